package strconv

import "math"

// The reading of the text of floats, without conversion.

// A numeral is what the text of a number says: mantissa * 10^exponent, or 2^exponent if hex.
type numeral struct {
	mantissa uint64
	exponent int
	length   int // bytes of the text
	negative bool
	hex      bool
	more     bool // digits that are not all zero were left out
}

// read reads the number at the start of s. It returns false if there is none.
func (num *numeral) read(s string) bool {
	i := 0
	if s != "" && (s[0] == '-' || s[0] == '+') {
		num.negative = s[0] == '-'
		i = 1
	}
	base, most, exponentLetter := uint64(10), 19, byte('e')
	if i+2 < len(s) && s[i] == '0' && s[i+1]|0x20 == 'x' {
		base, most, exponentLetter = 16, 16, 'p'
		num.hex = true
		i += 2
	}
	mantissa := uint64(0)
	kept := 0    // digits in the mantissa
	dropped := 0 // and those after it
	behind := 0  // digits behind the point
	point, seen, underscores := false, false, false
	for ; i < len(s); i++ {
		c := s[i]
		d := uint64(c - '0')
		if d > 9 {
			if c == '_' {
				underscores = true
				continue
			}
			if c == '.' {
				if point {
					break
				}
				point = true
				continue
			}
			if !num.hex {
				break
			}
			if d = uint64(digitValue(c)); d >= 16 {
				break
			}
		}
		seen = true
		if point {
			behind++
		}
		if d == 0 && kept == 0 { // leading zeros
			continue
		}
		if kept < most {
			mantissa = mantissa*base + d
			kept++
		} else {
			dropped++
			if d != 0 {
				num.more = true
			}
		}
	}
	if !seen {
		return false
	}
	exponent := dropped - behind
	if num.hex {
		exponent *= 4
	}
	if i < len(s) && s[i]|0x20 == exponentLetter {
		i++
		negative := false
		if i < len(s) && (s[i] == '-' || s[i] == '+') {
			negative = s[i] == '-'
			i++
		}
		if i >= len(s) || s[i]-'0' > 9 {
			return false
		}
		e := 0
		for ; i < len(s) && (s[i]-'0' <= 9 || s[i] == '_'); i++ {
			if s[i] == '_' {
				underscores = true
			} else if e < 10000 { // more makes no difference
				e = e*10 + int(s[i]-'0')
			}
		}
		if negative {
			e = -e
		}
		exponent += e
	} else if num.hex {
		return false
	}
	if underscores && !underscoresFit(s[:i]) {
		return false
	}
	num.mantissa, num.exponent, num.length = mantissa, exponent, i
	return true
}

// parseName reads the name of an infinity, with an optional sign, or NaN at the start of s and returns its length, or 0.
func parseName(s string) (float64, int) {
	if hasFold(s, "nan") {
		return math.NaN(), 3
	}
	sign, n := 1, 0
	if s != "" && (s[0] == '-' || s[0] == '+') {
		if s[0] == '-' {
			sign = -1
		}
		n = 1
	}
	switch {
	case hasFold(s[n:], "infinity"):
		return math.Inf(sign), n + 8
	case hasFold(s[n:], "inf"):
		return math.Inf(sign), n + 3
	}
	return 0, 0
}

// hasFold tells whether s starts with the name, which has lower-case letters, in any case.
func hasFold(s, name string) bool {
	if len(s) < len(name) {
		return false
	}
	for i := 0; i < len(name); i++ {
		if s[i] != name[i] && s[i] != name[i]-0x20 {
			return false
		}
	}
	return true
}
