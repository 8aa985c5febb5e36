package strconv

import "unsafe"

// Complex numbers, as (a+bi) where a and b are floats.

// FormatComplex returns c as (a+bi), with both parts formatted like FormatFloat does for half of bitSize, which must be 64 or 128.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	bitSize /= 2
	text := append(make([]byte, 0, 48), '(')
	text = AppendFloat(text, real(c), fmt, prec, bitSize)
	middle := len(text)
	text = AppendFloat(text, imag(c), fmt, prec, bitSize)
	if text[middle] != '+' && text[middle] != '-' {
		text = append(text, 0)
		copy(text[middle+1:], text[middle:])
		text[middle] = '+'
	}
	text = append(text, 'i', ')')
	return unsafe.String(&text[0], len(text))
}

// ParseComplex returns the complex number that s stands for: N, Ni, or N and another N with a sign, then i, possibly within
// parentheses, where N is a number as ParseFloat accepts it. bitSize is 64 for parts that are float32, or 128.
func ParseComplex(s string, bitSize int) (complex128, error) {
	c, how := parseComplex(s, bitSize)
	if how != fine {
		return c, numError("ParseComplex", s, 0, bitSize, how)
	}
	return c, nil
}

func parseComplex(s string, bitSize int) (complex128, outcome) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	first, n, how := parseFloat(s, size)
	if how == badSyntax {
		return 0, how
	}
	s = s[n:]
	switch {
	case s == "":
		return complex(first, 0), how
	case s == "i":
		return complex(0, first), how
	case s[0] == '+' && len(s) > 1 && s[1] != '+':
		s = s[1:] // as "+NaN" is no float
	case s[0] != '+' && s[0] != '-':
		return 0, badSyntax
	}
	second, n, how2 := parseFloat(s, size)
	if how2 == badSyntax || s[n:] != "i" {
		return 0, badSyntax
	}
	if how2 != fine {
		how = how2
	}
	return complex(first, second), how
}
