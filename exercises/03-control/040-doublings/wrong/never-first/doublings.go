package growth

func Doublings(start, limit int) int {
	if start <= 0 {
		return -1
	}
	count := 0
	for n := start; n < limit; n *= 2 {
		count++
	}
	return count
}
