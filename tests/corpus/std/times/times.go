// Package times plans dates.
package times

import (
	"fmt"
	"time"
)

// Meetup finds a day: "first" to "fourth", "last" or "teenth" weekday of a month.
func Meetup(year int, month time.Month, weekday time.Weekday, which string) int {
	start := map[string]int{"first": 1, "second": 8, "third": 15, "fourth": 22, "teenth": 13}[which]
	if which == "last" {
		start = time.Date(year, month+1, -6, 0, 0, 0, 0, time.UTC).Day()
	}
	d := time.Date(year, month, start, 12, 0, 0, 0, time.UTC)
	return start + (int(weekday-d.Weekday())+7)%7
}

// Age in whole years.
func Age(birth, now time.Time) int {
	years := now.Year() - birth.Year()
	if now.YearDay() < birth.AddDate(years, 0, 0).YearDay() {
		years--
	}
	return years
}

// Ago says how long ago something was.
func Ago(d time.Duration) string {
	units := []struct {
		d    time.Duration
		name string
	}{{365 * 24 * time.Hour, "year"}, {24 * time.Hour, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}}
	for _, u := range units {
		if n := d / u.d; n == 1 {
			return "a " + u.name + " ago"
		} else if n > 1 {
			return fmt.Sprintf("%d %ss ago", n, u.name)
		}
	}
	return "just now"
}

// Workdays counts days from Monday to Friday in [from, to).
func Workdays(from, to time.Time) (n int) {
	for d := from; d.Before(to); d = d.AddDate(0, 0, 1) {
		switch d.Weekday() {
		case time.Saturday, time.Sunday:
		default:
			n++
		}
	}
	return n
}
