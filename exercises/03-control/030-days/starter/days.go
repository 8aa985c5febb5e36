// Package calendar counts days.
package calendar

// Days is the number of days of a month from 1 to 12; 0 for other numbers.
func Days(month int, leap bool) int {
	days := 0
	switch month {
	case 1:
	case 3:
	case 5:
	case 7:
	case 8:
	case 10:
	case 12:
		days = 31
	case 4:
	case 6:
	case 9:
	case 11:
		days = 30
	case 2:
		days = 28
		if leap {
			days = 29
		}
	}
	return days
}
