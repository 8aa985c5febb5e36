package marks

func Average(a, b int) float64 {
	return (float64(a) + b) / 2
}
