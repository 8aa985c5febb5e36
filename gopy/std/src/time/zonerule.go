// Rules by which clocks are set every year, as in "CET-1CEST,M3.5.0,M10.5.0/3" (the environment variable TZ of POSIX).

package time

// A zoneRule has a standard time and maybe a daylight saving time.
type zoneRule struct {
	standard, daylight zone
	changes            bool // there is a daylight saving time
	begin, end         ruleDate
}

// A ruleDate is a moment in each year, by the clock that is in use before it.
type ruleDate struct {
	kind  byte // 'J': day from 1, never 29 February; 'M': a day of the week; 0: day from 0
	month Month
	week  int // 5 is the last one
	day   int
	time  int // seconds
}

// parseRule returns nil for what is no rule.
func parseRule(s string) *zoneRule {
	r := new(zoneRule)
	var ok bool
	if r.standard.name, s, ok = ruleName(s); !ok {
		return nil
	}
	if r.standard.offset, s, ok = ruleTime(s); !ok {
		return nil
	}
	r.standard.offset = -r.standard.offset
	if s == "" || s[0] == ',' {
		return r
	}
	r.changes = true
	r.daylight.isDST = true
	if r.daylight.name, s, ok = ruleName(s); !ok {
		return nil
	}
	r.daylight.offset = r.standard.offset + secondsPerHour
	if s != "" && s[0] != ',' {
		if r.daylight.offset, s, ok = ruleTime(s); !ok {
			return nil
		}
		r.daylight.offset = -r.daylight.offset
	}
	if s == "" {
		s = ",M3.2.0,M11.1.0"
	}
	if s[0] != ',' && s[0] != ';' {
		return nil
	}
	if r.begin, s, ok = parseRuleDate(s[1:]); !ok || s == "" || s[0] != ',' {
		return nil
	}
	if r.end, s, ok = parseRuleDate(s[1:]); !ok || s != "" {
		return nil
	}
	return r
}

// ruleName reads an abbreviation, of at least three characters or between angle brackets.
func ruleName(s string) (name, rest string, ok bool) {
	if s != "" && s[0] == '<' {
		for i := 1; i < len(s); i++ {
			if s[i] == '>' {
				return s[1:i], s[i+1:], true
			}
		}
		return "", "", false
	}
	n := 0
	for n < len(s) && !isDigit(s, n) && s[n] != ',' && s[n] != '-' && s[n] != '+' {
		n++
	}
	return s[:n], s[n:], n >= 3
}

// ruleTime reads hours and maybe minutes and seconds, with an optional sign.
func ruleTime(s string) (seconds int, rest string, ok bool) {
	sign := 1
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	n, s, ok := ruleNumber(s, 0, 24*7)
	seconds = n * secondsPerHour
	for unit := secondsPerMinute; ok && unit > 0 && s != "" && s[0] == ':'; unit /= 60 {
		n, s, ok = ruleNumber(s[1:], 0, 59)
		seconds += n * unit
	}
	return sign * seconds, s, ok
}

func ruleNumber(s string, min, max int) (n int, rest string, ok bool) {
	i := 0
	for ; isDigit(s, i); i++ {
		if n = n*10 + int(s[i]-'0'); n > max {
			return 0, "", false
		}
	}
	return n, s[i:], i > 0 && n >= min
}

func parseRuleDate(s string) (d ruleDate, rest string, ok bool) {
	if s == "" {
		return d, "", false
	}
	switch s[0] {
	case 'J':
		d.kind = 'J'
		d.day, s, ok = ruleNumber(s[1:], 1, 365)
	case 'M':
		d.kind = 'M'
		var month int
		if month, s, ok = ruleNumber(s[1:], 1, 12); !ok || s == "" || s[0] != '.' {
			return d, "", false
		}
		d.month = Month(month)
		if d.week, s, ok = ruleNumber(s[1:], 1, 5); !ok || s == "" || s[0] != '.' {
			return d, "", false
		}
		d.day, s, ok = ruleNumber(s[1:], 0, 6)
	default:
		d.day, s, ok = ruleNumber(s, 0, 365)
	}
	d.time = 2 * secondsPerHour
	if ok && s != "" && s[0] == '/' {
		d.time, s, ok = ruleTime(s[1:])
	}
	return d, s, ok
}

// in returns when the date is in a year, in seconds since its beginning in UTC, if the clock is offset ahead of UTC.
func (d *ruleDate) in(year, offset int) int64 {
	day := d.day
	switch d.kind {
	case 'J':
		day--
		if isLeap(year) && d.day >= 60 {
			day++
		}
	case 'M':
		first := toDays(year, d.month, 1)
		inMonth := (d.day - int(first.weekday()) + 7) % 7
		for week := 1; week < d.week && inMonth+7 < daysIn(d.month, year); week++ {
			inMonth += 7
		}
		day = int(first-toDays(year, January, 1)) + inMonth
	}
	return int64(day*secondsPerDay + d.time - offset)
}

// lookup returns the zone at a Unix time and from when until when it is in use; start is when the rule came into use. A year's end is
// taken for the end of a zone's use.
func (r *zoneRule) lookup(start, sec int64) (*zone, int64, int64) {
	if !r.changes {
		return &r.standard, start, omega
	}
	year, day := absSeconds(sec + unixToAbsolute).days().yearDay()
	inYear := int64(day-1)*secondsPerDay + sec%secondsPerDay
	yearStart := sec - inYear
	outer, inner := &r.standard, &r.daylight
	begin, end := r.begin.in(year, r.standard.offset), r.end.in(year, r.daylight.offset)
	if end < begin { // in the south
		outer, inner = inner, outer
		begin, end = end, begin
	}
	if inYear < begin {
		return outer, yearStart, yearStart + begin
	}
	if inYear >= end {
		return outer, yearStart + end, yearStart + 365*secondsPerDay
	}
	return inner, yearStart + begin, yearStart + end
}
