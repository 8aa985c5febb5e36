package marks

func Average(a, b int) float64 {
	return float64(a) + float64(b)/2
}
