// Duration: arithmetic and text.

package time

// A Duration is the time between two moments in nanoseconds, at most about 290 years.
type Duration int64

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// Common durations. To make one of n units, multiply: 10*time.Second.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

// String returns the duration like "72h3m0.5s". Less than a second is given in ms, µs or ns; zero is "0s".
func (d Duration) String() string {
	var buf [32]byte // the longest is -2562047h47m16.854775808s
	at := len(buf)
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	at--
	buf[at] = 's'
	switch {
	case u == 0:
		return "0s"
	case u >= uint64(Second):
		at, u = putFraction(&buf, at, u, 9)
		at = putNumber(&buf, at, u%60)
		if u /= 60; u > 0 {
			at--
			buf[at] = 'm'
			at = putNumber(&buf, at, u%60)
			if u /= 60; u > 0 {
				at--
				buf[at] = 'h'
				at = putNumber(&buf, at, u)
			}
		}
	default:
		digits := 0
		if u >= uint64(Millisecond) {
			at--
			buf[at] = 'm'
			digits = 6
		} else if u >= uint64(Microsecond) {
			at -= len("µ")
			copy(buf[at:], "µ")
			digits = 3
		} else {
			at--
			buf[at] = 'n'
		}
		at, u = putFraction(&buf, at, u, digits)
		at = putNumber(&buf, at, u)
	}
	if d < 0 {
		at--
		buf[at] = '-'
	}
	return string(buf[at:])
}

// putFraction writes the last digits of u after a point, without zeros at the end, so that they end before at. It returns where they
// begin and the digits of u before them.
func putFraction(buf *[32]byte, at int, u uint64, digits int) (int, uint64) {
	end := at
	for ; digits > 0; digits-- {
		digit := byte(u % 10)
		u /= 10
		if digit != 0 || at < end {
			at--
			buf[at] = '0' + digit
		}
	}
	if at < end {
		at--
		buf[at] = '.'
	}
	return at, u
}

// putNumber writes u so that it ends before at and returns where it begins.
func putNumber(buf *[32]byte, at int, u uint64) int {
	for {
		at--
		buf[at] = '0' + byte(u%10)
		if u /= 10; u == 0 {
			return at
		}
	}
}

// Nanoseconds returns d as a number of nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns the whole microseconds of d.
func (d Duration) Microseconds() int64 { return int64(d / Microsecond) }

// Milliseconds returns the whole milliseconds of d.
func (d Duration) Milliseconds() int64 { return int64(d / Millisecond) }

// in returns d as a number of units; whole units and the rest are converted apart, which loses least.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

// Seconds returns d in seconds.
func (d Duration) Seconds() float64 { return d.in(Second) }

// Minutes returns d in minutes.
func (d Duration) Minutes() float64 { return d.in(Minute) }

// Hours returns d in hours.
func (d Duration) Hours() float64 { return d.in(Hour) }

// Truncate rounds d towards zero to a multiple of m. If m is not positive, d stays as it is.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero. What is too large becomes the largest duration, of either
// sign. If m is not positive, d stays as it is.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		if lessThanHalf(-rest, m) {
			return d - rest
		}
		if down := d - rest - m; down < d {
			return down
		}
		return minDuration
	}
	if lessThanHalf(rest, m) {
		return d - rest
	}
	if up := d - rest + m; up > d {
		return up
	}
	return maxDuration
}

// lessThanHalf tells whether x < y/2, for x that is not negative.
func lessThanHalf(x, y Duration) bool {
	return uint64(x)*2 < uint64(y)
}

// Abs returns d without its sign; of the smallest duration, the largest.
func (d Duration) Abs() Duration {
	if d == minDuration {
		return maxDuration
	}
	if d < 0 {
		return -d
	}
	return d
}
