// The elements of a layout, when parsing.

package time

// element takes an element off the value. ok tells whether it is there; outside names it if it is, with a value that is out of range.
func (p *parser) element(e element) (ok bool, outside string) {
	switch e & elementMask {
	case shortYear:
		var s string
		if s, ok = p.take(2); ok {
			if p.year, ok = signedNumber(s); p.year >= 69 {
				p.year += 1900
			} else {
				p.year += 2000
			}
		}
	case longYear:
		if ok = isDigit(p.value, 0); ok {
			var s string
			if s, ok = p.take(4); ok {
				p.year, ok = signedNumber(s)
			}
		}
	case shortMonth, longMonth:
		p.month, ok = p.name(monthNames[:], e == shortMonth)
		p.month++
	case monthNumber, monthDigits:
		p.month, ok = p.number(2, e == monthDigits)
		if ok && (p.month < 1 || p.month > 12) {
			outside = "month"
		}
	case shortWeekday, longWeekday:
		_, ok = p.name(dayNames[:], e == shortWeekday)
	case daySpaced:
		p.space()
		p.day, ok = p.number(2, false)
	case dayNumber, dayDigits:
		p.day, ok = p.number(2, e == dayDigits)
	case yearDaySpaced:
		p.space()
		p.space()
		p.yearDay, ok = p.number(3, false)
	case yearDayDigits:
		p.yearDay, ok = p.number(3, true)
	case hour24:
		if p.hour, ok = p.number(2, false); p.hour >= 24 {
			outside = "hour"
		}
	case hour12, hour12Digits:
		if p.hour, ok = p.number(2, e == hour12Digits); p.hour > 12 {
			outside = "hour"
		}
	case minuteNumber, minuteDigits:
		if p.min, ok = p.number(2, e == minuteDigits); p.min >= 60 {
			outside = "minute"
		}
	case secondNumber, secondDigits:
		if p.sec, ok = p.number(2, e == secondDigits); p.sec >= 60 {
			outside = "second"
		} else if ok {
			p.extraFraction()
		}
	case upperPM, lowerPM:
		var s string
		if s, ok = p.take(2); ok {
			half := "AMPM"
			if e == lowerPM {
				half = "ampm"
			}
			if p.am, p.pm = p.am || s == half[:2], p.pm || s == half[2:]; s != half[:2] && s != half[2:] {
				ok = false
			}
		}
	case zoneOffset:
		return p.zone(e)
	case zoneName:
		if begins(p.value, "UTC") {
			p.utc = true
			p.value = p.value[3:]
			return true, ""
		}
		n := zoneNameLength(p.value)
		p.zoneName, p.value = p.value[:n], p.value[n:]
		ok = n > 0
	case fraction0:
		return p.fraction(1 + e.digits())
	case fraction9:
		if len(p.value) < 2 || p.value[0] != '.' && p.value[0] != ',' || !isDigit(p.value, 1) {
			return true, "" // left out
		}
		return p.fraction(1 + countDigits(p.value[1:])) // any number
	}
	return ok, outside
}

// extraFraction takes a fraction after the seconds, if no fraction is next in the layout.
func (p *parser) extraFraction() {
	if len(p.value) < 2 || p.value[0] != '.' && p.value[0] != ',' || !isDigit(p.value, 1) {
		return
	}
	_, next, _ := nextElement(p.layout)
	if next &= elementMask; next != fraction0 && next != fraction9 {
		p.fraction(1 + countDigits(p.value[1:]))
	}
}

// fraction takes a fraction of a second of n characters with its point or comma. Digits after the ninth are ignored.
func (p *parser) fraction(n int) (ok bool, outside string) {
	s, ok := p.take(n)
	if !ok || s[0] != '.' && s[0] != ',' {
		return false, ""
	}
	if n > 10 {
		s = s[:10]
	}
	if p.nsec, ok = signedNumber(s[1:]); p.nsec < 0 {
		return ok, "fractional second"
	}
	for i := len(s); i < 10; i++ {
		p.nsec *= 10
	}
	return ok, ""
}

// zone takes the offset of a time zone.
func (p *parser) zone(e element) (ok bool, outside string) {
	if e&offsetZ != 0 && p.value != "" && p.value[0] == 'Z' {
		p.value = p.value[1:]
		p.utc = true
		return true, ""
	}
	width := 2 // of minutes and seconds
	if e&offsetColon != 0 {
		width = 3
	}
	length := 3
	if e&offsetMinutes != 0 {
		length += width
	}
	if e&offsetSeconds != 0 {
		length += width
	}
	if len(p.value) < length {
		return false, ""
	}
	for i := 3; e&offsetColon != 0 && i < length; i += 3 {
		if p.value[i] != ':' {
			return false, ""
		}
	}
	s, _ := p.take(length)
	var parts [3]int // hours, minutes, seconds
	ok = true
	for i := 0; ok && 1+i*width < length; i++ {
		at := 1 + i*width
		if parts[i], ok = signedNumber(s[at : at+2]); !isDigit(s, at) {
			parts[i], ok = 0, false
		}
	}
	switch {
	case parts[2] > 60:
		outside = "time zone offset second"
	case parts[1] > 60:
		outside = "time zone offset minute"
	case parts[0] > 24:
		outside = "time zone offset hour"
	}
	p.offset = (parts[0]*60+parts[1])*60 + parts[2]
	if s[0] == '-' {
		p.offset = -p.offset
	}
	return ok && (s[0] == '-' || s[0] == '+'), outside
}

// zoneNameLength returns the length of the abbreviation of a time zone at the beginning of s, 0 if there is none: three capital letters
// or four or five that end in T, or one of few others.
func zoneNameLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if begins(s, "ChST") || begins(s, "MeST") {
		return 4
	}
	if begins(s, "GMT") {
		return 3 + signedHourLength(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return signedHourLength(s)
	}
	n := 0
	for n < len(s) && n < 6 && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	if n == 3 || (n == 4 || n == 5) && s[n-1] == 'T' || n == 4 && begins(s, "WITA") {
		return n
	}
	return 0
}

// signedHourLength returns the length of a sign and a number up to 23 at the beginning of s, 0 if there is none.
func signedHourLength(s string) int {
	if s == "" || s[0] != '-' && s[0] != '+' {
		return 0
	}
	n := countDigits(s[1:])
	if hours, ok := number(s[1 : 1+n]); n == 0 || !ok || hours > 23 {
		return 0
	}
	return 1 + n
}
