// RFC 3339, the most used of all layouts, without a look at the layout.

package time

// appendDateTime appends t in the layout RFC3339, or RFC3339Nano; for years of four digits.
func appendDateTime(b []byte, t *Time, year int, month Month, day int, s absSeconds, offset int, nano bool) []byte {
	hour, min, sec := s.clock()
	b = append(b,
		'0'+byte(year/1000), '0'+byte(year/100%10), '0'+byte(year/10%10), '0'+byte(year%10), '-',
		'0'+byte(month/10), '0'+byte(month%10), '-', '0'+byte(day/10), '0'+byte(day%10), 'T',
		'0'+byte(hour/10), '0'+byte(hour%10), ':', '0'+byte(min/10), '0'+byte(min%10), ':',
		'0'+byte(sec/10), '0'+byte(sec%10))
	if nano {
		b = appendFraction(b, t.Nanosecond(), fraction9|9<<digitsShift)
	}
	return appendOffset(b, offset, zoneOffset|offsetMinutes|offsetColon|offsetZ)
}

// parseUTC reads a time in the layout RFC3339 that ends in Z. ok is false for all others, and for what is out of range: parse, which
// can do all, tells what is wrong.
func parseUTC(s string) (t Time, ok bool) {
	const zone = len("2006-01-02T15:04:05")
	if len(s) <= zone || s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':' || s[len(s)-1] != 'Z' {
		return t, false
	}
	year := twoDigits(s, 0)*100 + twoDigits(s, 2)
	month, day := twoDigits(s, 5), twoDigits(s, 8)
	hour, min, sec := twoDigits(s, 11), twoDigits(s, 14), twoDigits(s, 17)
	if year|month|day|hour|min|sec < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(Month(month), year) ||
		hour > 23 || min > 59 || sec > 59 {
		return t, false
	}
	nsec := 0
	if fraction := s[zone : len(s)-1]; fraction != "" {
		if fraction[0] != '.' || len(fraction) == 1 || len(fraction) > 10 {
			return t, false
		}
		for i := 1; i < 10; i++ {
			nsec *= 10
			if i < len(fraction) {
				digit := fraction[i] - '0'
				if digit > 9 {
					return t, false
				}
				nsec += int(digit)
			}
		}
	}
	days := int64(toDays(year, Month(month), day))
	unix := days*secondsPerDay - unixToAbsolute + int64(hour*secondsPerHour+min*secondsPerMinute+sec)
	return Time{uint64(nsec), unix + unixToInternal, nil}, true
}

// twoDigits reads the number of two digits at s[at:]. It is negative, and stays so when multiplied by 100 and added to, if there are
// others than digits.
func twoDigits(s string, at int) int {
	high, low := s[at]-'0', s[at+1]-'0'
	if high > 9 || low > 9 {
		return -10000
	}
	return int(high)*10 + int(low)
}
