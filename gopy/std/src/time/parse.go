// Text as times.

package time

// A ParseError says why a text is no time in a layout: in Message, or if that is "", by ValueElem, which is not as LayoutElem.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

// Error returns what is wrong.
func (e *ParseError) Error() string {
	text := "parsing time " + quote(e.Value)
	if e.Message != "" {
		return text + e.Message
	}
	return text + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) + " as " + quote(e.LayoutElem)
}

// quote returns s between quotation marks, with all that is not ASCII as \x and two hexadecimal digits.
func quote(s string) string {
	const digits = "0123456789abcdef"
	b := append(make([]byte, 0, len(s)+2), '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' || c >= 0x80:
			b = append(b, '\\', 'x', digits[c>>4], digits[c&15])
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}

// Parse reads a time written like the reference time in the layout. What the layout lacks is zero, or one for month and day; it also
// accepts a fraction after the seconds that the layout lacks. Without a time zone the time is in UTC; with an offset that is in use in
// Local at that time, in Local; otherwise in a location made up for it, of offset 0 if only an unknown abbreviation is given.
func Parse(layout, value string) (Time, error) {
	return parse(layout, value, UTC, Local)
}

// ParseInLocation is Parse with loc in place of both UTC and Local.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

func parse(layout, value string, fallback, local *Location) (Time, error) {
	if layout == RFC3339 || layout == RFC3339Nano {
		if t, ok := parseUTC(value); ok {
			return t, nil
		}
	}
	p := parser{layout: layout, value: value, month: -1, day: -1, yearDay: -1, offset: -1}
	for {
		before, e, after := nextElement(p.layout)
		text := p.layout[len(before) : len(p.layout)-len(after)]
		if !p.skip(before) {
			return Time{}, &ParseError{layout, value, before, p.value, ""}
		}
		if e == noElement {
			break
		}
		p.layout = after
		start := p.value
		ok, outside := p.element(e)
		if outside != "" {
			return Time{}, &ParseError{layout, value, text, p.value, ": " + outside + " out of range"}
		}
		if !ok {
			return Time{}, &ParseError{layout, value, text, start, ""}
		}
	}
	if p.value != "" {
		return Time{}, &ParseError{layout, value, "", p.value, ": extra text: " + quote(p.value)}
	}
	if message := p.settle(); message != "" {
		return Time{}, &ParseError{layout, value, "", p.value, message}
	}
	return p.time(fallback, local), nil
}

// A parser has what is left of the layout and the value, and what was found.
type parser struct {
	layout, value string

	year, month, day, yearDay int // the last three are -1 if not found
	hour, min, sec, nsec      int
	am, pm                    bool
	utc                       bool
	offset                    int // -1 if not found
	zoneName                  string
}

// skip takes a part of the layout that stands for itself off the value. Spaces may differ in number, at the end of the value also
// be missing.
func (p *parser) skip(text string) bool {
	for text != "" {
		if text[0] == ' ' {
			if p.value != "" && p.value[0] != ' ' {
				return false
			}
			text, p.value = cutSpaces(text), cutSpaces(p.value)
			continue
		}
		if p.value == "" || p.value[0] != text[0] {
			return false
		}
		text, p.value = text[1:], p.value[1:]
	}
	return true
}

func cutSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// take takes n characters off the value. If it has less, it takes none.
func (p *parser) take(n int) (s string, ok bool) {
	if len(p.value) < n {
		return "", false
	}
	s, p.value = p.value[:n], p.value[n:]
	return s, true
}

// number takes a number of at most most digits, or exactly so many if fixed.
func (p *parser) number(most int, fixed bool) (n int, ok bool) {
	i := 0
	for i < most && isDigit(p.value, i) {
		n = n*10 + int(p.value[i]-'0')
		i++
	}
	if i == 0 || fixed && i < most {
		return 0, false
	}
	p.value = p.value[i:]
	return n, true
}

// space takes a space, if there is one.
func (p *parser) space() {
	if p.value != "" && p.value[0] == ' ' {
		p.value = p.value[1:]
	}
}

// name takes one of the names, or of their first three letters if short, in capital or small letters. It returns the name's index.
func (p *parser) name(names []string, short bool) (index int, ok bool) {
	for i, name := range names {
		if short {
			name = name[:3]
		}
		if len(p.value) >= len(name) && sameLetters(p.value[:len(name)], name) {
			p.value = p.value[len(name):]
			return i, true
		}
	}
	return -1, false
}

// sameLetters tells whether s is name, which has only letters, in capital or small letters. They are of the same length.
func sameLetters(s, name string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != name[i] && (s[i]^name[i] != 'a'-'A' || s[i]|('a'-'A') < 'a' || s[i]|('a'-'A') > 'z') {
			return false
		}
	}
	return true
}

// settle brings hour and date into their final form. It returns a message if there is no such date.
func (p *parser) settle() string {
	if p.pm && p.hour < 12 {
		p.hour += 12
	} else if p.am && p.hour == 12 {
		p.hour = 0
	}
	if p.yearDay >= 0 {
		month, day := January, p.yearDay
		for ; month <= December && day > daysIn(month, p.year); month++ {
			day -= daysIn(month, p.year)
		}
		if day < 1 || month > December {
			return ": day-of-year out of range"
		}
		if p.month >= 0 && p.month != int(month) {
			return ": day-of-year does not match month"
		}
		if p.day >= 0 && p.day != day {
			return ": day-of-year does not match day"
		}
		p.month, p.day = int(month), day
	}
	if p.month < 0 {
		p.month = int(January)
	}
	if p.day < 0 {
		p.day = 1
	}
	if p.day < 1 || p.day > daysIn(Month(p.month), p.year) {
		return ": day out of range"
	}
	return ""
}

// time returns the time found.
func (p *parser) time(fallback, local *Location) Time {
	if p.utc {
		return p.date(UTC)
	}
	if p.offset != -1 {
		t := p.date(UTC)
		t.addSec(-int64(p.offset))
		z, _, _ := local.lookup(t.unixSec())
		if z.offset == p.offset && (p.zoneName == "" || z.name == p.zoneName) {
			t.setLoc(local)
		} else {
			t.setLoc(FixedZone(p.zoneName, p.offset))
		}
		return t
	}
	if p.zoneName != "" {
		t := p.date(UTC)
		offset, ok := local.lookupName(p.zoneName, t.unixSec())
		if ok {
			t.addSec(-int64(offset))
			t.setLoc(local)
			return t
		}
		if len(p.zoneName) > 3 && p.zoneName[:3] == "GMT" {
			offset, _ = signedNumber(p.zoneName[3:])
		}
		t.setLoc(FixedZone(p.zoneName, offset*secondsPerHour))
		return t
	}
	return p.date(fallback)
}

func (p *parser) date(loc *Location) Time {
	return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
}
