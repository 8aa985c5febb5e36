package big

import "math"

// Float is a floating-point number
//
//	sign × mantissa × 2**exponent      with 0.5 <= mantissa < 1
//
// or a zero or an infinity with a sign. It has a precision, the greatest number of bits of its mantissa, a rounding mode, and says how the
// last rounding changed the result (its accuracy). It must not be copied by assignment.
//
// Methods round their result to the precision of z, as its mode says. If that precision is 0, as in the zero value, it becomes the greatest one of
// the operands before. So there is no need to know of precisions: set the first numbers, and the others follow.
//
// There is no NaN: an operation without a result panics with an [ErrNaN].
type Float struct {
	prec uint32
	mode RoundingMode
	acc  Accuracy
	form form
	neg  bool
	mant nat // its highest bit is set; the binary point is above that. May have zero words at its low end.
	exp  int32
}

// form says what kind of number a Float is.
type form byte

const (
	zero form = iota
	finite
	inf
)

// An ErrNaN is the panic of an operation that would have to give a NaN.
type ErrNaN struct {
	msg string
}

func (err ErrNaN) Error() string { return err.msg }

// Limits.
const (
	MaxExp  = math.MaxInt32  // greatest exponent
	MinExp  = math.MinInt32  // least exponent
	MaxPrec = math.MaxUint32 // greatest precision, in theory
)

// RoundingMode says how a number is rounded.
type RoundingMode byte

// The rounding modes.
const (
	ToNearestEven RoundingMode = iota // to the nearest, the even one of two
	ToNearestAway                     // to the nearest, that away from zero of two
	ToZero                            // toward zero
	AwayFromZero                      // away from zero
	ToNegativeInf                     // down
	ToPositiveInf                     // up
)

// Accuracy says how a rounded number compares to the exact one.
type Accuracy int8

// The accuracies.
const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

// above returns Above or Below.
func above(b bool) Accuracy {
	if b {
		return Above
	}
	return Below
}

// NewFloat returns a new Float with the value x, precision 53 and mode ToNearestEven. It panics if x is a NaN.
func NewFloat(x float64) *Float {
	if math.IsNaN(x) {
		panic(ErrNaN{"NewFloat(NaN)"})
	}
	return new(Float).SetFloat64(x)
}

// SetPrec sets the precision of z, and rounds z if that is less than it was. With 0 every finite number becomes a zero.
func (z *Float) SetPrec(prec uint) *Float {
	z.acc = Exact
	if prec == 0 {
		z.prec = 0
		if z.form == finite {
			z.acc = above(z.neg)
			z.form = zero
		}
		return z
	}
	old := z.prec
	z.prec = uint32(min(prec, MaxPrec))
	if z.prec < old {
		z.round(false)
	}
	return z
}

// SetMode sets the rounding mode of z.
func (z *Float) SetMode(mode RoundingMode) *Float {
	z.mode = mode
	z.acc = Exact
	return z
}

// Prec returns the precision of x in bits.
func (x *Float) Prec() uint { return uint(x.prec) }

// MinPrec returns the least precision that represents x exactly, 0 for zeros and infinities.
func (x *Float) MinPrec() uint {
	if x.form != finite {
		return 0
	}
	return uint(len(x.mant))*wordBits - x.mant.trailingZeros()
}

// Mode returns the rounding mode of x.
func (x *Float) Mode() RoundingMode { return x.mode }

// Acc returns how x compares to the exact result of the operation that it comes from.
func (x *Float) Acc() Accuracy { return x.acc }

// Sign returns -1, 0 or 1 for a negative number, a zero and a positive number.
func (x *Float) Sign() int {
	switch {
	case x.form == zero:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// Signbit tells whether x is negative or a negative zero.
func (x *Float) Signbit() bool { return x.neg }

// IsInf tells whether x is an infinity.
func (x *Float) IsInf() bool { return x.form == inf }

// IsInt tells whether x is an integer. Infinities are none.
func (x *Float) IsInt() bool {
	if x.form != finite {
		return x.form == zero
	}
	return x.exp > 0 && x.MinPrec() <= uint(x.exp)
}

// MantExp returns the exponent of x, and sets mant, if it is not nil, to x with exponent 0: x = mant × 2**exp. Precision and mode
// are those of x. The exponent of a zero or an infinity is 0, and mant becomes x.
func (x *Float) MantExp(mant *Float) (exp int) {
	if x.form == finite {
		exp = int(x.exp)
	}
	if mant != nil {
		mant.Copy(x)
		if mant.form == finite {
			mant.exp = 0
		}
	}
	return exp
}

// SetMantExp sets z to mant × 2**exp with the precision and the mode of mant. It may become a zero or an infinity.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	z.Copy(mant)
	if z.form == finite {
		z.finish(int64(z.exp)+int64(exp), false)
	}
	return z
}

// low returns the exponent of the lowest bit of the mantissa as it is stored.
func (x *Float) low() int64 { return int64(x.exp) - int64(len(x.mant))*wordBits }

// normalize shifts the mantissa so that its highest bit is set, and returns by how many bits. It must not be empty.
func (z *Float) normalize() int64 {
	s := len(z.mant)*wordBits - z.mant.bitLen()
	shiftUp(z.mant, z.mant, uint(s))
	return int64(s)
}

// finish gives z its exponent, and rounds. The mantissa is complete, but for something less than its lowest bit if more is set.
func (z *Float) finish(exp int64, more bool) {
	switch {
	case exp < MinExp:
		z.acc = above(z.neg)
		z.form = zero
	case exp > MaxExp:
		z.acc = above(!z.neg)
		z.form = inf
	default:
		z.form = finite
		z.exp = int32(exp)
		z.round(more)
	}
}

// round rounds z to its precision; see finish for more.
func (z *Float) round(more bool) {
	z.acc = Exact
	if z.form != finite || uint64(len(z.mant))*wordBits <= uint64(z.prec) {
		return
	}
	// The highest of the bits that go says whether they are at least half of the lowest one that stays.
	first := uint(len(z.mant))*wordBits - uint(z.prec) - 1
	half := z.mant.bit(first) != 0
	more = more || z.mant.anyBelow(first)

	n := int((uint64(z.prec) + wordBits - 1) / wordBits)
	if n < len(z.mant) {
		copy(z.mant, z.mant[len(z.mant)-n:])
		z.mant = z.mant[:n]
	}
	lowest := Word(1) << (uint(n)*wordBits - uint(z.prec))
	z.mant[0] &^= lowest - 1
	if !half && !more {
		return
	}
	up := false // away from zero
	switch z.mode {
	case ToNearestEven:
		up = half && (more || z.mant[0]&lowest != 0)
	case ToNearestAway:
		up = half
	case ToZero:
	case AwayFromZero:
		up = true
	case ToNegativeInf:
		up = z.neg
	case ToPositiveInf:
		up = !z.neg
	default:
		panic("unreachable")
	}
	z.acc = above(up != z.neg)
	if up && addWord(z.mant, z.mant, lowest) != 0 {
		if z.exp == MaxExp {
			z.form = inf
			return
		}
		z.exp++
		z.mant[n-1] = topBit // all the others are zero
	}
}
