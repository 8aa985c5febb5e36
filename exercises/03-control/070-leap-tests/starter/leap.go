// Package calendar knows leap years.
package calendar

// Leap reports whether a year is a leap year.
func Leap(year int) bool {
	if year%400 == 0 {
		return true
	}
	if year%100 == 0 {
		return false
	}
	return year%4 == 0
}
