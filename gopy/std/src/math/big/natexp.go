package big

// Powers modulo a number, and square roots.
//
// Powers take four bits of the exponent at a time. If the modulus m is odd, the multiplications are Montgomery's: numbers are
// kept multiplied by b = 1<<(64*len(m)), and the product of two of these is divided by b by adding such a multiple of m that its low
// half becomes zero. If it is even, they are ordinary ones with a division each.

import "math/bits"

const expWindow = 4 // bits; a divisor of 64

// natExp returns x to the power of y modulo m, or just x to the power of y if m is zero.
func natExp(x, y, m nat) nat {
	switch {
	case len(m) == 1 && m[0] == 1:
		return nil
	case len(y) == 0:
		return nat{1}
	case len(x) == 0:
		return nil
	case len(x) == 1 && x[0] == 1:
		return nat{1}
	case len(m) == 0:
		return natExpWhole(x, y)
	}
	if x.cmp(m) >= 0 {
		_, x = natDiv(nil, nil, x, m)
		if len(x) == 0 {
			return nil
		}
	}
	if len(y) == 1 && y[0] == 1 {
		return natCopy(nil, x)
	}
	if m[0]&1 != 0 {
		return natExpOdd(x, y, m)
	}
	return natExpEven(x, y, m)
}

// natExpWhole returns x to the power of y. A power of two in x is a shift of the result.
func natExpWhole(x, y nat) nat {
	twos := x.trailingZeros()
	if len(y) == 1 {
		if twos == 0 {
			return natPower(x, uint(y[0]))
		}
		odd := natShr(nil, x, twos)
		return natShl(nil, natPower(odd, uint(y[0])), twos*uint(y[0]))
	}
	z := natCopy(nil, x) // the memory will not do for this
	for i := y.bitLen() - 2; i >= 0; i-- {
		z = natSquare(nil, z)
		if y.bit(uint(i)) != 0 {
			z = natMul(nil, z, x)
		}
	}
	return z
}

// natExpEven is natExp for any modulus greater than one, and x below it.
func natExpEven(x, y, m nat) nat {
	var powers [1 << expWindow]nat
	var quo nat
	powers[0], powers[1] = nat{1}, x
	for i := 2; i < len(powers); i++ {
		quo, powers[i] = natDiv(quo, nil, natMul(nil, powers[i-1], x), m)
	}
	z := nat{1}
	var product nat
	for i := len(y) - 1; i >= 0; i-- {
		for s := wordBits - expWindow; s >= 0; s -= expWindow {
			if len(z) != 1 || z[0] != 1 {
				for range expWindow {
					product = natSquare(product, z)
					quo, z = natDiv(quo, z, product, m)
				}
			}
			if power := y[i] >> uint(s) % (1 << expWindow); power != 0 {
				product = natMul(product, z, powers[power])
				quo, z = natDiv(quo, z, product, m)
			}
		}
	}
	return z
}

// natExpOdd is natExpEven for an odd modulus.
func natExpOdd(x, y, m nat) nat {
	n := len(m)
	mont := montgomery{m, -inverseWord(m[0]), make(nat, 2*n)}

	// b*b modulo m brings numbers into Montgomery's form, by a multiplication; 1 brings them back.
	square := make(nat, 2*n+1)
	square[2*n] = 1
	_, factor := natDiv(nil, nil, square, m)
	factor = factor.wide(n)
	one := nat{1}.wide(n)

	var powers [1 << expWindow]nat
	for i := range powers {
		powers[i] = make(nat, n)
	}
	mont.mul(powers[0], factor, one)
	mont.mul(powers[1], factor, x.wide(n))
	for i := 2; i < len(powers); i++ {
		mont.mul(powers[i], powers[i-1], powers[1])
	}

	z := natCopy(nil, powers[0])
	started := false
	for i := len(y) - 1; i >= 0; i-- {
		for s := wordBits - expWindow; s >= 0; s -= expWindow {
			if started {
				for range expWindow {
					mont.mul(z, z, z)
				}
			}
			if power := y[i] >> uint(s) % (1 << expWindow); power != 0 {
				mont.mul(z, z, powers[power])
				started = true
			}
		}
	}
	mont.mul(z, z, one)
	if cmpVec(z, m) >= 0 {
		subVec(z, z, m)
	}
	return z.trim()
}

// wide returns x with zero words added to make it n words long.
func (x nat) wide(n int) nat {
	z := make(nat, n)
	copy(z, x)
	return z
}

// inverseWord returns the inverse of the odd word w modulo 1<<64. Each step doubles the number of right bits.
func inverseWord(w Word) Word {
	z := w // three bits
	for range 5 {
		z *= 2 - w*z
	}
	return z
}

// montgomery is a modulus, the negative inverse of its lowest word, and memory for a product.
type montgomery struct {
	modulus nat
	inverse Word
	product nat
}

// mul sets z = x*y/b modulo m; z is less than b, but may be greater than m. All have the length of m.
func (mont *montgomery) mul(z, x, y nat) {
	n := len(mont.modulus)
	p := mont.product
	clear(p[:n])
	var carry uint64
	for i := range n {
		c1 := addMulVec(p[i:n+i], x, y[i])
		c2 := addMulVec(p[i:n+i], mont.modulus, p[i]*mont.inverse)
		sum, carry1 := bits.Add64(uint64(c1), uint64(c2), carry)
		p[n+i], carry = Word(sum), carry1
	}
	if carry != 0 {
		subVec(z, p[n:], mont.modulus)
	} else {
		copy(z, p[n:])
	}
}

// natSqrt returns the square root of x, without its fraction, by Newton's method from above.
func natSqrt(buf, x nat) nat {
	if len(x) == 0 {
		return buf[:0]
	}
	z := natShl(nil, natOne, uint(x.bitLen()+1)/2) // at least the root
	var quo, rem nat
	for {
		quo, rem = natDiv(quo, rem, x, z)
		quo = natAdd(quo, quo, z)
		quo = natShr(quo, quo, 1)
		if quo.cmp(z) >= 0 {
			return natCopy(buf, z)
		}
		z, quo = quo, z
	}
}
