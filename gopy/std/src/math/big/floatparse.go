package big

// Reading floating-point numbers.

import (
	"errors"
	"fmt"
	"strconv"
)

// ParseFloat is Parse for a new Float with a precision and a rounding mode.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

// SetString sets z to the number in s, rounded, and tells whether that is one; else it returns nil, and the value of z is undefined. It is as
// for Parse with base 0.
func (z *Float) SetString(s string) (*Float, bool) {
	if _, _, err := z.Parse(s, 0); err != nil {
		return nil, false
	}
	return z, true
}

// Parse sets z to the number in s, rounded, and returns z and the base of its mantissa. If the precision of z is 0, it becomes 64.
//
// The number has a sign, if you like, and is Inf or inf, or a mantissa and an exponent. The mantissa is in base 2, 8, 10 or 16, or if base is 0
// in that which its prefix 0b, 0o or 0x tells, or else 10; then underscores may separate digits. It may have a point. The
// exponent is that of 10 after e or E (not for hexadecimal digits), or of 2 after p or P.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	switch s {
	case "Inf", "inf", "+Inf", "+inf":
		return z.SetInf(false), 0, nil
	case "-Inf", "-inf":
		return z.SetInf(true), 0, nil
	}
	in := input{text: s}
	f, b, err = z.read(&in, base)
	if err == nil && in.at < len(s) {
		err = fmt.Errorf("expected end of string, found %q", s[in.at])
	}
	return f, b, err
}

// read reads a number.
func (z *Float) read(in *input, base int) (f *Float, b int, err error) {
	prec := z.prec
	if prec == 0 {
		prec = 64
	}
	z.form = zero
	z.neg, err = in.sign()
	if err != nil {
		return nil, 0, err
	}
	var count int
	z.mant, b, count, err = in.natural(z.mant, base, true)
	if err != nil {
		return nil, b, err
	}
	exp, expBase, err := in.exponent(base == 0)
	if err != nil {
		return nil, b, err
	}
	if len(z.mant) == 0 {
		z.prec = prec
		z.acc = Exact
		return z, b, nil
	}
	exp2, exp5 := exponents(count, b, exp, expBase)
	exp2 += int64(len(z.mant)) * wordBits
	exp2 -= z.normalize()
	if exp2 < MinExp || exp2 > MaxExp {
		return nil, b, errors.New("exponent overflow")
	}
	z.prec = prec
	z.form = finite
	z.exp = int32(exp2)
	switch {
	case exp5 == 0:
		z.round(false)
	case exp5 > 0:
		z.Mul(z, powerOfFive(uint64(exp5), prec+64))
	default:
		z.Quo(z, powerOfFive(uint64(-exp5), prec+64))
	}
	return z, b, nil
}

// powerOfFive returns 5**n, rounded to a precision.
func powerOfFive(n uint64, prec uint32) *Float {
	const most = 27 // the highest that is a word
	z := &Float{prec: prec}
	first := uint64(1)
	for range min(n, most) {
		first *= 5
	}
	z.SetUint64(first)
	if n <= most {
		return z
	}
	power := &Float{prec: prec + 64}
	power.SetUint64(5)
	for n -= most; n > 0; n >>= 1 {
		if n&1 != 0 {
			z.Mul(z, power)
		}
		power.Mul(power, power)
	}
	return z
}

// Scan is for package fmt, whose functions read a Float with any verb. It is as for Parse with base 0, but without infinities.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	_, _, err := z.read(&input{reader: byteScanner{s}}, 0)
	return err
}

// String returns the name of the rounding mode.
func (i RoundingMode) String() string {
	switch i {
	case ToNearestEven:
		return "ToNearestEven"
	case ToNearestAway:
		return "ToNearestAway"
	case ToZero:
		return "ToZero"
	case AwayFromZero:
		return "AwayFromZero"
	case ToNegativeInf:
		return "ToNegativeInf"
	case ToPositiveInf:
		return "ToPositiveInf"
	}
	return "RoundingMode(" + strconv.Itoa(int(i)) + ")"
}

// String returns the name of the accuracy.
func (i Accuracy) String() string {
	switch i {
	case Below:
		return "Below"
	case Exact:
		return "Exact"
	case Above:
		return "Above"
	}
	return "Accuracy(" + strconv.Itoa(int(i)) + ")"
}
