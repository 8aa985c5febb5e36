package big

// Powers, inverses and square roots modulo a number.

import (
	"fmt"
	"math/rand"
)

// Exp sets z to x**y modulo |m|, and returns z. If m is nil or 0, it is just x**y, or 1 if y is negative. If m is another number and y
// negative, it is the power of the inverse of x; if there is none, Exp returns nil and leaves z as it is.
func (z *Int) Exp(x, y, m *Int) *Int {
	var modulus nat
	if m != nil {
		modulus = m.abs
	}
	base := x.abs
	if y.neg {
		if len(modulus) == 0 {
			return z.SetInt64(1)
		}
		inverse := new(Int).ModInverse(x, m)
		if inverse == nil {
			return nil
		}
		base = inverse.abs
	}
	negative := x.neg && y.abs.bit(0) != 0
	abs := natExp(base, y.abs, modulus)
	if negative && len(abs) > 0 && len(modulus) > 0 {
		return z.set(false, natSub(nil, modulus, abs))
	}
	return z.set(negative, abs)
}

// ModInverse sets z to the inverse of g modulo n: g*z = 1 modulo n. If g and n have a common divisor, there is none, and ModInverse
// returns nil and leaves z as it is. If n is 0, the result is undefined.
func (z *Int) ModInverse(g, n *Int) *Int {
	var positive, reduced, d, x Int
	if n.neg {
		n = positive.Neg(n)
	}
	if g.neg {
		g = reduced.Mod(g, n)
	}
	d.GCD(&x, nil, g, n)
	if d.Cmp(&one) != 0 {
		return nil
	}
	if x.neg {
		return z.Add(&x, n)
	}
	return z.Set(&x)
}

// Rand sets z to a random number from 0 to n-1. If n is 0 or negative, z becomes 0.
//
// The numbers of package math/rand are not for secrets; there is crypto/rand.Int.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.Sign() <= 0 {
		return z.set(false, nil)
	}
	return z.set(false, natRandom(z.abs, rnd, n.abs))
}

// Jacobi returns the Jacobi symbol (x/y), which is -1, 0 or 1. It panics if y is even.
func Jacobi(x, y *Int) int {
	if y.abs.bit(0) == 0 {
		panic(fmt.Sprintf("big: invalid 2nd argument to Int.Jacobi: need odd integer but got %s", y.String()))
	}
	symbol := 1
	if x.neg && y.neg {
		symbol = -1
	}
	var a, b, spare Int
	b.Abs(y)
	a.Mod(x, &b)
	for len(a.abs) > 0 {
		// (2/b) is -1 if b is 3 or 5 modulo 8.
		twos := a.abs.trailingZeros()
		if low := b.abs[0] % 8; twos%2 != 0 && (low == 3 || low == 5) {
			symbol = -symbol
		}
		a.abs = natShr(a.abs, a.abs, twos)
		// (a/b) and (b/a) differ if both are 3 modulo 4.
		if a.abs[0]%4 == 3 && b.abs[0]%4 == 3 {
			symbol = -symbol
		}
		spare.Mod(&b, &a)
		a, b, spare = spare, a, b
	}
	if b.Cmp(&one) != 0 {
		return 0
	}
	return symbol
}

// ModSqrt sets z to a square root of x modulo the odd prime p: z*z = x modulo p. If there is none, it returns nil and leaves z as it
// is. It panics if p is even; if p is no prime, the result is undefined.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	if x.neg || x.Cmp(p) >= 0 {
		x = new(Int).Mod(x, p)
	}
	switch {
	case p.abs[0]%4 == 3:
		// x**((p+1)/4): its square is x times x**((p-1)/2), which is 1.
		var e Int
		e.Add(p, &one)
		return z.Exp(x, e.Rsh(&e, 2), p)
	case p.abs[0]%8 == 5:
		return z.rootFiveOfEight(x, p)
	}
	return z.rootShanks(x, p)
}

// rootFiveOfEight is ModSqrt for p = 5 modulo 8 (A. O. L. Atkin): with a = (2x)**((p-5)/8), i = 2*x*a*a is a root of -1, and
// x*a*(i-1) one of x.
func (z *Int) rootFiveOfEight(x, p *Int) *Int {
	var e, double, a, i Int
	double.Lsh(x, 1)
	a.Exp(&double, e.Rsh(p, 3), p)
	i.Mul(&a, &a).Mod(&i, p)
	i.Mul(&i, &double).Mod(&i, p)
	i.Sub(&i, &one)
	a.Mul(&a, x).Mod(&a, p)
	a.Mul(&a, &i)
	return z.Mod(&a, p)
}

// rootShanks is ModSqrt for any odd prime (Tonelli and Shanks). p-1 is odd<<e. The root begins with x**((odd+1)/2), whose square is x
// times the error x**odd; that is a power of g = n**odd, where n is no square, and multiplying the root by powers of g makes it 1.
func (z *Int) rootShanks(x, p *Int) *Int {
	var odd, n, half, root, wrong, g, t Int
	odd.Sub(p, &one)
	e := odd.TrailingZeroBits()
	odd.Rsh(&odd, e)
	for n.SetInt64(2); Jacobi(&n, p) != -1; n.Add(&n, &one) {
	}
	half.Add(&odd, &one)
	half.Rsh(&half, 1)
	root.Exp(x, &half, p)
	wrong.Exp(x, &odd, p)
	g.Exp(&n, &odd, p)
	for {
		order := uint(0) // 1<<order is that of the error
		for t.Set(&wrong); t.Cmp(&one) != 0; order++ {
			t.Mul(&t, &t)
			t.Mod(&t, p)
		}
		if order == 0 {
			return z.Set(&root)
		}
		t.Set(&g)
		for range e - order - 1 {
			t.Mul(&t, &t)
			t.Mod(&t, p)
		}
		root.Mul(&root, &t)
		root.Mod(&root, p)
		g.Mul(&t, &t)
		g.Mod(&g, p)
		wrong.Mul(&wrong, &g)
		wrong.Mod(&wrong, p)
		e = order
	}
}
