package big

// Integers as sequences of bits. A negative number is, as in two's complement, a sequence with endless ones at its high end: its bits
// are those of -x-1 inverted. With that, each operation on numbers of any sign is one on natural numbers.

// Lsh sets z to x << n.
func (z *Int) Lsh(x *Int, n uint) *Int {
	return z.set(x.neg, natShl(z.abs, x.abs, n))
}

// Rsh sets z to x >> n, rounded down.
func (z *Int) Rsh(x *Int, n uint) *Int {
	if x.neg {
		return z.setInverted(natShr(z.abs, inverted(z.abs, x), n))
	}
	return z.set(false, natShr(z.abs, x.abs, n))
}

// inverted returns -x-1 for a negative number.
func inverted(buf nat, x *Int) nat { return natSub(buf, x.abs, natOne) }

// setInverted sets z to -x-1.
func (z *Int) setInverted(x nat) *Int { return z.set(true, natAdd(x, x, natOne)) }

// Bit returns bit i of x. It panics if i is negative.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	if x.neg {
		// Below the lowest one, and at it, a number and its negative have the same bits; above, opposite ones.
		if low := x.abs.trailingZeros(); uint(i) > low {
			return x.abs.bit(uint(i)) ^ 1
		}
	}
	return x.abs.bit(uint(i))
}

// SetBit sets z to x with bit i set to b, which is 0 or 1. It panics if i is negative or b another number.
func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if x.neg {
		t := inverted(z.abs, x)
		return z.setInverted(natSetBit(t, t, uint(i), b^1))
	}
	return z.set(false, natSetBit(z.abs, x.abs, uint(i), b))
}

// And sets z to x & y.
func (z *Int) And(x, y *Int) *Int {
	if x.neg && y.neg {
		return z.setInverted(natOr(nil, inverted(nil, x), inverted(nil, y)))
	}
	if x.neg {
		x, y = y, x
	}
	if y.neg {
		return z.set(false, natAndNot(z.abs, x.abs, inverted(nil, y)))
	}
	return z.set(false, natAnd(z.abs, x.abs, y.abs))
}

// AndNot sets z to x &^ y.
func (z *Int) AndNot(x, y *Int) *Int {
	switch {
	case x.neg && y.neg:
		return z.set(false, natAndNot(nil, inverted(nil, y), inverted(nil, x)))
	case x.neg:
		return z.setInverted(natOr(nil, inverted(nil, x), y.abs))
	case y.neg:
		return z.set(false, natAnd(z.abs, x.abs, inverted(nil, y)))
	}
	return z.set(false, natAndNot(z.abs, x.abs, y.abs))
}

// Or sets z to x | y.
func (z *Int) Or(x, y *Int) *Int {
	if x.neg && y.neg {
		return z.setInverted(natAnd(nil, inverted(nil, x), inverted(nil, y)))
	}
	if x.neg {
		x, y = y, x
	}
	if y.neg {
		return z.setInverted(natAndNot(nil, inverted(nil, y), x.abs))
	}
	return z.set(false, natOr(z.abs, x.abs, y.abs))
}

// Xor sets z to x ^ y.
func (z *Int) Xor(x, y *Int) *Int {
	if x.neg && y.neg {
		return z.set(false, natXor(nil, inverted(nil, x), inverted(nil, y)))
	}
	if x.neg {
		x, y = y, x
	}
	if y.neg {
		return z.setInverted(natXor(nil, x.abs, inverted(nil, y)))
	}
	return z.set(false, natXor(z.abs, x.abs, y.abs))
}

// Not sets z to ^x, which is -x-1.
func (z *Int) Not(x *Int) *Int {
	if x.neg {
		return z.set(false, inverted(z.abs, x))
	}
	return z.set(true, natAdd(z.abs, x.abs, natOne))
}
