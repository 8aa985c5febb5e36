// Package marks gives grades.
package marks

// Grade is the grade for a number of marks from 0 to 100; "?" for other numbers.
func Grade(marks int) string {
	if marks >= 60 {
		return "C"
	} else if marks >= 80 {
		return "B"
	} else if marks >= 90 {
		return "A"
	}
	return "D"
}
