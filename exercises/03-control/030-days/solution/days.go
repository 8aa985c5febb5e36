// Package calendar counts days.
package calendar

// Days is the number of days of a month from 1 to 12; 0 for other numbers.
func Days(month int, leap bool) int {
	days := 0
	switch month {
	case 1, 3, 5, 7, 8, 10, 12:
		days = 31
	case 4, 6, 9, 11:
		days = 30
	case 2:
		days = 28
		if leap {
			days = 29
		}
	}
	return days
}
