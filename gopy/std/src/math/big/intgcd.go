package big

// Greatest common divisors, by Euclid's algorithm as D. H. Lehmer does it: the quotients are mostly small and depend only on the
// upper bits of the numbers. So steps are made with the uppermost words alone, as long as they are sure to be right, and then applied to
// the whole numbers all at once.

import "math/bits"

// GCD sets z to the greatest common divisor of a and b, which is not negative, and returns z. If x or y is not nil, it sets them so that
// z = a*x + b*y.
//
// The divisor of a and 0 is |a|, with x = ±1 and y = 0; that of 0 and 0 is 0, with x = y = 0.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if len(a.abs) == 0 || len(b.abs) == 0 {
		signA, signB := a.Sign(), b.Sign()
		if signA == 0 {
			z.Set(b)
		} else {
			z.Set(a)
		}
		z.neg = false
		if x != nil {
			x.SetInt64(int64(signA))
		}
		if y != nil {
			y.SetInt64(int64(signB))
		}
		return z
	}
	negative := a.neg // y may be a
	g := euclid{wanted: x != nil || y != nil}
	g.a.Abs(a)
	g.b.Abs(b)
	g.ua.SetInt64(1)
	g.run()
	if y != nil {
		// (g - |a|*ua) / b
		var rest, factor Int
		factor.Set(b)
		rest.abs = natMul(nil, a.abs, g.ua.abs)
		rest.neg = g.ua.neg
		rest.Sub(&g.a, &rest)
		y.Quo(&rest, &factor)
	}
	if x != nil {
		x.set(g.ua.neg != negative, natCopy(x.abs, g.ua.abs))
	}
	return z.Set(&g.a)
}

// natGCD returns the greatest common divisor of two numbers that are not zero.
func natGCD(x, y nat) nat {
	var g euclid
	g.a.abs = natCopy(nil, x)
	g.b.abs = natCopy(nil, y)
	g.run()
	return g.a.abs
}

// euclid is the state of the algorithm: two numbers with the same common divisor all the time, and the factors by
// which the first of the original ones contributes to them, if these are wanted.
type euclid struct {
	a, b, ua, ub Int
	wanted       bool

	quo, rem, t nat // memory
}

// run leaves the divisor in a.
func (g *euclid) run() {
	if g.a.abs.cmp(g.b.abs) < 0 {
		g.swap()
	}
	for len(g.b.abs) > 1 {
		if m := g.simulate(); m.b0 != 0 {
			g.a, g.b = m.apply(&g.a, &g.b)
			if g.wanted {
				g.ua, g.ub = m.apply(&g.ua, &g.ub)
			}
		} else {
			g.step()
		}
	}
	if len(g.b.abs) > 0 && len(g.a.abs) > 1 {
		g.step()
	}
	if len(g.b.abs) == 0 {
		return
	}
	// What is left are words.
	a, b := g.a.abs[0], g.b.abs[0]
	m := steps{a0: 1, b1: 1, even: true}
	for b != 0 {
		q := a / b
		a, b = b, a-q*b
		m.step(q)
	}
	g.a.abs = natWord(g.a.abs, a)
	g.b.abs = nil
	if g.wanted {
		g.ua, g.ub = m.apply(&g.ua, &g.ub)
	}
}

func (g *euclid) swap() {
	g.a, g.b = g.b, g.a
	g.ua, g.ub = g.ub, g.ua
}

// step does one step of Euclid's algorithm.
func (g *euclid) step() {
	g.quo, g.rem = natDiv(g.quo, g.rem, g.a.abs, g.b.abs)
	g.a.abs, g.rem = g.rem, g.a.abs
	if g.wanted {
		var product Int
		product.set(g.ub.neg, natMul(nil, g.quo, g.ub.abs))
		g.ua.Sub(&g.ua, &product)
	}
	g.swap()
}

// steps is the effect of some steps: without signs, the new numbers are a0*a - b0*b and b1*b - a1*a, or the negatives of that after an
// odd number of steps.
type steps struct {
	a0, b0, a1, b1 Word
	even           bool
}

// step adds a step with a quotient.
func (m *steps) step(quo Word) {
	m.a0, m.a1 = m.a1, m.a0+quo*m.a1
	m.b0, m.b1 = m.b1, m.b0+quo*m.b1
	m.even = !m.even
}

// apply does the steps with two numbers.
func (m *steps) apply(a, b *Int) (newA, newB Int) {
	newA.combine(a, m.a0, !m.even, b, m.b0, m.even)
	newB.combine(a, m.a1, m.even, b, m.b1, !m.even)
	return newA, newB
}

// combine sets z to ±a*u ± b*v.
func (z *Int) combine(a *Int, u Word, negA bool, b *Int, v Word, negB bool) {
	var x, y Int
	x.set(a.neg != negA, natMulAdd(nil, a.abs, u, 0))
	y.set(b.neg != negB, natMulAdd(nil, b.abs, v, 0))
	z.sum(x.neg, x.abs, y.neg, y.abs)
}

// simulate makes steps with the uppermost 64 bits of a, and the bits of b in the same place, as long as the quotients must be those of the
// whole numbers (Collins's condition). If b0 is 0 there was none.
func (g *euclid) simulate() steps {
	a, b := g.a.abs, g.b.abs
	n := len(a)
	s := uint(bits.LeadingZeros64(uint64(a[n-1])))
	high := a[n-1]<<s | a[n-2]>>(wordBits-s)
	var low Word
	switch len(b) {
	case n:
		low = b[n-1]<<s | b[n-2]>>(wordBits-s)
	case n - 1:
		low = b[n-2] >> (wordBits - s)
	}
	m := steps{a0: 1, b1: 1, even: true}
	sure := m
	for low >= m.b1 && high-low >= m.b0+m.b1 {
		sure = m
		q := high / low
		high, low = low, high-q*low
		m.step(q)
	}
	return sure
}
