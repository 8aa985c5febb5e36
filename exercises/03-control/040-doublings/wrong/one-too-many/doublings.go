package growth

func Doublings(start, limit int) int {
	if start <= 0 && start < limit {
		return -1
	}
	count := 0
	n := start
	for {
		count++
		if n >= limit {
			break
		}
		n *= 2
	}
	return count
}
