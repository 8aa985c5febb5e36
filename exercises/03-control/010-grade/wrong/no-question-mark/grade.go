package marks

func Grade(marks int) string {
	if marks >= 90 {
		return "A"
	} else if marks >= 80 {
		return "B"
	} else if marks >= 60 {
		return "C"
	}
	return "D"
}
