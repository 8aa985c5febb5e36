package bits

// Arithmetic of more than a word: sums and differences with a carry, products and quotients of twice the width.

// Add returns x + y + carry, where carry is 0 or 1, and the carry out of that.
func Add(x, y, carry uint) (sum, carryOut uint) {
	s, c := Add64(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

// Add32 returns x + y + carry, where carry is 0 or 1, and the carry out of that.
func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	s := uint64(x) + uint64(y) + uint64(carry)
	return uint32(s), uint32(s >> 32)
}

// Add64 returns x + y + carry, where carry is 0 or 1, and the carry out of that.
func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 63
}

// Sub returns x - y - borrow, where borrow is 0 or 1, and the borrow out of that.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	d, b := Sub64(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

// Sub32 returns x - y - borrow, where borrow is 0 or 1, and the borrow out of that.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	d := uint64(x) - uint64(y) - uint64(borrow)
	return uint32(d), uint32(d >> 63)
}

// Sub64 returns x - y - borrow, where borrow is 0 or 1, and the borrow out of that.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 63
}

// Mul returns the product of x and y in two words.
func Mul(x, y uint) (hi, lo uint) {
	h, l := Mul64(uint64(x), uint64(y))
	return uint(h), uint(l)
}

// Mul32 returns the product of x and y in two words.
func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

// Mul64 returns the product of x and y in two words.
func Mul64(x, y uint64) (hi, lo uint64) {
	const half = 1<<32 - 1
	xHigh, xLow := x>>32, x&half
	yHigh, yLow := y>>32, y&half
	cross := xHigh*yLow + xLow*yLow>>32 // does not overflow, nor does the next
	cross2 := xLow*yHigh + cross&half
	return xHigh*yHigh + cross>>32 + cross2>>32, x * y
}

// Div returns quotient and remainder of (hi, lo) divided by y. It panics if y is 0, or not above hi, as the quotient would
// not fit.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

// Div32 returns quotient and remainder of (hi, lo) divided by y. It panics if y is 0, or not above hi, as the quotient would
// not fit.
func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y != 0 && y <= hi {
		panic(overflow{})
	}
	n := uint64(hi)<<32 | uint64(lo)
	return uint32(n / uint64(y)), uint32(n % uint64(y))
}

// Div64 returns quotient and remainder of (hi, lo) divided by y. It panics if y is 0, or not above hi, as the quotient would
// not fit.
func Div64(hi, lo, y uint64) (quo, rem uint64) {
	if hi == 0 || y == 0 {
		return lo / y, lo % y
	}
	if y <= hi {
		panic(overflow{})
	}
	// Long division, with half words as digits. Left of it all, y is shifted up to have its highest bit set: then a guess
	// from the first digit of y is at most two too large (Knuth, The Art of Computer Programming 2, 4.3.1).
	shift := uint(LeadingZeros64(y))
	y <<= shift
	hi = hi<<shift | lo>>(64-shift)
	lo <<= shift
	first, hi := divideDigit(hi, lo>>32, y)
	second, hi := divideDigit(hi, lo&(1<<32-1), y)
	return first<<32 | second, hi >> shift
}

// divideDigit divides hi, followed by the half word next, by y, whose highest bit is set and which is above hi.
func divideDigit(hi, next, y uint64) (digit, rem uint64) {
	yHigh, yLow := y>>32, y&(1<<32-1)
	digit = hi / yHigh
	rest := hi % yHigh
	for digit>>32 != 0 || digit*yLow > rest<<32|next {
		digit--
		rest += yHigh
		if rest>>32 != 0 {
			break
		}
	}
	return digit, hi<<32 + next - digit*y
}

// Rem returns the remainder of (hi, lo) divided by y. It panics if y is 0, but not if the quotient does not fit.
func Rem(hi, lo, y uint) uint {
	return uint(Rem64(uint64(hi), uint64(lo), uint64(y)))
}

// Rem32 returns the remainder of (hi, lo) divided by y. It panics if y is 0, but not if the quotient does not fit.
func Rem32(hi, lo, y uint32) uint32 {
	return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y))
}

// Rem64 returns the remainder of (hi, lo) divided by y. It panics if y is 0, but not if the quotient does not fit.
func Rem64(hi, lo, y uint64) uint64 {
	_, rem := Div64(hi%y, lo, y)
	return rem
}

// overflow is what a division panics with whose quotient does not fit; it is a runtime.Error.
type overflow struct{}

func (overflow) Error() string { return "runtime error: integer overflow" }

// RuntimeError marks errors of the run-time system.
func (overflow) RuntimeError() {}
