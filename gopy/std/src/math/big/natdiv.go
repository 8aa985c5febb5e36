package big

// Quotients and remainders of natural numbers: by a word, as at school (Knuth's algorithm D), and for long numbers by halves
// (Burnikel and Ziegler, "Fast recursive division", 1998), which is about as fast as the multiplications that it uses.
//
// Quotients of two words by one come from a multiplication by the reciprocal of the divisor (Möller and Granlund, "Improved
// division by invariant integers", 2011).

import "math/bits"

// recursiveMin is the least number of words of the divisor for which halving is faster.
const recursiveMin = 64

// natDiv returns the quotient and the remainder of x by y.
func natDiv(bufQuo, bufRem, x, y nat) (quo, rem nat) {
	if len(y) == 0 {
		panic("division by zero")
	}
	if x.cmp(y) < 0 {
		rem = natCopy(bufRem, x) // before something is written where x may lie
		return bufQuo[:0], rem
	}
	if len(y) == 1 {
		w := y[0]
		quo = room(bufQuo, len(x))
		r := divWord(quo, x, w)
		return quo.trim(), natWord(bufRem, r)
	}
	return divLong(bufQuo, bufRem, x, y)
}

// A divisor is a word with its top bit set, and its reciprocal.
type divisor struct {
	word, reciprocal uint64
}

// newDivisor returns the divisor for a word with its top bit set.
func newDivisor(w Word) divisor {
	r, _ := bits.Div64(^uint64(w), ^uint64(0), uint64(w))
	return divisor{uint64(w), r}
}

// divide divides high<<64 + low, where high is less than the divisor.
func (d divisor) divide(high, low uint64) (quo, rem uint64) {
	q, fraction := bits.Mul64(d.reciprocal, high)
	fraction, carry := bits.Add64(fraction, low, 0)
	q += high + carry + 1
	r := low - q*d.word
	if r > fraction {
		q--
		r += d.word
	}
	if r >= d.word {
		q++
		r -= d.word
	}
	return q, r
}

// divWord sets z = x / w, and returns the remainder. z may be x.
func divWord(z, x []Word, w Word) Word {
	s := uint(bits.LeadingZeros64(uint64(w)))
	d := newDivisor(w << s)
	x = x[:len(z)]
	rem := uint64(x[len(x)-1]) >> (wordBits - s)
	for i := len(x) - 1; i >= 0; i-- {
		low := uint64(x[i]) << s
		if i > 0 {
			low |= uint64(x[i-1]) >> (wordBits - s)
		}
		var q uint64
		q, rem = d.divide(rem, low)
		z[i] = Word(q)
	}
	return Word(rem >> s)
}

// natModWord returns x % w.
func natModWord(x nat, w Word) Word {
	if len(x) == 0 {
		return 0
	}
	return divWord(make(nat, len(x)), x, w)
}

// divLong is natDiv for a divisor y of two words or more, and x >= y. Both are shifted to the left so that y has its top bit set; for
// division by halves also by words, so that y can be halved as often as need be.
func divLong(bufQuo, bufRem, x, y nat) (quo, rem nat) {
	s := uint(bits.LeadingZeros64(uint64(y[len(y)-1])))
	n, pad := len(y), 0
	recursive := n >= recursiveMin && len(x)-n >= recursiveMin/2
	if recursive {
		unit := 1
		for n/unit >= recursiveMin {
			unit *= 2
		}
		pad = (unit - n%unit) % unit
		n += pad
	}
	v := make(nat, n)
	shiftUp(v[pad:], y, s)
	count := len(x) + pad - n + 1 // of words of the quotient; the highest may be zero
	if recursive {
		count = (count + n - 1) / n * n
	}
	u := make(nat, count+n)
	end := pad + len(x)
	u[end] = shiftUp(u[pad:end], x, s)

	if overlap(bufQuo, bufRem) {
		bufRem = nil
	}
	quo = room(bufQuo, count)
	if recursive {
		d := newDivisor(v[n-1])
		scratch := make(nat, n)
		for i := count - n; i >= 0; i -= n {
			divHalves(quo[i:i+n], u[i:i+2*n], v, scratch, d)
		}
	} else {
		divSchool(quo, u, v, newDivisor(v[n-1]))
	}
	rem = room(bufRem, len(y))
	shiftDown(rem, u[pad:n], s)
	return quo.trim(), rem.trim()
}

// divSchool divides u by v, which has its top bit set. The quotient has len(u)-len(v) words, that is, the part of u
// above those is less than v. The remainder comes into u.
func divSchool(quo, u, v []Word, d divisor) {
	n := len(v)
	second := uint64(v[n-2])
	for j := len(quo) - 1; j >= 0; j-- {
		// Guess the quotient of the topmost words, and correct it by the next one: then it is right or one too great.
		high, next := uint64(u[j+n]), uint64(u[j+n-1])
		q := ^uint64(0)
		if high < d.word {
			var r uint64
			q, r = d.divide(high, next)
			productHigh, productLow := bits.Mul64(q, second)
			for productHigh > r || productHigh == r && productLow > uint64(u[j+n-2]) {
				q--
				before := r
				r += d.word
				if r < before {
					break
				}
				var borrow uint64
				productLow, borrow = bits.Sub64(productLow, second, 0)
				productHigh -= borrow
			}
		}
		borrow := subMulVec(u[j:j+n], v, Word(q))
		if Word(high) < borrow {
			q--
			addVec(u[j:j+n], u[j:], v)
		}
		u[j+n] = 0
		quo[j] = Word(q)
	}
}

// divHalves is divSchool for a quotient as long as v. scratch has as many words.
func divHalves(quo, u, v, scratch []Word, d divisor) {
	n := len(v)
	if n < recursiveMin || n%2 != 0 {
		divSchool(quo, u, v, d)
		return
	}
	divThree(quo[n/2:], u[n/2:], v, scratch, d)
	divThree(quo[:n/2], u[:n/2*3], v, scratch, d)
}

// divThree divides u of three halves by v of two; the quotient has one. It divides the upper two of u by the upper of v, and corrects
// for the lower of v.
func divThree(quo, u, v, scratch []Word, d divisor) {
	h := len(quo)
	if cmpVec(u[2*h:], v[h:]) < 0 {
		divHalves(quo, u[h:], v[h:], scratch, d)
	} else {
		// The quotient is at its greatest, b-1: subtract b times the upper half of v, and add it once.
		for i := range quo {
			quo[i] = ^Word(0)
		}
		subVec(u[2*h:], u[2*h:], v[h:])
		addAt(u[h:], v[h:])
	}
	product := scratch[:2*h]
	mulVec(product, quo, v[:h])
	borrow := subVec(u[:2*h], u, product)
	borrow = subWord(u[2*h:], u[2*h:], borrow)
	for borrow != 0 {
		subWord(quo, quo, 1)
		carry := addVec(u[:2*h], u, v)
		borrow -= addWord(u[2*h:], u[2*h:], carry)
	}
}
