package big

// Arithmetic with integers.

// sum sets z to the sum of a number of sign xneg and one of sign yneg.
func (z *Int) sum(xneg bool, x nat, yneg bool, y nat) *Int {
	switch {
	case xneg == yneg:
		return z.set(xneg, natAdd(z.abs, x, y))
	case x.cmp(y) >= 0:
		return z.set(xneg, natSub(z.abs, x, y))
	}
	return z.set(yneg, natSub(z.abs, y, x))
}

// Add sets z to x + y.
func (z *Int) Add(x, y *Int) *Int { return z.sum(x.neg, x.abs, y.neg, y.abs) }

// Sub sets z to x - y.
func (z *Int) Sub(x, y *Int) *Int { return z.sum(x.neg, x.abs, !y.neg, y.abs) }

// Mul sets z to x * y.
func (z *Int) Mul(x, y *Int) *Int {
	return z.set(x.neg != y.neg, natMul(z.abs, x.abs, y.abs))
}

// MulRange sets z to the product of all integers from a to b, which is 1 if there are none.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	case a > 0:
		return z.set(false, natRange(uint64(a), uint64(b)))
	}
	return z.set((b-a)%2 == 0, natRange(-uint64(b), -uint64(a)))
}

// Binomial sets z to the binomial coefficient of n and k, 0 if k is greater than n or negative.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n || k < 0 {
		return z.SetInt64(0)
	}
	k = min(k, n-k)
	c := nat{1}
	for i := range k {
		c = natMulAdd(c, c, Word(n-i), 0)
		divWord(c, c, Word(i+1))
		c = c.trim()
	}
	return z.set(false, c)
}

// Quo sets z to the quotient x / y, rounded toward zero as Go's operator does. It panics if y is 0.
func (z *Int) Quo(x, y *Int) *Int {
	quo, _ := natDiv(z.abs, nil, x.abs, y.abs)
	return z.set(x.neg != y.neg, quo)
}

// Rem sets z to the remainder x % y, which has the sign of x as that of Go's operator. It panics if y is 0.
func (z *Int) Rem(x, y *Int) *Int {
	_, rem := natDiv(nil, z.abs, x.abs, y.abs)
	return z.set(x.neg, rem)
}

// QuoRem sets z to the quotient x / y and r to the remainder x % y as Quo and Rem do, and returns both. It panics if y is 0.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	xneg, yneg := x.neg, y.neg
	quo, rem := natDiv(z.abs, r.abs, x.abs, y.abs)
	z.set(xneg != yneg, quo)
	r.set(xneg, rem)
	return z, r
}

// Div sets z to the quotient x / y of Euclid's division, see DivMod. It panics if y is 0.
func (z *Int) Div(x, y *Int) *Int {
	var r Int
	z.DivMod(x, y, &r)
	return z
}

// Mod sets z to the remainder of Euclid's division of x by y, see DivMod. It panics if y is 0.
func (z *Int) Mod(x, y *Int) *Int {
	var q Int
	q.DivMod(x, y, z)
	return z
}

// DivMod sets z and m to quotient and remainder of Euclid's division of x by y, in which the remainder is
// never negative, and returns both. It panics if y is 0.
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	xneg, yneg, divisor := x.neg, y.neg, y.abs
	if xneg && (overlap(z.abs, divisor) || overlap(m.abs, divisor)) {
		divisor = natCopy(nil, divisor)
	}
	quo, rem := natDiv(z.abs, m.abs, x.abs, y.abs)
	if xneg && len(rem) > 0 {
		quo = natAdd(quo, quo, natOne)
		rem = natSub(rem, divisor, rem)
	}
	z.set(xneg != yneg, quo)
	m.set(false, rem)
	return z, m
}

// The ways in which Divide rounds the quotient.
const (
	Trunc = ToZero        // toward zero, as Go's operators do
	Floor = ToNegativeInf // down
	Round = ToNearestEven // to the nearest integer, the even one of two
	Ceil  = ToPositiveInf // up
)

// Divide divides x by y, and rounds the quotient as mode says, which is one of [Trunc], [Floor], [Round] and [Ceil]. It sets z to
// the quotient and r to the remainder x - y*z, each only if it is not nil, and returns both. It panics if y is 0.
func (z *Int) Divide(x, y, r *Int, mode RoundingMode) (*Int, *Int) {
	negative, remNegative := x.neg != y.neg, x.neg
	var bufQuo, bufRem nat
	if z != nil {
		bufQuo = z.abs
	}
	if r != nil {
		bufRem = r.abs
	}
	divisor := y.abs
	if overlap(bufQuo, divisor) || overlap(bufRem, divisor) {
		divisor = natCopy(nil, divisor)
	}
	quo, rem := natDiv(bufQuo, bufRem, x.abs, divisor)
	if len(rem) > 0 {
		up := false // away from zero
		switch mode {
		case Trunc:
		case Floor:
			up = negative
		case Ceil:
			up = !negative
		case Round:
			order := natShl(nil, rem, 1).cmp(divisor)
			up = order > 0 || order == 0 && quo.bit(0) != 0
		default:
			panic("unsupported rounding mode")
		}
		if up {
			quo = natAdd(quo, quo, natOne)
			rem = natSub(rem, divisor, rem)
			remNegative = !remNegative
		}
	}
	if z != nil {
		z.set(negative, quo)
	}
	if r != nil {
		r.set(remNegative, rem)
	}
	return z, r
}

// Sqrt sets z to the square root of x, without its fraction. It panics if x is negative.
func (z *Int) Sqrt(x *Int) *Int {
	if x.neg {
		panic("square root of negative number")
	}
	return z.set(false, natSqrt(z.abs, x.abs))
}
