package growth

func Doublings(start, limit int) int {
	count := 0
	n := start
	while n < limit {
		n *= 2
		count++
	}
	return count
}
