package big

// Arithmetic with floating-point numbers. Results are computed exactly, or to more bits than are wanted and whether there is a rest, and
// rounded once.

import "math"

// add sets z to |x| + |y|, but for the sign, for finite numbers.
func (z *Float) add(x, y *Float) {
	if x.low() > y.low() {
		x, y = y, x
	}
	low := x.low()
	z.mant = natAdd(z.mant, x.mant, natShl(nil, y.mant, uint(y.low()-low)))
	low += int64(len(z.mant)) * wordBits
	z.finish(low-z.normalize(), false)
}

// sub sets z to |x| - |y|, but for the sign, for finite numbers and |x| >= |y|.
func (z *Float) sub(x, y *Float) {
	low := min(x.low(), y.low())
	a, b := x.mant, y.mant
	if s := x.low() - low; s > 0 {
		a = natShl(nil, a, uint(s))
	}
	if s := y.low() - low; s > 0 {
		b = natShl(nil, b, uint(s))
	}
	z.mant = natSub(z.mant, a, b)
	if len(z.mant) == 0 {
		z.acc = Exact
		z.form = zero
		z.neg = false
		return
	}
	low += int64(len(z.mant)) * wordBits
	z.finish(low-z.normalize(), false)
}

// sum sets z to x + y, where y has the given sign. reason is that of a panic.
func (z *Float) sum(x, y *Float, yneg bool, reason string) *Float {
	if z.prec == 0 {
		z.prec = max(x.prec, y.prec)
	}
	switch {
	case x.form == finite && y.form == finite:
		switch {
		case x.neg == yneg:
			z.neg = yneg
			z.add(x, y)
		case x.cmpAbs(y) > 0:
			z.neg = x.neg
			z.sub(x, y)
		default:
			z.neg = yneg
			z.sub(y, x)
		}
		if z.form == zero && z.mode == ToNegativeInf && z.acc == Exact {
			z.neg = true
		}
	case x.form == inf && y.form == inf && x.neg != yneg:
		z.acc = Exact
		z.form = zero
		z.neg = false
		panic(ErrNaN{reason})
	case x.form == zero && y.form == zero:
		z.acc = Exact
		z.form = zero
		z.neg = x.neg && yneg
	case x.form == inf || y.form == zero:
		z.Set(x)
	default:
		z.Set(y) // rounded with the sign that y has
		z.neg = yneg
	}
	return z
}

// Add sets z to x + y, rounded. It panics for infinities with different signs.
//
// An exact zero as the sum of numbers with different signs is positive, unless the mode is ToNegativeInf.
func (z *Float) Add(x, y *Float) *Float {
	return z.sum(x, y, y.neg, "addition of infinities with opposite signs")
}

// Sub sets z to x - y, rounded. It panics for infinities with the same sign.
func (z *Float) Sub(x, y *Float) *Float {
	return z.sum(x, y, !y.neg, "subtraction of infinities with equal signs")
}

// Mul sets z to x * y, rounded. It panics for a zero and an infinity.
func (z *Float) Mul(x, y *Float) *Float {
	if z.prec == 0 {
		z.prec = max(x.prec, y.prec)
	}
	z.neg = x.neg != y.neg
	if x.form == finite && y.form == finite {
		exp := int64(x.exp) + int64(y.exp)
		z.mant = natMul(z.mant, x.mant, y.mant)
		z.finish(exp-z.normalize(), false)
		return z
	}
	z.acc = Exact
	switch {
	case x.form == zero && y.form == inf || x.form == inf && y.form == zero:
		z.form = zero
		z.neg = false
		panic(ErrNaN{"multiplication of zero with infinity"})
	case x.form == inf || y.form == inf:
		z.form = inf
	default:
		z.form = zero
	}
	return z
}

// Quo sets z to x / y, rounded. It panics for two zeros and for two infinities. A number divided by zero is an infinity.
func (z *Float) Quo(x, y *Float) *Float {
	if z.prec == 0 {
		z.prec = max(x.prec, y.prec)
	}
	z.neg = x.neg != y.neg
	if x.form == finite && y.form == finite {
		z.quo(x, y)
		return z
	}
	z.acc = Exact
	switch {
	case x.form == y.form:
		z.form = zero
		z.neg = false
		panic(ErrNaN{"division of zero by zero or infinity by infinity"})
	case x.form == zero || y.form == inf:
		z.form = zero
	default:
		z.form = inf
	}
	return z
}

// quo sets z to |x| / |y|, but for the sign, for finite numbers.
func (z *Float) quo(x, y *Float) {
	a := x.mant
	if more := int(z.prec/wordBits) + 1 - len(a) + len(y.mant); more > 0 {
		a = make(nat, more+len(x.mant))
		copy(a[more:], x.mant)
	}
	exp := int64(x.exp) - int64(y.exp) - int64(len(a)-len(y.mant))*wordBits
	quo, rem := natDiv(nil, nil, a, y.mant)
	z.mant = quo
	exp += int64(len(quo)) * wordBits
	z.finish(exp-z.normalize(), len(rem) > 0)
}

// Abs sets z to |x|, rounded.
func (z *Float) Abs(x *Float) *Float {
	z.Set(x)
	z.neg = false
	return z
}

// Neg sets z to x, rounded, with the other sign.
func (z *Float) Neg(x *Float) *Float {
	z.Set(x)
	z.neg = !z.neg
	return z
}

// Cmp compares x and y: it returns -1 if x < y, 0 if x == y, 1 if x > y. Zeros of different signs are the same.
func (x *Float) Cmp(y *Float) int {
	a, b := x.rank(), y.rank()
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	case a == 1:
		return x.cmpAbs(y)
	case a == -1:
		return y.cmpAbs(x)
	}
	return 0
}

// rank returns 0 for zeros, ±1 for numbers and ±2 for infinities.
func (x *Float) rank() int {
	r := 0
	switch x.form {
	case finite:
		r = 1
	case inf:
		r = 2
	}
	if x.neg {
		return -r
	}
	return r
}

// cmpAbs compares the absolute values of finite numbers.
func (x *Float) cmpAbs(y *Float) int {
	if x.exp != y.exp {
		if x.exp < y.exp {
			return -1
		}
		return 1
	}
	a, b := x.mant, y.mant
	n := min(len(a), len(b))
	if order := cmpVec(a[len(a)-n:], b[len(b)-n:]); order != 0 {
		return order
	}
	return min(len(a[:len(a)-n].trim()), 1) - min(len(b[:len(b)-n].trim()), 1)
}

// Sqrt sets z to the square root of x, rounded. If the precision of z is 0, it becomes that of x. It panics if x is negative; the root
// of a zero is that zero.
//
// Newton's method gives 1/√x, from the machine's floating-point number on: t becomes t(3-xt²)/2, with twice as many bits each time.
func (z *Float) Sqrt(x *Float) *Float {
	if z.prec == 0 {
		z.prec = x.prec
	}
	if x.Sign() < 0 {
		panic(ErrNaN{"square root of negative operand"})
	}
	if x.form != finite {
		z.acc = Exact
		z.form = x.form
		z.neg = x.neg
		return z
	}
	prec := z.prec
	exp := x.MantExp(z)
	z.prec = prec
	z.exp += int32(exp % 2) // the rest of the exponent is even
	f, _ := z.Float64()
	if prec <= 53 { // as if z had no more bits
		f = math.Ldexp(float64(z.mant[len(z.mant)-1]>>11), int(z.exp)-53)
	}
	t := NewFloat(1 / math.Sqrt(f))
	three := NewFloat(3)
	var u, v Float
	for uint64(t.prec) < uint64(prec)+32 {
		t.prec *= 2
		u.prec, v.prec = t.prec, t.prec
		u.Mul(t, t)
		u.Mul(z, &u)
		v.Sub(three, &u)
		u.Mul(t, &v)
		u.exp--
		t.Set(&u)
	}
	z.Mul(z, t)
	return z.SetMantExp(z, exp/2)
}
