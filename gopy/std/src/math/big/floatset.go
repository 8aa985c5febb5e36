package big

// Floating-point numbers from other numbers, and to these.

import (
	"math"
	"math/bits"
)

// setWord sets z to a number.
func (z *Float) setWord(negative bool, x uint64) *Float {
	if z.prec == 0 {
		z.prec = 64
	}
	z.acc = Exact
	z.neg = negative
	if x == 0 {
		z.form = zero
		return z
	}
	s := bits.LeadingZeros64(x)
	z.mant = natWord(z.mant, Word(x<<s))
	z.finish(int64(64-s), false)
	return z
}

// SetUint64 sets z to x, rounded if need be. If the precision of z is 0, it becomes 64.
func (z *Float) SetUint64(x uint64) *Float { return z.setWord(false, x) }

// SetInt64 sets z to x, rounded if need be. If the precision of z is 0, it becomes 64.
func (z *Float) SetInt64(x int64) *Float {
	if x < 0 {
		return z.setWord(true, -uint64(x))
	}
	return z.setWord(false, uint64(x))
}

// SetFloat64 sets z to x, rounded if need be. If the precision of z is 0, it becomes 53. It panics if x is a NaN.
func (z *Float) SetFloat64(x float64) *Float {
	if z.prec == 0 {
		z.prec = 53
	}
	if math.IsNaN(x) {
		panic(ErrNaN{"Float.SetFloat64(NaN)"})
	}
	z.acc = Exact
	z.neg = math.Signbit(x)
	switch {
	case x == 0:
		z.form = zero
	case math.IsInf(x, 0):
		z.form = inf
	default:
		fraction, exp := math.Frexp(math.Abs(x))
		z.mant = natWord(z.mant, Word(fraction*(1<<53))<<11)
		z.finish(int64(exp), false)
	}
	return z
}

// SetInt sets z to x, rounded if need be. If the precision of z is 0, it becomes the length of x in bits, but at least 64.
func (z *Float) SetInt(x *Int) *Float {
	n := x.BitLen()
	if z.prec == 0 {
		z.prec = uint32(max(n, 64))
	}
	z.acc = Exact
	z.neg = x.neg
	if n == 0 {
		z.form = zero
		return z
	}
	z.mant = natCopy(z.mant, x.abs)
	z.normalize()
	z.finish(int64(n), false)
	return z
}

// SetRat sets z to x, rounded if need be. If the precision of z is 0, it becomes the greater of the lengths of numerator and denominator in
// bits, but at least 64.
func (z *Float) SetRat(x *Rat) *Float {
	if x.IsInt() {
		return z.SetInt(&x.a)
	}
	var a, b Float
	a.SetInt(&x.a)
	b.SetInt(&x.b)
	if z.prec == 0 {
		z.prec = max(a.prec, b.prec)
	}
	return z.Quo(&a, &b)
}

// SetInf sets z to an infinity, the negative one if signbit is set.
func (z *Float) SetInf(signbit bool) *Float {
	z.acc = Exact
	z.form = inf
	z.neg = signbit
	return z
}

// Set sets z to x, rounded if need be. If the precision of z is 0, it becomes that of x.
func (z *Float) Set(x *Float) *Float {
	z.acc = Exact
	if z == x {
		return z
	}
	z.form = x.form
	z.neg = x.neg
	if x.form == finite {
		z.exp = x.exp
		z.mant = natCopy(z.mant, x.mant)
	}
	if z.prec == 0 {
		z.prec = x.prec
	} else if z.prec < x.prec {
		z.round(false)
	}
	return z
}

// Copy sets z to x, with its precision, mode and accuracy.
func (z *Float) Copy(x *Float) *Float {
	if z == x {
		return z
	}
	z.prec, z.mode, z.acc, z.form, z.neg = x.prec, x.mode, x.acc, x.form, x.neg
	if x.form == finite {
		z.mant = natCopy(z.mant, x.mant)
		z.exp = x.exp
	}
	return z
}

// Uint64 returns x without its fraction, and how that compares to x. A number that does not fit gives the nearest that does.
func (x *Float) Uint64() (uint64, Accuracy) {
	switch {
	case x.form == zero:
		return 0, Exact
	case x.neg:
		return 0, Above
	case x.form == inf || x.exp > 64:
		return math.MaxUint64, Below
	case x.exp <= 0:
		return 0, Below
	}
	u := uint64(x.mant[len(x.mant)-1]) >> (64 - uint(x.exp))
	if x.MinPrec() <= 64 {
		return u, Exact
	}
	return u, Below
}

// Int64 returns x without its fraction, and how that compares to x. A number that does not fit gives the nearest that does.
func (x *Float) Int64() (int64, Accuracy) {
	acc := above(x.neg)
	switch {
	case x.form == zero:
		return 0, Exact
	case x.form == inf || x.exp > 63:
		if !x.neg {
			return math.MaxInt64, Below
		}
		if x.form == finite && x.exp == 64 && x.MinPrec() == 1 {
			acc = Exact
		}
		return math.MinInt64, acc
	case x.exp <= 0:
		return 0, acc
	}
	i := int64(x.mant[len(x.mant)-1] >> (64 - uint(x.exp)))
	if x.neg {
		i = -i
	}
	if x.MinPrec() <= uint(x.exp) {
		acc = Exact
	}
	return i, acc
}

// Int returns x without its fraction in z, or a new Int if z is nil, and how that compares to x. For an infinity it returns nil.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	if x.form == inf {
		return nil, above(x.neg)
	}
	if z == nil {
		z = new(Int)
	}
	switch {
	case x.form == zero:
		return z.SetInt64(0), Exact
	case x.exp <= 0:
		return z.SetInt64(0), above(x.neg)
	}
	acc := above(x.neg)
	if x.MinPrec() <= uint(x.exp) {
		acc = Exact
	}
	if low := x.low(); low >= 0 {
		z.set(x.neg, natShl(z.abs, x.mant, uint(low)))
	} else {
		z.set(x.neg, natShr(z.abs, x.mant, uint(-low)))
	}
	return z, acc
}

// Rat returns x in z, or a new Rat if z is nil, and Exact. For an infinity it returns nil, and how it would compare to x.
func (x *Float) Rat(z *Rat) (*Rat, Accuracy) {
	if x.form == inf {
		return nil, above(x.neg)
	}
	if z == nil {
		z = new(Rat)
	}
	if x.form == zero {
		return z.SetInt64(0), Exact
	}
	z.b.SetInt64(1)
	if low := x.low(); low >= 0 {
		z.a.set(x.neg, natShl(z.a.abs, x.mant, uint(low)))
		return z, Exact
	} else {
		z.a.set(x.neg, natCopy(z.a.abs, x.mant))
		z.b.Lsh(&z.b, uint(-low))
	}
	return z.reduce(), Exact
}
