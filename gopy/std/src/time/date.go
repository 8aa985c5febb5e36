// Dates of times, and times of dates.

package time

// Date returns the time of a date in a location. Values beyond their range carry over: 32 October is 1 November. Where clocks are set
// forward or back, it is one of the two times that are possible.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int(month) - 1
	year, m = carry(year, m, 12)
	sec, nsec = carry(sec, nsec, 1e9)
	min, sec = carry(min, sec, 60)
	hour, min = carry(hour, min, 60)
	day, hour = carry(day, hour, 24)

	unix := int64(toDays(year, Month(m)+1, day))*secondsPerDay - unixToAbsolute
	unix += int64(hour*secondsPerHour + min*secondsPerMinute + sec)
	z, start, end := loc.lookup(unix)
	if z.offset != 0 {
		if utc := unix - int64(z.offset); utc < start || utc >= end {
			z, _, _ = loc.lookup(utc)
		}
		unix -= int64(z.offset)
	}
	t := unixTime(unix, int32(nsec))
	t.setLoc(loc)
	return t
}

// carry brings low into the range from 0 to base-1.
func carry(high, low, base int) (int, int) {
	high += low / base
	if low %= base; low < 0 {
		high--
		low += base
	}
	return high, low
}

// abs returns the seconds that t's location displays, and the zone in use.
func (t *Time) abs() (absSeconds, *zone) {
	sec := t.unixSec()
	if t.loc == nil {
		return absSeconds(sec + unixToAbsolute), &utcZone
	}
	z, _, _ := t.loc.lookup(sec)
	return absSeconds(sec + int64(z.offset) + unixToAbsolute), z
}

func (t *Time) days() absDays {
	s, _ := t.abs()
	return s.days()
}

// Date returns the year, month and day.
func (t Time) Date() (year int, month Month, day int) {
	return t.days().date()
}

// Year returns the year.
func (t Time) Year() int {
	year, _, _ := t.days().date()
	return year
}

// Month returns the month.
func (t Time) Month() Month {
	_, month, _ := t.days().date()
	return month
}

// Day returns the day of the month.
func (t Time) Day() int {
	_, _, day := t.days().date()
	return day
}

// Weekday returns the day of the week.
func (t Time) Weekday() Weekday { return t.days().weekday() }

// YearDay returns the day of the year, from 1.
func (t Time) YearDay() int {
	_, day := t.days().yearDay()
	return day
}

// ISOWeek returns the week of the year by ISO 8601, and the year to which it belongs: weeks begin on Monday and belong to the year
// in which their Thursday lies.
func (t Time) ISOWeek() (year, week int) {
	days := t.days()
	sinceMonday := (days.weekday() + 6) % 7
	year, day := (days + 3 - absDays(sinceMonday)).yearDay()
	return year, (day-1)/7 + 1
}

// Clock returns the hour, minute and second.
func (t Time) Clock() (hour, min, sec int) {
	s, _ := t.abs()
	return s.clock()
}

// Hour returns the hour, from 0 to 23.
func (t Time) Hour() int {
	s, _ := t.abs()
	return int(s%secondsPerDay) / secondsPerHour
}

// Minute returns the minute, from 0 to 59.
func (t Time) Minute() int {
	s, _ := t.abs()
	return int(s%secondsPerHour) / secondsPerMinute
}

// Second returns the second, from 0 to 59.
func (t Time) Second() int {
	s, _ := t.abs()
	return int(s % secondsPerMinute)
}

// Nanosecond returns the nanoseconds within the second.
func (t Time) Nanosecond() int { return int(t.nsec()) }

// AddDate adds years, months and days to the date. A day that the month lacks carries over, as in Date.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, t.Nanosecond(), t.Location())
}

// UTC returns t in UTC.
func (t Time) UTC() Time {
	t.setLoc(&utcLoc)
	return t
}

// Local returns t in the local time zone.
func (t Time) Local() Time {
	t.setLoc(Local)
	return t
}

// In returns t in the location.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

// Location returns t's location.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the abbreviation of the time zone in use, such as CET, and its offset in seconds east of UTC.
func (t Time) Zone() (name string, offset int) {
	z, _, _ := t.loc.lookup(t.unixSec())
	return z.name, z.offset
}

// ZoneBounds returns when the time zone in use came into use and until when it will be, in t's location. The zero time stands for ever.
func (t Time) ZoneBounds() (start, end Time) {
	_, from, until := t.loc.lookup(t.unixSec())
	if from != alpha {
		start = unixTime(from, 0)
		start.setLoc(t.loc)
	}
	if until != omega {
		end = unixTime(until, 0)
		end.setLoc(t.loc)
	}
	return start, end
}

// IsDST tells whether the time zone in use is a daylight saving time.
func (t Time) IsDST() bool {
	z, _, _ := t.loc.lookup(t.unixSec())
	return z.isDST
}
