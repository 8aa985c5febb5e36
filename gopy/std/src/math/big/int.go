// Package big does arithmetic with numbers of any size: integers ([Int]), fractions ([Rat]), and floating-point numbers of any
// precision ([Float]).
//
// The zero value of each is 0 and ready for use. Methods that compute something have the form
//
//	func (z *Int) Add(x, y *Int) *Int
//
// They store the result in z, using its memory again, and return z, so that calls can be chained. Operands may be the
// same variable as z, and each other.
//
// Copy numbers by their method Set, not by assignment: the copy would share memory with the original.
package big

// Int is an integer. It must not be copied by assignment.
type Int struct {
	neg bool // never for zero
	abs nat
}

// one is the number 1, not to be changed.
var one = Int{abs: nat{1}}

// NewInt returns a new Int with the value x.
func NewInt(x int64) *Int {
	return new(Int).SetInt64(x)
}

// set gives z its value; zero gets no sign.
func (z *Int) set(negative bool, abs nat) *Int {
	z.abs = abs
	z.neg = negative && len(abs) > 0
	return z
}

// Sign returns -1, 0 or 1 for a negative number, zero and a positive number.
func (x *Int) Sign() int {
	switch {
	case len(x.abs) == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// SetInt64 sets z to x.
func (z *Int) SetInt64(x int64) *Int {
	u := uint64(x)
	if x < 0 {
		u = -u
	}
	return z.set(x < 0, natWord(z.abs, Word(u)))
}

// SetUint64 sets z to x.
func (z *Int) SetUint64(x uint64) *Int {
	return z.set(false, natWord(z.abs, Word(x)))
}

// Set sets z to x.
func (z *Int) Set(x *Int) *Int {
	if z == x {
		return z
	}
	return z.set(x.neg, natCopy(z.abs, x.abs))
}

// Bits returns the absolute value of x as words, least significant first. They are those of x, not a copy: this is
// for functions that are missing here.
func (x *Int) Bits() []Word { return x.abs }

// SetBits sets z to the number whose words are abs, least significant first. They are used, not copied.
func (z *Int) SetBits(abs []Word) *Int { return z.set(false, nat(abs).trim()) }

// Abs sets z to the absolute value of x.
func (z *Int) Abs(x *Int) *Int {
	z.Set(x)
	z.neg = false
	return z
}

// Neg sets z to -x.
func (z *Int) Neg(x *Int) *Int {
	z.Set(x)
	return z.set(!z.neg, z.abs)
}

// Cmp compares x and y: it returns -1 if x < y, 0 if x == y, 1 if x > y.
func (x *Int) Cmp(y *Int) (r int) {
	switch {
	case x == y:
		return 0
	case x.neg != y.neg:
		if x.neg {
			return -1
		}
		return 1
	case x.neg:
		return y.abs.cmp(x.abs)
	}
	return x.abs.cmp(y.abs)
}

// CmpAbs compares the absolute values of x and y as Cmp does.
func (x *Int) CmpAbs(y *Int) int { return x.abs.cmp(y.abs) }

// Int64 returns x as an int64. If it does not fit, the result is undefined.
func (x *Int) Int64() int64 {
	v := int64(x.abs.low64())
	if x.neg {
		return -v
	}
	return v
}

// Uint64 returns x as a uint64. If it does not fit, the result is undefined.
func (x *Int) Uint64() uint64 { return x.abs.low64() }

// IsInt64 tells whether x fits into an int64.
func (x *Int) IsInt64() bool {
	if len(x.abs) > 1 {
		return false
	}
	v := x.abs.low64()
	return v < topBit || x.neg && v == topBit
}

// IsUint64 tells whether x fits into a uint64.
func (x *Int) IsUint64() bool { return !x.neg && len(x.abs) <= 1 }

// Float64 returns the float64 nearest to x, an infinity if x is too large, and how that compares to x.
func (x *Int) Float64() (float64, Accuracy) {
	f, order := nearest64(x.abs, 0, false)
	if x.neg {
		return -f, Accuracy(-order)
	}
	return f, Accuracy(order)
}

// SetBytes sets z to the number whose bytes are buf, most significant first.
func (z *Int) SetBytes(buf []byte) *Int {
	return z.set(false, natBytes(z.abs, buf))
}

// Bytes returns the bytes of the absolute value of x, most significant first. For a number of bytes of your choice there
// is FillBytes.
func (x *Int) Bytes() []byte {
	buf := make([]byte, len(x.abs)*wordBytes)
	return buf[x.abs.fill(buf):]
}

// FillBytes writes the bytes of the absolute value of x into buf, most significant first, with zeros ahead, and returns buf. It
// panics if they do not fit.
func (x *Int) FillBytes(buf []byte) []byte {
	clear(buf)
	x.abs.fill(buf)
	return buf
}

// BitLen returns the length of the absolute value of x in bits, 0 for zero.
func (x *Int) BitLen() int { return x.abs.bitLen() }

// TrailingZeroBits returns the number of zero bits at the low end of the absolute value of x, 0 for zero.
func (x *Int) TrailingZeroBits() uint { return x.abs.trailingZeros() }
