package growth

func Doublings(start, limit int) int {
	count := 0
	n := start
	for n < limit {
		n *= 2
		count++
	}
	return count
}
