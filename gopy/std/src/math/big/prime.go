package big

// Prime numbers: the tests of Miller and Rabin, and of Lucas (Robert Baillie and Samuel Wagstaff, "Lucas pseudoprimes", 1980). No
// composite number is known that passes the first with base 2 and the second, and none of less than 64 bits does.

import "math/rand"

// smallPrimes has bit p set for the primes below 64.
const smallPrimes uint64 = 1<<2 | 1<<3 | 1<<5 | 1<<7 | 1<<11 | 1<<13 | 1<<17 | 1<<19 | 1<<23 | 1<<29 | 1<<31 |
	1<<37 | 1<<41 | 1<<43 | 1<<47 | 1<<53 | 1<<59 | 1<<61

// oddPrimes is the product of the odd primes up to 53.
const oddPrimes = 3 * 5 * 7 * 11 * 13 * 17 * 19 * 23 * 29 * 31 * 37 * 41 * 43 * 47 * 53

// ProbablyPrime tells whether x is probably a prime: by n tests of Miller and Rabin with random bases, one with base 2, and one of Lucas. It
// is always right for primes, and for numbers below 1<<64. It panics if n is negative.
//
// It is not meant for numbers that somebody has chosen in order to deceive it.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	if x.neg || len(x.abs) == 0 {
		return false
	}
	if len(x.abs) == 1 && x.abs[0] < 64 {
		return smallPrimes>>x.abs[0]&1 != 0
	}
	if x.abs[0]&1 == 0 {
		return false
	}
	rest := uint64(natModWord(x.abs, oddPrimes))
	for p := range uint64(54) {
		if p > 2 && smallPrimes>>p&1 != 0 && rest%p == 0 {
			return false
		}
	}
	return millerRabin(x.abs, n) && lucas(x.abs)
}

// millerRabin tests an odd number with some random bases, and base 2. With x-1 = odd<<k, a prime has base**odd = 1 modulo x, or the
// square of that, or the square of this and so on up to k times, is -1.
func millerRabin(x nat, random int) bool {
	minusOne := natSub(nil, x, natOne)
	k := minusOne.trailingZeros()
	odd := natShr(nil, minusOne, k)
	limit := natSub(nil, minusOne, natTwo)
	var source *rand.Rand
	if random > 0 {
		source = rand.New(rand.NewSource(int64(x[0])))
	}
	for i := range random + 1 {
		base := natTwo
		if i < random {
			base = natRandom(nil, source, limit)
			base = natAdd(base, base, natTwo)
		}
		if !passes(x, minusOne, odd, base, k) {
			return false
		}
	}
	return true
}

// passes does the test with a base.
func passes(x, minusOne, odd, base nat, k uint) bool {
	y := natExp(base, odd, x)
	if y.cmp(natOne) == 0 {
		return true
	}
	var quo, square nat
	for range k {
		if y.cmp(minusOne) == 0 {
			return true
		}
		square = natSquare(square, y)
		quo, y = natDiv(quo, y, square, x)
	}
	return false
}

// lucas tests an odd number, greater than the small primes, with the sequence V(0) = 2, V(1) = p, V(i+1) = p*V(i) - V(i-1) modulo
// x. Here p is the first number from 3 on for which the Jacobi symbol of d = p*p-4 and x is -1. With x+1 = odd<<k, a prime ("almost
// extra strong Lucas", and the rest of extra strong) has
//
//	V(odd) = ±2 and V(odd+1) = ±p, or V(odd<<i) = 0 for some i < k-1
func lucas(x nat) bool {
	whole := &Int{abs: x}
	p := Word(3)
	var d Int
	for {
		d.SetUint64(uint64(p*p - 4))
		symbol := Jacobi(&d, whole)
		if symbol == -1 {
			break
		}
		if symbol == 0 { // a divisor of p+2 or p-2 divides x too
			return len(x) == 1 && x[0] == p+2
		}
		if p == 40 { // it may be a square, which has no such p
			root := natSqrt(nil, x)
			if natSquare(nil, root).cmp(x) == 0 {
				return false
			}
		}
		p++
	}
	plusOne := natAdd(nil, x, natOne)
	k := plusOne.trailingZeros()
	odd := natShr(nil, plusOne, k)
	minusTwo := natSub(nil, x, natTwo)
	natP := nat{p}

	// V(2i) = V(i)**2 - 2 and V(2i+1) = V(i)*V(i+1) - p; v and next are V(i) and V(i+1), where i has the upper bits of odd.
	v, next := nat{2}, nat{p}
	var t, quo nat
	double := func(y nat) nat {
		t = natSquare(t, y)
		t = natAdd(t, t, minusTwo)
		quo, y = natDiv(quo, y, t, x)
		return y
	}
	for i := odd.bitLen() - 1; i >= 0; i-- {
		t = natMul(t, v, next)
		t = natAdd(t, t, x)
		t = natSub(t, t, natP)
		var middle nat
		quo, middle = natDiv(quo, nil, t, x)
		if odd.bit(uint(i)) != 0 {
			v, next = middle, double(next)
		} else {
			v, next = double(v), middle
		}
	}
	if v.cmp(natTwo) == 0 || v.cmp(minusTwo) == 0 {
		// V(odd+1) = ±p if p*V(odd) = 2*V(odd+1)
		s, u := natMul(nil, v, natP), natShl(nil, next, 1)
		if s.cmp(u) < 0 {
			s, u = u, s
		}
		if _, rest := natDiv(nil, nil, natSub(nil, s, u), x); len(rest) == 0 {
			return true
		}
	}
	for range int(k) - 1 {
		if len(v) == 0 {
			return true
		}
		if v.cmp(natTwo) == 0 {
			return false
		}
		v = double(v)
	}
	return false
}
