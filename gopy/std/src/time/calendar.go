// The Gregorian calendar, extended to all times: days to dates and back.
//
// Days are counted from a 1 March, so that a leap day is the last one of a year: of a year so long ago (and a multiple of 400)
// that the count is never negative. Years in this file begin in March, except for those of results and arguments.

package time

// A Month is a month of the year: January is 1.
type Month int

// The months.
const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

// String returns the English name of the month.
func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	var buf [32]byte
	return "%!Month(" + string(buf[putNumber(&buf, len(buf), uint64(m)):]) + ")"
}

// A Weekday is a day of the week: Sunday is 0.
type Weekday int

// The days of the week.
const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// String returns the English name of the day.
func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	var buf [32]byte
	return "%!Weekday(" + string(buf[putNumber(&buf, len(buf), uint64(d)):]) + ")"
}

const (
	secondsPerMinute = 60
	secondsPerHour   = 60 * secondsPerMinute
	secondsPerDay    = 24 * secondsPerHour

	daysPer400Years = 400*365 + 97
	daysToJanuary   = 365 - 31 - 28 // from 1 March
	firstYear       = 292277022400  // the count begins on 1 March of year -firstYear
	daysToUnix      = firstYear/400*daysPer400Years + 719468

	// Seconds between the zero points of three scales: the count above, Time's (1 January of year 1), Unix time's.
	unixToAbsolute int64 = daysToUnix * secondsPerDay
	unixToInternal int64 = (1969*365 + 1969/4 - 1969/100 + 1969/400) * secondsPerDay
	internalToUnix int64 = -unixToInternal
)

// absDays is a number of days and absSeconds of seconds since the beginning of the count.
type (
	absDays    uint64
	absSeconds uint64
)

func (s absSeconds) days() absDays { return absDays(s / secondsPerDay) }

func (s absSeconds) clock() (hour, min, sec int) {
	sec = int(s % secondsPerDay)
	return sec / secondsPerHour, sec / secondsPerMinute % 60, sec % 60
}

// split returns the year (since the beginning of the count) and the day in it, from 0.
func (d absDays) split() (year uint64, day int) {
	cycle := uint64(d) / daysPer400Years
	n := int(uint64(d) % daysPer400Years)
	// Taking out the leap days before n makes all years 365 days long.
	y := (n - n/(4*365) + n/(100*365+24) - n/(daysPer400Years-1)) / 365
	return cycle*400 + uint64(y), n - (y*365 + y/4 - y/100)
}

func (d absDays) date() (year int, month Month, day int) {
	y, n := d.split()
	m := (5*n + 2) / 153 // months from March have 153 days in five
	year = int(y - firstYear)
	day = n - (153*m+2)/5 + 1
	if m < 10 {
		return year, Month(m) + March, day
	}
	return year + 1, Month(m) - 9, day
}

// yearDay returns the year and the day in it, from 1.
func (d absDays) yearDay() (year, day int) {
	y, n := d.split()
	year = int(y - firstYear)
	if n >= daysToJanuary {
		return year + 1, n - daysToJanuary + 1
	}
	if isLeap(year) {
		n++
	}
	return year, n + 31 + 28 + 1
}

func (d absDays) weekday() Weekday {
	return Weekday((uint64(d) + uint64(Wednesday)) % 7)
}

// toDays is the inverse of date; day may be any number, month must be one.
func toDays(year int, month Month, day int) absDays {
	y, m := uint64(year)+firstYear, int(month)-3
	if month < March {
		y--
		m += 12
	}
	century := y / 100
	return absDays(daysPer400Years*century/4 + uint64(int64(1461*(y%100)/4)+int64((153*m+2)/5)+int64(day)-1))
}

func isLeap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// daysBefore has the number of days before each month in a year that is no leap year, and after the last.
var daysBefore = [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

func daysIn(m Month, year int) int {
	if m == February && isLeap(year) {
		return 29
	}
	return daysBefore[m] - daysBefore[m-1]
}
