package marks

func Grade(marks int) string {
	grade := "D"
	if marks >= 90 {
		grade = "A"
	}
	if marks >= 80 {
		grade = "B"
	}
	if marks >= 60 {
		grade = "C"
	}
	return grade
}
