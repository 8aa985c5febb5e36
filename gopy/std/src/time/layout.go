// Layouts: how the reference time Mon Jan 2 15:04:05 MST 2006 is written tells how times are.

package time

// Layouts for Format and Parse. A layout shows the reference time, 01/02 03:04:05PM '06 -0700; what is no part of it stands for
// itself. The parts are:
//
//	year       2006 06
//	month      Jan January 01 1
//	weekday    Mon Monday
//	day        2 _2 02, of the year: __2 002
//	hour       15, in twelve: 3 03 with PM or pm
//	minute     4 04
//	second     5 05, its fraction: .000 or ,000 with that many digits, .999 or ,999 without zeros at the end
//	time zone  MST, offset: -0700 -07:00 -07 -070000 -07:00:00, the same with Z in place of - gives Z for UTC
const (
	Layout      = "01/02 03:04:05PM '06 -0700" // the reference time as numbers in order
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// An element is a part of a layout: one of these numbers, for some with more bits.
type element int

const (
	noElement element = iota
	longMonth
	shortMonth
	monthNumber
	monthDigits // two, like the other ...Digits
	longWeekday
	shortWeekday
	dayNumber
	daySpaced // at least two characters
	dayDigits
	yearDaySpaced // three characters
	yearDayDigits
	hour24
	hour12
	hour12Digits
	minuteNumber
	minuteDigits
	secondNumber
	secondDigits
	longYear
	shortYear
	upperPM
	lowerPM
	zoneName
	zoneOffset // with bits of offset...
	fraction0  // digits<<digitsShift, with commaBit
	fraction9

	elementMask element = 0xff

	offsetMinutes element = 0x100
	offsetSeconds element = 0x200
	offsetColon   element = 0x400
	offsetZ       element = 0x800

	digitsShift         = 16
	digitsMask          = 0xfff
	commaBit    element = 1 << 28
)

// afterZero has the elements that begin with 0.
var afterZero = [...]element{'1': monthDigits, '2': dayDigits, '3': hour12Digits, '4': minuteDigits, '5': secondDigits, '6': shortYear}

// begins tells whether s begins with prefix.
func begins(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// beginsName is begins, but false if a small letter follows: Month does not begin with Mon.
func beginsName(s, name string) bool {
	return begins(s, name) && (len(s) == len(name) || s[len(name)] < 'a' || s[len(name)] > 'z')
}

// nextElement finds the first element in the layout and returns what is before and after it. If there is none, everything is before.
func nextElement(layout string) (before string, e element, after string) {
	for i := 0; i < len(layout); i++ {
		e, length := elementAt(layout[i:])
		if e == longYear && layout[i] == '_' { // "_2006" is not "_2"
			return layout[:i+1], e, layout[i+length:]
		}
		if e != noElement {
			return layout[:i], e, layout[i+length:]
		}
	}
	return layout, noElement, ""
}

// elementAt returns the element with which s, which is not empty, begins, and its length.
func elementAt(s string) (e element, length int) {
	switch s[0] {
	case 'J':
		if begins(s, "January") {
			return longMonth, 7
		}
		if beginsName(s, "Jan") {
			return shortMonth, 3
		}
	case 'M':
		if begins(s, "Monday") {
			return longWeekday, 6
		}
		if beginsName(s, "Mon") {
			return shortWeekday, 3
		}
		if begins(s, "MST") {
			return zoneName, 3
		}
	case '0':
		if len(s) > 1 && '1' <= s[1] && s[1] <= '6' {
			return afterZero[s[1]], 2
		}
		if begins(s, "002") {
			return yearDayDigits, 3
		}
	case '1':
		if begins(s, "15") {
			return hour24, 2
		}
		return monthNumber, 1
	case '2':
		if begins(s, "2006") {
			return longYear, 4
		}
		return dayNumber, 1
	case '_':
		if begins(s, "_2006") {
			return longYear, 5
		}
		if begins(s, "_2") {
			return daySpaced, 2
		}
		if begins(s, "__2") {
			return yearDaySpaced, 3
		}
	case '3':
		return hour12, 1
	case '4':
		return minuteNumber, 1
	case '5':
		return secondNumber, 1
	case 'P':
		if begins(s, "PM") {
			return upperPM, 2
		}
	case 'p':
		if begins(s, "pm") {
			return lowerPM, 2
		}
	case '-':
		return offsetElement(s)
	case 'Z':
		if e, length = offsetElement(s); e != noElement {
			return e | offsetZ, length
		}
	case '.', ',':
		return fractionElement(s)
	}
	return noElement, 0
}

// offsetElement reads 07 and what follows of minutes and seconds, after a sign.
func offsetElement(s string) (e element, length int) {
	if len(s) < 3 || s[1:3] != "07" {
		return noElement, 0
	}
	switch rest := s[3:]; {
	case begins(rest, "0000"):
		return zoneOffset | offsetMinutes | offsetSeconds, 7
	case begins(rest, ":00:00"):
		return zoneOffset | offsetMinutes | offsetSeconds | offsetColon, 9
	case begins(rest, "00"):
		return zoneOffset | offsetMinutes, 5
	case begins(rest, ":00"):
		return zoneOffset | offsetMinutes | offsetColon, 6
	}
	return zoneOffset, 3
}

// fractionElement reads a point or comma and zeros or nines, after which no other digit may follow.
func fractionElement(s string) (e element, length int) {
	if len(s) < 2 || s[1] != '0' && s[1] != '9' {
		return noElement, 0
	}
	n := 1
	for n < len(s) && s[n] == s[1] {
		n++
	}
	if isDigit(s, n) {
		return noElement, 0
	}
	e = fraction0
	if s[1] == '9' {
		e = fraction9
	}
	if s[0] == ',' {
		e |= commaBit
	}
	return e | element((n-1)&digitsMask)<<digitsShift, n
}

func (e element) digits() int { return int(e>>digitsShift) & digitsMask }
