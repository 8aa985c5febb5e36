// Times as text.

package time

// String returns the time like "2006-01-02 15:04:05.999999999 -0700 MST", for debugging. If t has a reading of the clock that is
// never set, "m=±" and its seconds follow.
func (t Time) String() string {
	b := t.AppendFormat(make([]byte, 0, 64), "2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&hasMonotonic != 0 {
		u, sign := uint64(t.ext), byte('+')
		if t.ext < 0 {
			u, sign = -u, '-'
		}
		b = append(b, " m="...)
		b = append(b, sign)
		b = appendInt(b, int(u/1e9), 0)
		b = append(b, '.')
		b = appendInt(b, int(u%1e9), 9)
	}
	return string(b)
}

// GoString returns the time as Go source.
func (t Time) GoString() string {
	s, _ := t.abs()
	year, month, day := s.days().date()
	hour, min, sec := s.clock()
	b := append(make([]byte, 0, 80), "time.Date("...)
	b = appendInt(b, year, 0)
	b = append(b, ", time."...)
	b = append(b, monthNames[month-1]...)
	for _, n := range [...]int{day, hour, min, sec, t.Nanosecond()} {
		b = append(b, ", "...)
		b = appendInt(b, n, 0)
	}
	switch l := t.Location(); l {
	case UTC, nil:
		b = append(b, ", time.UTC)"...)
	case Local:
		b = append(b, ", time.Local)"...)
	default:
		b = append(b, ", time.Location("...)
		b = append(b, quote(l.name)...)
		b = append(b, "))"...)
	}
	return string(b)
}

// Format returns the time written like the reference time in the layout.
func (t Time) Format(layout string) string {
	return string(t.AppendFormat(make([]byte, 0, len(layout)+10), layout))
}

// AppendFormat appends what Format returns.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	s, z := t.abs()
	days := s.days()
	year, month, day := days.date()
	if nano := layout == RFC3339Nano; (nano || layout == RFC3339) && 0 <= year && year <= 9999 {
		return appendDateTime(b, &t, year, month, day, s, z.offset, nano)
	}
	hour, min, sec := s.clock()
	for {
		before, e, after := nextElement(layout)
		b = append(b, before...)
		if e == noElement {
			return b
		}
		layout = after
		switch e & elementMask {
		case longYear:
			b = appendInt(b, year, 4)
		case shortYear:
			y := year % 100
			if y < 0 {
				y = -y
			}
			b = appendInt(b, y, 2)
		case longMonth:
			b = append(b, monthNames[month-1]...)
		case shortMonth:
			b = append(b, monthNames[month-1][:3]...)
		case monthNumber:
			b = appendInt(b, int(month), 0)
		case monthDigits:
			b = appendInt(b, int(month), 2)
		case longWeekday:
			b = append(b, dayNames[days.weekday()]...)
		case shortWeekday:
			b = append(b, dayNames[days.weekday()][:3]...)
		case dayNumber:
			b = appendInt(b, day, 0)
		case daySpaced:
			b = appendSpaced(b, day, 2)
		case dayDigits:
			b = appendInt(b, day, 2)
		case yearDaySpaced:
			_, n := days.yearDay()
			b = appendSpaced(b, n, 3)
		case yearDayDigits:
			_, n := days.yearDay()
			b = appendInt(b, n, 3)
		case hour24:
			b = appendInt(b, hour, 2)
		case hour12:
			b = appendInt(b, (hour+11)%12+1, 0)
		case hour12Digits:
			b = appendInt(b, (hour+11)%12+1, 2)
		case minuteNumber:
			b = appendInt(b, min, 0)
		case minuteDigits:
			b = appendInt(b, min, 2)
		case secondNumber:
			b = appendInt(b, sec, 0)
		case secondDigits:
			b = appendInt(b, sec, 2)
		case upperPM:
			b = append(b, "AMPM"[hour/12*2:][:2]...)
		case lowerPM:
			b = append(b, "ampm"[hour/12*2:][:2]...)
		case zoneName:
			if z.name != "" {
				b = append(b, z.name...)
			} else {
				b = appendOffset(b, z.offset, offsetMinutes)
			}
		case zoneOffset:
			b = appendOffset(b, z.offset, e)
		case fraction0, fraction9:
			b = appendFraction(b, t.Nanosecond(), e)
		}
	}
}

// appendInt appends x with at least width digits.
func appendInt(b []byte, x int, width int) []byte {
	u := uint(x)
	if x < 0 {
		b = append(b, '-')
		u = -u
	}
	if width == 2 && u < 100 {
		return append(b, '0'+byte(u/10), '0'+byte(u%10))
	}
	var digits [32]byte
	at := putNumber(&digits, len(digits), uint64(u))
	for n := len(digits) - at; n < width; n++ {
		b = append(b, '0')
	}
	return append(b, digits[at:]...)
}

// appendSpaced appends x, which is positive, with spaces before it.
func appendSpaced(b []byte, x int, width int) []byte {
	for limit := 10; width > 1; width-- {
		if x < limit {
			b = append(b, ' ')
		}
		limit *= 10
	}
	return appendInt(b, x, 0)
}

// appendOffset appends the offset of a time zone as e has it. An offset of less than a minute is written with plus.
func appendOffset(b []byte, offset int, e element) []byte {
	if offset == 0 && e&offsetZ != 0 {
		return append(b, 'Z')
	}
	sign := byte('+')
	if offset <= -secondsPerMinute {
		sign = '-'
		offset = -offset
	}
	b = append(b, sign)
	b = appendInt(b, offset/secondsPerHour, 2)
	if e&offsetColon != 0 {
		b = append(b, ':')
	}
	if e&offsetMinutes != 0 {
		b = appendInt(b, offset/secondsPerMinute%60, 2)
	}
	if e&offsetSeconds != 0 {
		if e&offsetColon != 0 {
			b = append(b, ':')
		}
		b = appendInt(b, offset%secondsPerMinute, 2)
	}
	return b
}

// appendFraction appends the fraction of a second with its point or comma.
func appendFraction(b []byte, nsec int, e element) []byte {
	n := e.digits()
	trim := e&elementMask == fraction9
	if trim && (n == 0 || nsec == 0) {
		return b
	}
	start := len(b)
	if e&commaBit != 0 {
		b = append(b, ',')
	} else {
		b = append(b, '.')
	}
	b = appendInt(b, nsec, 9)
	if n < 9 {
		b = b[:start+1+n]
	}
	if trim {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if len(b) == start+1 {
			b = b[:start]
		}
	}
	return b
}
