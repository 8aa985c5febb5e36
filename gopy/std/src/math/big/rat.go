package big

// Rat is a fraction, in lowest terms. It must not be copied by assignment.
type Rat struct {
	a Int // numerator
	b Int // denominator, positive; 0 means 1, so that the zero value is ready for use
}

// NewRat returns a new Rat with the value a/b. It panics if b is 0.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// denominator returns the denominator, never 0.
func (x *Rat) denominator() nat {
	if len(x.b.abs) == 0 {
		return natOne
	}
	return x.b.abs
}

// reduce brings z to lowest terms.
func (z *Rat) reduce() *Rat {
	z.a.neg = z.a.neg && len(z.a.abs) > 0
	z.b.neg = false
	if len(z.a.abs) == 0 || len(z.b.abs) == 0 {
		z.b.abs = natWord(z.b.abs, 1)
		return z
	}
	if z.b.abs.cmp(natOne) == 0 || z.a.abs.cmp(natOne) == 0 {
		return z
	}
	if g := natGCD(z.a.abs, z.b.abs); g.cmp(natOne) != 0 {
		z.a.abs, _ = natDiv(z.a.abs, nil, z.a.abs, g)
		z.b.abs, _ = natDiv(z.b.abs, nil, z.b.abs, g)
	}
	return z
}

// SetFrac sets z to a/b. It panics if b is 0.
func (z *Rat) SetFrac(a, b *Int) *Rat {
	if len(b.abs) == 0 {
		panic("division by zero")
	}
	negative, denominator := a.neg != b.neg, b.abs
	if overlap(z.a.abs, denominator) {
		denominator = natCopy(nil, denominator)
	}
	z.a.abs = natCopy(z.a.abs, a.abs)
	z.a.neg = negative
	z.b.abs = natCopy(z.b.abs, denominator)
	return z.reduce()
}

// SetFrac64 sets z to a/b. It panics if b is 0.
func (z *Rat) SetFrac64(a, b int64) *Rat {
	if b == 0 {
		panic("division by zero")
	}
	z.a.SetInt64(a)
	z.b.SetInt64(b)
	z.a.neg = z.a.neg != z.b.neg
	return z.reduce()
}

// SetInt sets z to x.
func (z *Rat) SetInt(x *Int) *Rat {
	z.a.Set(x)
	z.b.SetInt64(1)
	return z
}

// SetInt64 sets z to x.
func (z *Rat) SetInt64(x int64) *Rat {
	z.a.SetInt64(x)
	z.b.SetInt64(1)
	return z
}

// SetUint64 sets z to x.
func (z *Rat) SetUint64(x uint64) *Rat {
	z.a.SetUint64(x)
	z.b.SetInt64(1)
	return z
}

// Set sets z to x.
func (z *Rat) Set(x *Rat) *Rat {
	if z != x {
		z.a.Set(&x.a)
		z.b.Set(&x.b)
	}
	if len(z.b.abs) == 0 {
		z.b.SetInt64(1)
	}
	return z
}

// Abs sets z to the absolute value of x.
func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.neg = false
	return z
}

// Neg sets z to -x.
func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.set(!z.a.neg, z.a.abs)
	return z
}

// Inv sets z to 1/x. It panics if x is 0.
func (z *Rat) Inv(x *Rat) *Rat {
	if len(x.a.abs) == 0 {
		panic("division by zero")
	}
	z.Set(x)
	z.a.abs, z.b.abs = z.b.abs, z.a.abs
	return z
}

// Sign returns -1, 0 or 1 for a negative number, zero and a positive number.
func (x *Rat) Sign() int { return x.a.Sign() }

// IsInt tells whether the denominator is 1.
func (x *Rat) IsInt() bool { return x.denominator().cmp(natOne) == 0 }

// Num returns the numerator, that of x itself and not a copy. It has the sign of x.
func (x *Rat) Num() *Int { return &x.a }

// Denom returns the denominator, which is positive. It is that of x itself and not a copy, unless x has never been set: then it
// is a new Int with the value 1.
func (x *Rat) Denom() *Int {
	if len(x.b.abs) == 0 {
		return NewInt(1)
	}
	return &x.b
}

// scaled returns the numerator of x times the denominator of y.
func scaled(x, y *Rat) (z Int) {
	if len(y.b.abs) == 0 {
		z.Set(&x.a)
	} else {
		z.Mul(&x.a, &y.b)
	}
	return z
}

// Cmp compares x and y: it returns -1 if x < y, 0 if x == y, 1 if x > y.
func (x *Rat) Cmp(y *Rat) int {
	a, b := scaled(x, y), scaled(y, x)
	return a.Cmp(&b)
}

// Add sets z to x + y.
func (z *Rat) Add(x, y *Rat) *Rat {
	a, b := scaled(x, y), scaled(y, x)
	z.b.abs = natMul(z.b.abs, x.denominator(), y.denominator())
	z.a.Add(&a, &b)
	return z.reduce()
}

// Sub sets z to x - y.
func (z *Rat) Sub(x, y *Rat) *Rat {
	a, b := scaled(x, y), scaled(y, x)
	z.b.abs = natMul(z.b.abs, x.denominator(), y.denominator())
	z.a.Sub(&a, &b)
	return z.reduce()
}

// Mul sets z to x * y.
func (z *Rat) Mul(x, y *Rat) *Rat {
	z.b.abs = natMul(z.b.abs, x.denominator(), y.denominator())
	z.a.Mul(&x.a, &y.a)
	if x == y {
		return z // a square is in lowest terms
	}
	return z.reduce()
}

// Quo sets z to x / y. It panics if y is 0.
func (z *Rat) Quo(x, y *Rat) *Rat {
	if len(y.a.abs) == 0 {
		panic("division by zero")
	}
	a, b := scaled(x, y), scaled(y, x)
	z.a.abs, z.b.abs = a.abs, b.abs
	z.a.neg = a.neg != b.neg
	return z.reduce()
}
