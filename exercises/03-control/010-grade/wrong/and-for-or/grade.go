// Package marks gives grades.
package marks

// Grade is the grade for a number of marks from 0 to 100; "?" for other numbers.
func Grade(marks int) string {
	if marks < 0 && marks > 100 {
		return "?"
	} else if marks >= 90 {
		return "A"
	} else if marks >= 80 {
		return "B"
	} else if marks >= 60 {
		return "C"
	}
	return "D"
}
