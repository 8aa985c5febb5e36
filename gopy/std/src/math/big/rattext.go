package big

// Fractions as text.

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// String returns x in the form a/b, also if b is 1.
func (x *Rat) String() string { return string(x.appendFraction(nil)) }

func (x *Rat) appendFraction(buf []byte) []byte {
	buf = append(x.a.Append(buf, 10), '/')
	return append(buf, x.denominator().text(false, 10)...)
}

// RatString returns x in the form a/b, or just a if b is 1.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString returns x in decimal with prec digits after the point. The last one is rounded to the nearest, halves away from zero.
func (x *Rat) FloatString(prec int) string {
	scale := natOne
	if prec > 0 {
		scale = natPower(natTen, uint(prec))
	}
	denominator := x.denominator()
	quo, rem := natDiv(nil, nil, natMul(nil, x.a.abs, scale), denominator)
	if natShl(nil, rem, 1).cmp(denominator) >= 0 {
		quo = natAdd(quo, quo, natOne)
	}
	digits := quo.text(false, 10)
	var buf []byte
	if x.a.neg {
		buf = append(buf, '-')
	}
	if prec <= 0 {
		return string(append(buf, digits...))
	}
	if missing := prec + 1 - len(digits); missing > 0 {
		digits = append(pad(make([]byte, 0, prec+1), '0', missing), digits...)
	}
	point := len(digits) - prec
	buf = append(append(buf, digits[:point]...), '.')
	return string(append(buf, digits[point:]...))
}

// FloatPrec returns how many digits after the point x has in decimal, and true; if it has endlessly many, the number of those before they
// repeat, and false.
func (x *Rat) FloatPrec() (n int, exact bool) {
	// The denominator is 2**twos * 5**fives * rest.
	rest := x.denominator()
	twos := rest.trailingZeros()
	rest = natShr(nil, rest, twos)
	fives := 0
	// Squares of 5, and then as many factors as there are by each from the greatest on.
	var powers []nat
	for p := natFive; ; p = natSquare(nil, p) {
		if _, rem := natDiv(nil, nil, rest, p); len(rem) > 0 {
			break
		}
		powers = append(powers, p)
	}
	for i := len(powers) - 1; i >= 0; i-- {
		if quo, rem := natDiv(nil, nil, rest, powers[i]); len(rem) == 0 {
			fives += 1 << i
			rest = quo
		}
	}
	return max(int(twos), fives), rest.cmp(natOne) == 0
}

// SetString sets z to the number in s, and tells whether that is one; else it returns nil, and the value of z is undefined. The number
// is a fraction a/b of integers, or has a point and an exponent (e for powers of ten, p for powers of two), each if
// you like. Prefixes tell the base of a, b, and of digits with a point: 0b, 0o, 0x, for integers in a fraction also 0.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if len(s) == 0 {
		return nil, false
	}
	if slash := strings.IndexByte(s, '/'); slash >= 0 {
		if _, ok := z.a.SetString(s[:slash], 0); !ok {
			return nil, false
		}
		in := input{text: s[slash+1:]}
		var err error
		z.b.abs, _, _, err = in.natural(z.b.abs, 0, false)
		if err != nil || in.at != len(in.text) || len(z.b.abs) == 0 {
			return nil, false
		}
		return z.reduce(), true
	}

	in := input{text: s}
	negative, err := in.sign()
	if err != nil {
		return nil, false
	}
	digits, base, count, err := in.natural(z.a.abs, 0, true)
	if err != nil {
		return nil, false
	}
	exp, expBase, err := in.exponent(true)
	if err != nil || in.at != len(s) {
		return nil, false
	}
	z.a.set(negative, digits)
	z.b.SetInt64(1)
	if len(digits) == 0 {
		return z, true
	}
	exp2, exp5 := exponents(count, base, exp, expBase)
	if exp5 < -1e6 || exp5 > 1e6 {
		return nil, false
	}
	if exp5 > 0 {
		z.a.abs = natMul(nil, digits, natPower(natFive, uint(exp5)))
	} else if exp5 < 0 {
		z.b.abs = natPower(natFive, uint(-exp5))
	}
	if exp2 < -1e7 || exp2 > 1e7 {
		return nil, false
	}
	if exp2 > 0 {
		z.a.Lsh(&z.a, uint(exp2))
	} else {
		z.b.Lsh(&z.b, uint(-exp2))
	}
	return z.reduce(), true
}

// exponents returns the exponents of 2 and 5 for digits of which -count, if that is positive, are after the point, and an exponent.
func exponents(count, base int, exp int64, expBase int) (exp2, exp5 int64) {
	if count < 0 {
		after := int64(count)
		switch base {
		case 10:
			exp2, exp5 = after, after
		case 2:
			exp2 = after
		case 8:
			exp2 = 3 * after
		case 16:
			exp2 = 4 * after
		}
	}
	if expBase == 10 {
		exp5 += exp
	}
	return exp2 + exp, exp5
}

// exponent reads an exponent, if there is one, and returns it and its base: 10 after e, 2 after p. Underscores may separate digits if
// separated is set.
func (in *input) exponent(separated bool) (exp int64, base int, err error) {
	c, err := in.next()
	if err == io.EOF {
		return 0, 10, nil
	}
	if err != nil {
		return 0, 10, err
	}
	switch c {
	case 'e', 'E':
		base = 10
	case 'p', 'P':
		base = 2
	default:
		in.back()
		return 0, 10, nil
	}
	var digits []byte
	c, err = in.next()
	if err == nil && (c == '+' || c == '-') {
		if c == '-' {
			digits = append(digits, c)
		}
		c, err = in.next()
	}
	var seps separators
	any := false
	for err == nil {
		if '0' <= c && c <= '9' {
			digits = append(digits, c)
			any = true
			seps.digit()
		} else if c == '_' && separated {
			seps.underscore()
		} else {
			in.back()
			break
		}
		c, err = in.next()
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil && !any {
		err = errNoDigits()
	}
	if err == nil {
		exp, err = strconv.ParseInt(string(digits), 10, 64)
	}
	if err == nil {
		err = seps.err()
	}
	return exp, base, err
}

// Scan is for package fmt, whose functions read a Rat with the verbs e, E, f, F, g, G and v.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-/0123456789.eE", r) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(token)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}
