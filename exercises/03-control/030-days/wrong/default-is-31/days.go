// Package calendar counts days.
package calendar

// Days is the number of days of a month from 1 to 12; 0 for other numbers.
func Days(month int, leap bool) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if leap {
			return 29
		}
		return 28
	default:
		return 31
	}
}
