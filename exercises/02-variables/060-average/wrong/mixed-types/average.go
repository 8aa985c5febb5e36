package marks

func Average(a, b int) float64 {
	return (a + b) / 2.0
}
