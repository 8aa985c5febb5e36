package strconv

// Text to integers. Short decimal numbers take a loop of their own that cannot overflow; everything else, and everything that
// is wrong, goes through parseUint.

// IntSize is the number of bits of an int.
const IntSize = 64

// ParseUint returns the unsigned integer that s has in the base (2 to 36, or 0: the prefix of s tells) if it fits
// in bitSize bits (0 means those of uint). A sign is not allowed.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	u, how := parseUint(s, base, bitSize)
	if how != fine {
		return u, numError("ParseUint", s, base, bitSize, how)
	}
	return u, nil
}

// ParseInt returns the integer that s, which may have a sign, has in the base (2 to 36, or 0: the prefix of s tells,
// and digits may be grouped by underscores) if it fits in bitSize bits (0 means those of int). When it does not fit the
// error says so and the result is the nearest integer that does.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	if base == 10 && (bitSize == 64 || bitSize == 0) {
		if n, ok := parseShort(s); ok {
			return n, nil
		}
	}
	n, how := parseInt(s, base, bitSize)
	if how != fine {
		return n, numError("ParseInt", s, base, bitSize, how)
	}
	return n, nil
}

// Atoi returns the int that s has in base 10.
func Atoi(s string) (int, error) {
	if n, ok := parseShort(s); ok {
		return int(n), nil
	}
	n, how := parseInt(s, 10, 0)
	if how != fine {
		return int(n), numError("Atoi", s, 10, 0, how)
	}
	return int(n), nil
}

// parseShort handles decimal integers of at most 18 digits.
func parseShort(s string) (n int64, ok bool) {
	if len(s) == 0 || len(s) > 18 {
		return 0, false
	}
	i := 0
	if s[0] == '-' || s[0] == '+' {
		if len(s) == 1 {
			return 0, false
		}
		i = 1
	}
	for ; i < len(s); i++ {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + int64(d)
	}
	if s[0] == '-' {
		n = -n
	}
	return n, true
}

// parseInt splits off the sign and lets parseUint do the rest.
func parseInt(s string, base, bitSize int) (int64, outcome) {
	if s == "" {
		return 0, badSyntax
	}
	negative := s[0] == '-'
	if negative || s[0] == '+' {
		s = s[1:]
	}
	u, how := parseUint(s, base, bitSize)
	if how != fine && how != badRange {
		return 0, how
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	limit := uint64(1) << uint(bitSize-1)
	if negative {
		if u > limit {
			return -int64(limit), badRange
		}
		return -int64(u), fine
	}
	if u >= limit {
		return int64(limit - 1), badRange
	}
	return int64(u), fine
}

// parseUint converts the whole of s. Digits are taken from the left, and the first problem met is the one reported.
func parseUint(s string, base, bitSize int) (uint64, outcome) {
	if s == "" {
		return 0, badSyntax
	}
	digits := s
	grouped := base == 0 // underscores are allowed
	if base == 0 {
		base, digits = splitBase(s)
	} else if base < 2 || base > 36 {
		return 0, badBase
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, badBitSize
	}
	largest := uint64(1)<<uint(bitSize) - 1
	b := uint64(base)
	limit := ^uint64(0) / b // more times b overflows

	underscores := false
	n := uint64(0)
	for i := 0; i < len(digits); i++ {
		c := digits[i]
		if c == '_' && grouped {
			underscores = true
			continue
		}
		d := uint64(digitValue(c))
		if d >= b {
			return 0, badSyntax
		}
		if n > limit {
			return largest, badRange
		}
		next := n*b + d
		if next < d || next > largest {
			return largest, badRange
		}
		n = next
	}
	if underscores && !underscoresFit(s) {
		return 0, badSyntax
	}
	return n, fine
}

// splitBase returns the base that the prefix of s, which is not empty, stands for, and what follows the prefix.
func splitBase(s string) (base int, digits string) {
	if s[0] != '0' {
		return 10, s
	}
	if len(s) >= 3 {
		switch s[1] {
		case 'b', 'B':
			return 2, s[2:]
		case 'o', 'O':
			return 8, s[2:]
		case 'x', 'X':
			return 16, s[2:]
		}
	}
	return 8, s[1:]
}

// digitValue returns the value of a digit or letter in base 36, or 255.
func digitValue(c byte) byte {
	if c-'0' <= 9 {
		return c - '0'
	}
	c |= 'a' - 'A'
	if c-'a' < 26 {
		return c - 'a' + 10
	}
	return 255
}

// underscoresFit tells whether each underscore in s, an integer or a float with an optional sign, is between digits, where a
// prefix such as 0x counts as one.
func underscoresFit(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	afterDigit, afterUnderscore := false, false
	hex := false
	i := 0
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] {
		case 'b', 'B', 'o', 'O', 'x', 'X':
			hex = s[1]|0x20 == 'x'
			afterDigit = true
			i = 2
		}
	}
	for ; i < len(s); i++ {
		c := s[i]
		isDigit := c-'0' <= 9 || hex && digitValue(c) < 16
		if c == '_' {
			if !afterDigit {
				return false
			}
		} else if afterUnderscore && !isDigit {
			return false
		}
		afterDigit, afterUnderscore = isDigit, c == '_'
	}
	return !afterUnderscore
}
