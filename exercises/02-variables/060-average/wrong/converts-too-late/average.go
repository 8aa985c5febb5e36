package marks

func Average(a, b int) float64 {
	sum := a + b
	half := sum / 2
	return float64(half)
}
