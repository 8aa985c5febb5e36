package big

// Natural numbers as sequences of bits.

// natShl returns x << s.
func natShl(buf, x nat, s uint) nat {
	if len(x) == 0 {
		return buf[:0]
	}
	words := int(s / wordBits)
	n := len(x) + words
	z := room(buf, n+1)
	z[n] = shiftUp(z[words:n], x, s%wordBits)
	clear(z[:words])
	return z.trim()
}

// natShr returns x >> s.
func natShr(buf, x nat, s uint) nat {
	if s/wordBits >= uint(len(x)) {
		return buf[:0]
	}
	words := int(s / wordBits)
	z := room(buf, len(x)-words)
	shiftDown(z, x[words:], s%wordBits)
	return z.trim()
}

// bit returns bit i.
func (x nat) bit(i uint) uint {
	if i/wordBits >= uint(len(x)) {
		return 0
	}
	return uint(x[i/wordBits] >> (i % wordBits) & 1)
}

// anyBelow tells whether one of the bits below bit i is set.
func (x nat) anyBelow(i uint) bool {
	return len(x) > 0 && x.trailingZeros() < i
}

// natSetBit returns x with bit i as given, which is 0 or 1.
func natSetBit(buf, x nat, i uint, bit uint) nat {
	word, mask := int(i/wordBits), Word(1)<<(i%wordBits)
	switch bit {
	case 0:
		z := natCopy(buf, x)
		if word < len(z) {
			z[word] &^= mask
		}
		return z.trim()
	case 1:
		z := room(buf, max(len(x), word+1))
		n := copy(z, x)
		clear(z[n:])
		z[word] |= mask
		return z
	}
	panic("set bit is not 0 or 1")
}

// natAnd returns x & y.
func natAnd(buf, x, y nat) nat {
	z := room(buf, min(len(x), len(y)))
	for i := range z {
		z[i] = x[i] & y[i]
	}
	return z.trim()
}

// natAndNot returns x &^ y.
func natAndNot(buf, x, y nat) nat {
	z := room(buf, len(x))
	n := min(len(x), len(y))
	for i := range n {
		z[i] = x[i] &^ y[i]
	}
	copy(z[n:], x[n:])
	return z.trim()
}

// natOr returns x | y.
func natOr(buf, x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	z := room(buf, len(x))
	for i := range y {
		z[i] = x[i] | y[i]
	}
	copy(z[len(y):], x[len(y):])
	return z
}

// natXor returns x ^ y.
func natXor(buf, x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	z := room(buf, len(x))
	for i := range y {
		z[i] = x[i] ^ y[i]
	}
	copy(z[len(y):], x[len(y):])
	return z.trim()
}
