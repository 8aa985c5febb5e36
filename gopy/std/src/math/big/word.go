package big

// Arithmetic on vectors of words, least significant word first. All of it works word by word from one end to the other, so that
// the result may lie where an operand lies. The result's length says how many words are treated; operands have at least as many.

import "math/bits"

// Word is a digit of the numbers of this package, which are written in base 1<<64.
type Word uint

const (
	wordBits  = 64
	wordBytes = wordBits / 8
	topBit    = 1 << (wordBits - 1)
)

// addVec sets z = x + y, and returns the carry.
func addVec(z, x, y []Word) Word {
	x, y = x[:len(z)], y[:len(z)]
	var carry uint64
	for i := range z {
		var sum uint64
		sum, carry = bits.Add64(uint64(x[i]), uint64(y[i]), carry)
		z[i] = Word(sum)
	}
	return Word(carry)
}

// subVec sets z = x - y, and returns the borrow.
func subVec(z, x, y []Word) Word {
	x, y = x[:len(z)], y[:len(z)]
	var borrow uint64
	for i := range z {
		var diff uint64
		diff, borrow = bits.Sub64(uint64(x[i]), uint64(y[i]), borrow)
		z[i] = Word(diff)
	}
	return Word(borrow)
}

// addWord sets z = x + w, and returns the carry.
func addWord(z, x []Word, w Word) Word {
	x = x[:len(z)]
	for i := range z {
		sum := x[i] + w
		z[i] = sum
		if sum >= w {
			copy(z[i+1:], x[i+1:])
			return 0
		}
		w = 1
	}
	return w
}

// subWord sets z = x - w, and returns the borrow.
func subWord(z, x []Word, w Word) Word {
	x = x[:len(z)]
	for i := range z {
		v := x[i]
		z[i] = v - w
		if v >= w {
			copy(z[i+1:], x[i+1:])
			return 0
		}
		w = 1
	}
	return w
}

// shiftUp sets z = x << s for 0 <= s < 64, and returns the bits that go out at the top. z may lie above x in the same memory.
func shiftUp(z, x []Word, s uint) Word {
	if len(z) == 0 {
		return 0
	}
	if s == 0 {
		copy(z, x[:len(z)])
		return 0
	}
	x = x[:len(z)]
	i := len(z) - 1
	high := x[i]
	out := high >> (wordBits - s)
	for ; i > 0; i-- {
		low := x[i-1]
		z[i] = high<<s | low>>(wordBits-s)
		high = low
	}
	z[0] = high << s
	return out
}

// shiftDown sets z = x >> s for 0 <= s < 64. z may lie below x in the same memory.
func shiftDown(z, x []Word, s uint) {
	if len(z) == 0 {
		return
	}
	if s == 0 {
		copy(z, x[:len(z)])
		return
	}
	x = x[:len(z)]
	low := x[0]
	for i := range len(z) - 1 {
		high := x[i+1]
		z[i] = low>>s | high<<(wordBits-s)
		low = high
	}
	z[len(z)-1] = low >> s
}

// mulAddWord sets z = x*w + c, and returns the word above that.
func mulAddWord(z, x []Word, w, c Word) Word {
	x = x[:len(z)]
	for i := range z {
		high, low := bits.Mul64(uint64(x[i]), uint64(w))
		low, carry := bits.Add64(low, uint64(c), 0)
		z[i] = Word(low)
		c = Word(high + carry)
	}
	return c
}

// addMulVec adds x*w to z, and returns the word above that.
func addMulVec(z, x []Word, w Word) Word {
	x = x[:len(z)]
	var c uint64
	for i := range z {
		high, low := bits.Mul64(uint64(x[i]), uint64(w))
		low, carry := bits.Add64(low, uint64(z[i]), 0)
		high += carry
		low, carry = bits.Add64(low, c, 0)
		z[i] = Word(low)
		c = high + carry
	}
	return Word(c)
}

// subMulVec subtracts x*w from z, and returns what is to be subtracted from the word above that.
func subMulVec(z, x []Word, w Word) Word {
	x = x[:len(z)]
	var c uint64
	for i := range z {
		high, low := bits.Mul64(uint64(x[i]), uint64(w))
		low, carry := bits.Add64(low, c, 0)
		high += carry
		diff, borrow := bits.Sub64(uint64(z[i]), low, 0)
		z[i] = Word(diff)
		c = high + borrow
	}
	return Word(c)
}

// cmpVec compares two vectors of the same length as numbers.
func cmpVec(x, y []Word) int {
	for i := len(x) - 1; i >= 0; i-- {
		if x[i] != y[i] {
			if x[i] < y[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}
