package big

// Products of natural numbers: as at school, and for long ones by Karatsuba's method. With x = x1*b + x0 and y = y1*b + y0
//
//	x*y = x1*y1*b*b + (x1*y1 + x0*y0 - (x0-x1)*(y0-y1))*b + x0*y0
//
// takes three products of half the length instead of four.

import "math/bits"

// karatsubaMin is the least number of words for which that is faster.
const karatsubaMin = 36

// natMul returns x * y.
func natMul(buf, x, y nat) nat {
	if len(x) < len(y) {
		x, y = y, x
	}
	switch {
	case len(y) == 0:
		return buf[:0]
	case len(y) == 1:
		return natMulAdd(buf, x, y[0], 0)
	}
	if overlap(buf, x) || overlap(buf, y) {
		buf = nil
	}
	z := room(buf, len(x)+len(y))
	mulVec(z, x, y)
	return z.trim()
}

// natSquare returns x * x.
func natSquare(buf, x nat) nat { return natMul(buf, x, x) }

// mulVec sets z = x * y, of len(x)+len(y) words, where x is not shorter than y. z must not overlap them.
func mulVec(z, x, y []Word) {
	n := len(y)
	if n < karatsubaMin {
		if same(x, y) {
			schoolSquare(z, x)
		} else {
			schoolMul(z, x, y)
		}
		return
	}
	scratch := make([]Word, 4*n+512)
	karatsuba(z[:2*n], x[:n], y, scratch)
	if len(x) == n {
		return
	}
	// The rest of x, in pieces of at most n words.
	clear(z[2*n:])
	part := make([]Word, 2*n)
	for i := n; i < len(x); i += n {
		piece := x[i:min(i+n, len(x))]
		p := part[:len(piece)+n]
		if len(piece) == n {
			karatsuba(p, piece, y, scratch)
		} else {
			mulVec(p, y, piece)
		}
		addAt(z[i:], p)
	}
}

// same tells whether x and y are the same words.
func same(x, y []Word) bool { return len(x) == len(y) && &x[0] == &y[0] }

// addAt adds x to z, which is as long or longer and has room for the sum.
func addAt(z, x []Word) {
	n := len(x)
	if carry := addVec(z[:n], z, x); carry != 0 {
		addWord(z[n:], z[n:], carry)
	}
}

// schoolMul is mulVec in time proportional to the product of the lengths.
func schoolMul(z, x, y []Word) {
	z[len(x)] = mulAddWord(z[:len(x)], x, y[0], 0)
	for i := 1; i < len(y); i++ {
		z[len(x)+i] = addMulVec(z[i:len(x)+i], x, y[i])
	}
}

// schoolSquare sets z = x * x: the products of different words, all twice, and the squares of the words.
func schoolSquare(z, x []Word) {
	n := len(x)
	clear(z)
	for i, w := range x {
		z[i+n] = addMulVec(z[2*i+1:i+n], x[i+1:], w)
	}
	shiftUp(z, z, 1)
	var carry Word
	var square [2]Word
	for i := range x {
		square[1] = mulAddWord(square[:1], x[i:], x[i], 0)
		c := addVec(z[2*i:2*i+2], z[2*i:], square[:])
		c += addWord(z[2*i:2*i+2], z[2*i:], carry)
		carry = c
	}
}

// karatsuba is mulVec for x and y of the same length n. scratch has room for 4*n words and a few for each halving.
func karatsuba(z, x, y, scratch []Word) {
	n := len(x)
	square := same(x, y)
	if n < karatsubaMin {
		if square {
			schoolSquare(z, x)
		} else {
			schoolMul(z, x, y)
		}
		return
	}
	half := (n + 1) / 2
	x0, x1, y0, y1 := x[:half], x[half:], y[:half], y[half:]
	product, middle, rest := scratch[:2*half], scratch[2*half:4*half+1], scratch[4*half+1:]

	dx := z[:half]
	dy, negative := dx, false
	negX := distance(dx, x0, x1)
	if !square {
		dy = z[half : 2*half]
		negative = distance(dy, y0, y1) != negX
	}
	karatsuba(product, dx, dy, rest)
	karatsuba(z[:2*half], x0, y0, rest)
	karatsuba(z[2*half:], x1, y1, rest)

	copy(middle, z[:2*half])
	middle[2*half] = 0
	addAt(middle, z[2*half:])
	if negative {
		addAt(middle, product)
	} else {
		middle[2*half] -= subVec(middle[:2*half], middle, product)
	}
	addAt(z[half:], nat(middle).trim())
}

// distance sets z = |x - y|, where y may be shorter than x, and tells whether x < y.
func distance(z, x, y []Word) bool {
	n := len(y)
	if nat(x).trim().cmp(nat(y).trim()) >= 0 {
		subWord(z[n:], x[n:], subVec(z[:n], x, y))
		return false
	}
	subVec(z[:n], y, x) // what x has more are zeros
	clear(z[n:])
	return true
}

// natRange returns the product of all numbers from low to high.
func natRange(low, high uint64) nat {
	switch {
	case low == 0:
		return nil
	case low > high:
		return nat{1}
	case high-low < 8:
		z := nat{Word(low)}
		for i := low; i < high; i++ {
			z = natMulAdd(z, z, Word(i+1), 0)
		}
		return z
	}
	middle := low + (high-low)/2
	return natMul(nil, natRange(low, middle), natRange(middle+1, high))
}

// natPower returns x to the power of n.
func natPower(x nat, n uint) nat {
	if n == 0 {
		return nat{1}
	}
	z := natCopy(nil, x)
	var spare nat
	for i := bits.Len(n) - 2; i >= 0; i-- {
		spare, z = z, natSquare(spare, z)
		if n>>uint(i)&1 != 0 {
			spare, z = z, natMul(spare, z, x)
		}
	}
	return z
}
