package big

// Natural numbers. Functions that make one get a nat whose memory they may use for the result, usually the old value of the
// variable that is to get it; nil will always do. It may be an operand too.

import (
	"math/bits"
	"math/rand"
)

// nat is a natural number, least significant word first; its last word is not zero.
type nat []Word

// The numbers that are often needed; they are not to be written to.
var (
	natOne  = nat{1}
	natTwo  = nat{2}
	natFive = nat{5}
	natTen  = nat{10}
)

// trim returns x without zero words at its end.
func (x nat) trim() nat {
	n := len(x)
	for n > 0 && x[n-1] == 0 {
		n--
	}
	return x[:n]
}

// room returns n words of any content, those of buf if it has so many.
func room(buf nat, n int) nat {
	if n <= cap(buf) {
		return buf[:n]
	}
	if n == 1 {
		return make(nat, 1) // most numbers stay that small
	}
	return make(nat, n, n+4)
}

// overlap tells whether two numbers may lie in the same memory. What is cut from one array has its capacity up to the end of that.
func overlap(x, y nat) bool {
	return cap(x) > 0 && cap(y) > 0 && &x[:cap(x)][cap(x)-1] == &y[:cap(y)][cap(y)-1]
}

// natWord returns w.
func natWord(buf nat, w Word) nat {
	if w == 0 {
		return buf[:0]
	}
	z := room(buf, 1)
	z[0] = w
	return z
}

// natCopy returns a copy of x.
func natCopy(buf, x nat) nat {
	z := room(buf, len(x))
	copy(z, x)
	return z
}

// cmp compares x and y.
func (x nat) cmp(y nat) int {
	if len(x) != len(y) {
		if len(x) < len(y) {
			return -1
		}
		return 1
	}
	return cmpVec(x, y)
}

// low64 returns the least significant 64 bits.
func (x nat) low64() uint64 {
	if len(x) == 0 {
		return 0
	}
	return uint64(x[0])
}

// natAdd returns x + y.
func natAdd(buf, x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	n := len(y)
	if n == 0 {
		return natCopy(buf, x)
	}
	z := room(buf, len(x)+1)
	carry := addVec(z[:n], x, y)
	z[len(x)] = addWord(z[n:len(x)], x[n:], carry)
	return z.trim()
}

// natSub returns x - y, which must not be negative.
func natSub(buf, x, y nat) nat {
	n := len(y)
	if n == 0 {
		return natCopy(buf, x)
	}
	if len(x) < n {
		panic("underflow")
	}
	z := room(buf, len(x))
	borrow := subVec(z[:n], x, y)
	if subWord(z[n:], x[n:], borrow) != 0 {
		panic("underflow")
	}
	return z.trim()
}

// natMulAdd returns x*w + c.
func natMulAdd(buf, x nat, w, c Word) nat {
	if len(x) == 0 || w == 0 {
		return natWord(buf, c)
	}
	z := room(buf, len(x)+1)
	z[len(x)] = mulAddWord(z[:len(x)], x, w, c)
	return z.trim()
}

// bitLen returns the number of bits, without leading zeros.
func (x nat) bitLen() int {
	if len(x) == 0 {
		return 0
	}
	return len(x)*wordBits - bits.LeadingZeros64(uint64(x[len(x)-1]))
}

// trailingZeros returns the number of zero bits at the low end, 0 for zero.
func (x nat) trailingZeros() uint {
	for i, w := range x {
		if w != 0 {
			return uint(i*wordBits + bits.TrailingZeros64(uint64(w)))
		}
	}
	return 0
}

// natBytes returns the number whose bytes are b, most significant first.
func natBytes(buf nat, b []byte) nat {
	z := room(buf, (len(b)+wordBytes-1)/wordBytes)
	for i := range z {
		var w Word
		end := len(b) - i*wordBytes
		for _, c := range b[max(0, end-wordBytes):end] {
			w = w<<8 | Word(c)
		}
		z[i] = w
	}
	return z.trim()
}

// fill writes x into the end of b, most significant byte first, and returns where it begins there.
func (x nat) fill(b []byte) int {
	i := len(b)
	for _, w := range x {
		for range wordBytes {
			if i > 0 {
				i--
				b[i] = byte(w)
			} else if byte(w) != 0 {
				panic("math/big: buffer too small to fit value")
			}
			w >>= 8
		}
	}
	for i < len(b) && b[i] == 0 {
		i++
	}
	return i
}

// natRandom returns a random number below limit. It takes the bits of a number as long as limit, again until it is below.
func natRandom(buf nat, source *rand.Rand, limit nat) nat {
	if overlap(buf, limit) {
		buf = nil
	}
	z := room(buf, len(limit))
	spare := uint(len(limit)*wordBits - limit.bitLen())
	for {
		for i := range z {
			low := source.Uint32()
			z[i] = Word(source.Uint32())<<32 | Word(low)
		}
		z[len(z)-1] &= ^Word(0) >> spare
		if cmpVec(z, limit) < 0 {
			return z.trim()
		}
	}
}
