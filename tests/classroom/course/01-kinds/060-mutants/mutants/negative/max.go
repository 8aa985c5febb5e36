package max

func Max(a, b int) int {
	m := 0
	if a > m {
		m = a
	}
	if b > m {
		m = b
	}
	return m
}
