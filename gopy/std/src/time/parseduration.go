// ParseDuration, and reading numbers.

package time

type parseDurationError struct {
	message string
	value   string
}

func (e *parseDurationError) Error() string {
	return "time: " + e.message + " " + quote(e.value)
}

// ParseDuration reads a duration: numbers with units one after the other, such as "300ms", "-1.5h" or "2h45m". Units are "ns",
// "us" or "µs", "ms", "s", "m", "h"; only 0 needs none.
func ParseDuration(s string) (Duration, error) {
	rest := s
	negative := false
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		negative = rest[0] == '-'
		rest = rest[1:]
	}
	if rest == "0" {
		return 0, nil
	}
	if rest == "" {
		return 0, &parseDurationError{"invalid duration", s}
	}
	const limit = 1 << 63 // what is more is too much, this only with a minus sign
	var sum uint64
	for rest != "" {
		digits := countDigits(rest)
		whole, ok := number(rest[:digits])
		if !ok {
			return 0, &parseDurationError{"invalid duration", s}
		}
		rest = rest[digits:]
		var part uint64 // the digits after the point, part/scale
		scale := 1.0
		if rest != "" && rest[0] == '.' {
			after := countDigits(rest[1:])
			part, scale = fraction(rest[1 : 1+after])
			digits += after
			rest = rest[1+after:]
		}
		if digits == 0 {
			return 0, &parseDurationError{"invalid duration", s}
		}
		length := 0
		for length < len(rest) && rest[length] != '.' && !isDigit(rest, length) {
			length++
		}
		if length == 0 {
			return 0, &parseDurationError{"missing unit in duration", s}
		}
		unit := unitOf(rest[:length])
		if unit == 0 {
			return 0, &parseDurationError{"unknown unit " + quote(rest[:length]) + " in duration", s}
		}
		rest = rest[length:]
		if whole > limit/unit {
			return 0, &parseDurationError{"invalid duration", s}
		}
		whole *= unit
		if part > 0 {
			whole += uint64(float64(part) * (float64(unit) / scale))
			if whole > limit {
				return 0, &parseDurationError{"invalid duration", s}
			}
		}
		if sum += whole; sum > limit {
			return 0, &parseDurationError{"invalid duration", s}
		}
	}
	if negative {
		return -Duration(sum), nil
	}
	if sum == limit {
		return 0, &parseDurationError{"invalid duration", s}
	}
	return Duration(sum), nil
}

// unitOf returns the length of a unit in nanoseconds, 0 if there is none of that name.
func unitOf(name string) uint64 {
	switch name {
	case "ns":
		return uint64(Nanosecond)
	case "us", "\u00b5s", "\u03bcs": // the micro sign, the Greek letter
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

// isDigit tells whether s has a decimal digit at i.
func isDigit(s string, i int) bool {
	return i < len(s) && '0' <= s[i] && s[i] <= '9'
}

// countDigits returns the number of digits at the beginning of s.
func countDigits(s string) int {
	n := 0
	for isDigit(s, n) {
		n++
	}
	return n
}

// number returns the value of digits. It must not exceed 1<<63.
func number(digits string) (n uint64, ok bool) {
	for i := 0; i < len(digits); i++ {
		if n > 1<<63/10 {
			return 0, false
		}
		if n = n*10 + uint64(digits[i]-'0'); n > 1<<63 {
			return 0, false
		}
	}
	return n, true
}

// signedNumber returns the value of digits after an optional sign.
func signedNumber(s string) (n int, ok bool) {
	digits := s
	if s != "" && (s[0] == '-' || s[0] == '+') {
		digits = s[1:]
	}
	if countDigits(digits) != len(digits) {
		return 0, false
	}
	u, ok := number(digits)
	if s != "" && s[0] == '-' {
		return -int(u), ok
	}
	return int(u), ok
}

// fraction returns the value of digits after a point, as n/scale. Digits that would make n too large are left out.
func fraction(digits string) (n uint64, scale float64) {
	scale = 1
	for i := 0; i < len(digits) && n <= (1<<63-1)/10; i++ {
		next := n*10 + uint64(digits[i]-'0')
		if next > 1<<63 {
			break
		}
		n = next
		scale *= 10
	}
	return n, scale
}
