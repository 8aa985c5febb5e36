// Package time measures and displays time.
//
// A Time is a moment with nanoseconds and a Location by which it is displayed. Now also notes a clock that is never set, which
// comparisons, Sub, Since and Until use where both times have it.
package time

import "math/bits"

// A Time is a moment. The zero value is 1 January of year 1, 00:00 UTC. Times are passed and stored as values. Compare them with
// Equal: == also compares locations and clocks.
type Time struct {
	// Bits 0 to 29 of wall are the nanoseconds within the second. If bit 63 is set, bits 30 to 62 are the seconds since 1 January
	// 1885 and ext is the reading of runtimeNano's clock; otherwise ext is the seconds since 1 January of year 1.
	wall uint64
	ext  int64

	// loc is nil for UTC.
	loc *Location
}

const (
	hasMonotonic = 1 << 63
	nsecBits     = 30
	nsecMask     = 1<<nsecBits - 1
	wallSeconds  = 1 << 33 // what fits into wall

	wallToInternal int64 = (1884*365 + 1884/4 - 1884/100 + 1884/400) * secondsPerDay
)

func (t *Time) nsec() int32 { return int32(t.wall & nsecMask) }

// sec returns the seconds since 1 January of year 1.
func (t *Time) sec() int64 {
	if t.wall&hasMonotonic != 0 {
		return wallToInternal + int64(t.wall&^hasMonotonic>>nsecBits)
	}
	return t.ext
}

func (t *Time) unixSec() int64 { return t.sec() + internalToUnix }

func (t *Time) stripMono() {
	if t.wall&hasMonotonic != 0 {
		t.ext = t.sec()
		t.wall &= nsecMask
	}
}

func (t *Time) setLoc(loc *Location) {
	t.stripMono()
	if loc == &utcLoc {
		loc = nil
	}
	t.loc = loc
}

// addSec adds seconds to the wall time, not to the clock. What is too large becomes the largest number, of either sign.
func (t *Time) addSec(d int64) {
	if t.wall&hasMonotonic != 0 {
		sec := int64(t.wall&^hasMonotonic>>nsecBits) + d
		if 0 <= sec && sec < wallSeconds {
			t.wall = hasMonotonic | uint64(sec)<<nsecBits | t.wall&nsecMask
			return
		}
		t.stripMono()
	}
	sum := t.ext + d
	if (sum > t.ext) != (d > 0) {
		if sum = 1<<63 - 1; d <= 0 {
			sum = -sum
		}
	}
	t.ext = sum
}

// unixTime makes a local time.
func unixTime(sec int64, nsec int32) Time {
	return Time{uint64(nsec), sec + unixToInternal, Local}
}

// Now returns the current local time.
func Now() Time {
	sec, nsec, mono := runtimeNow()
	wall := sec + unixToInternal - wallToInternal
	if mono == 0 || wall < 0 || wall >= wallSeconds { // 0: in a bubble of synctest
		return unixTime(sec, nsec)
	}
	return Time{hasMonotonic | uint64(wall)<<nsecBits | uint64(nsec), mono, Local}
}

// Unix returns the local time for seconds and nanoseconds since 1970 (UTC). nsec may be any number.
func Unix(sec int64, nsec int64) Time {
	sec += nsec / 1e9
	nsec %= 1e9
	if nsec < 0 {
		nsec += 1e9
		sec--
	}
	return unixTime(sec, int32(nsec))
}

// UnixMilli returns the local time for milliseconds since 1970 (UTC).
func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }

// UnixMicro returns the local time for microseconds since 1970 (UTC).
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

// Unix returns the seconds since 1970 (UTC).
func (t Time) Unix() int64 { return t.unixSec() }

// UnixMilli returns the milliseconds since 1970 (UTC).
func (t Time) UnixMilli() int64 { return t.unixSec()*1e3 + int64(t.nsec())/1e6 }

// UnixMicro returns the microseconds since 1970 (UTC).
func (t Time) UnixMicro() int64 { return t.unixSec()*1e6 + int64(t.nsec())/1e3 }

// UnixNano returns the nanoseconds since 1970 (UTC). They are undefined for years before 1678 or after 2262.
func (t Time) UnixNano() int64 { return t.unixSec()*1e9 + int64(t.nsec()) }

// IsZero tells whether t is the zero time.
func (t Time) IsZero() bool { return t.wall&nsecMask == 0 && t.sec() == 0 }

// Compare returns -1 if t is before u, 1 if it is after u, 0 if they are the same moment.
func (t Time) Compare(u Time) int {
	a, b := t.ext, u.ext
	if t.wall&u.wall&hasMonotonic == 0 {
		if a, b = t.sec(), u.sec(); a == b {
			a, b = int64(t.nsec()), int64(u.nsec())
		}
	}
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// After tells whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before tells whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal tells whether t and u are the same moment, in whatever locations.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// Add returns t+d.
func (t Time) Add(d Duration) Time {
	sec, nsec := int64(d/Second), t.nsec()+int32(d%Second)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	t.wall = t.wall&^nsecMask | uint64(nsec)
	t.addSec(sec)
	if t.wall&hasMonotonic != 0 {
		if mono := t.ext + int64(d); (mono < t.ext) == (d < 0) {
			t.ext = mono
		} else {
			t.stripMono()
		}
	}
	return t
}

// Sub returns t-u. What is too large becomes the largest duration, of either sign.
func (t Time) Sub(u Time) Duration {
	if t.wall&u.wall&hasMonotonic != 0 {
		return difference(t.ext, u.ext)
	}
	sec := int64(difference(t.sec(), u.sec()))
	const most = int64(maxDuration/Second) + 1
	if sec > most {
		return maxDuration
	}
	if sec < -most {
		return minDuration
	}
	d := Duration(sec)*Second + Duration(t.nsec()-u.nsec())
	if sec > 0 && d < 0 {
		return maxDuration
	}
	if sec < 0 && d > 0 {
		return minDuration
	}
	return d
}

// difference returns a-b, or if that is too large, the largest Duration of either sign.
func difference(a, b int64) Duration {
	d := Duration(a - b)
	if a >= b && d < 0 {
		return maxDuration
	}
	if a < b && d >= 0 {
		return minDuration
	}
	return d
}

// Since returns the time since t.
func Since(t Time) Duration {
	if t.wall&hasMonotonic != 0 {
		return difference(runtimeNano(), t.ext)
	}
	return Now().Sub(t)
}

// Until returns the time until t.
func Until(t Time) Duration {
	if t.wall&hasMonotonic != 0 {
		return difference(t.ext, runtimeNano())
	}
	return t.Sub(Now())
}

// Truncate rounds t down to a multiple of d since the zero time, and takes off the clock.
func (t Time) Truncate(d Duration) Time {
	t.stripMono()
	if d <= 0 {
		return t
	}
	return t.Add(-t.modulo(d))
}

// Round rounds t to the nearest multiple of d since the zero time, halves up, and takes off the clock.
func (t Time) Round(d Duration) Time {
	t.stripMono()
	if d <= 0 {
		return t
	}
	rest := t.modulo(d)
	if lessThanHalf(rest, d) {
		return t.Add(-rest)
	}
	return t.Add(d - rest)
}

// modulo returns the time since the last multiple of d.
func (t *Time) modulo(d Duration) (rest Duration) {
	sec, nsec := t.sec(), t.nsec()
	negative := sec < 0
	if negative {
		sec, nsec = -sec, -nsec
		if nsec < 0 {
			sec--
			nsec += 1e9
		}
	}
	if d%Second == 0 {
		rest = Duration(sec)%(d/Second)*Second + Duration(nsec)
	} else {
		high, low := bits.Mul64(uint64(sec), 1e9)
		low, carry := bits.Add64(low, uint64(nsec), 0)
		rest = Duration(bits.Rem64(high+carry, low, uint64(d)))
	}
	if negative && rest != 0 {
		rest = d - rest
	}
	return rest
}
