package marks

func Grade(marks int) string {
	if marks < 0 || marks > 100 {
		return "?"
	}
	if marks >= 60 {
		return "C"
	} else if marks >= 80 {
		return "B"
	} else if marks >= 90 {
		return "A"
	}
	return "D"
}
