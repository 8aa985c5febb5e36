package math

import "unsafe"

// What can be done with the bits of a float: taking it apart, making it, its sign, and its neighbors.

// Float32bits returns the bits of f.
func Float32bits(f float32) uint32 { return *(*uint32)(unsafe.Pointer(&f)) }

// Float32frombits returns the float that has the bits b.
func Float32frombits(b uint32) float32 { return *(*float32)(unsafe.Pointer(&b)) }

// Float64bits returns the bits of f.
func Float64bits(f float64) uint64 { return *(*uint64)(unsafe.Pointer(&f)) }

// Float64frombits returns the float that has the bits b.
func Float64frombits(b uint64) float64 { return *(*float64)(unsafe.Pointer(&b)) }

// Inf returns positive infinity if sign >= 0, negative infinity otherwise.
func Inf(sign int) float64 {
	if sign >= 0 {
		return Float64frombits(infinityBits)
	}
	return Float64frombits(signBit | infinityBits)
}

// NaN returns a value that is not a number.
func NaN() float64 { return Float64frombits(infinityBits | 1<<(fractionBits-1) | 1) }

// IsNaN tells whether f is not a number.
func IsNaN(f float64) (is bool) { return f != f }

// IsInf tells whether f is an infinity: the positive one if sign > 0, the negative one if sign < 0, any if it is 0.
func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

// isFinite tells whether f is neither an infinity nor NaN.
func isFinite(f float64) bool { return Abs(f) <= MaxFloat64 }

// Signbit tells whether x is negative or negative zero.
func Signbit(x float64) bool { return Float64bits(x)&signBit != 0 }

// Copysign returns f with the sign of sign.
func Copysign(f, sign float64) float64 {
	return Float64frombits(Float64bits(f)&^signBit | Float64bits(sign)&signBit)
}

// Abs returns x without its sign.
func Abs(x float64) float64 { return Float64frombits(Float64bits(x) &^ signBit) }

// normal returns x times a power of two that makes it a normal number, and the exponent that has to be added. x is finite and not
// zero.
func normal(x float64) (y float64, exponent int) {
	if Abs(x) < smallestNormal {
		return x * (1 << 52), -52
	}
	return x, 0
}

// Frexp splits f into a fraction of magnitude at least 1/2 and below 1, and a power of two: f == frac * 2**exp. Zeros,
// infinities and NaN are returned as they are, with 0.
func Frexp(f float64) (frac float64, exp int) {
	if f == 0 || !isFinite(f) {
		return f, 0
	}
	f, exp = normal(f)
	b := Float64bits(f)
	exp += int(b>>fractionBits&exponentMask) - (bias - 1)
	return Float64frombits(b&^(exponentMask<<fractionBits) | (bias-1)<<fractionBits), exp
}

// Ldexp returns frac * 2**exp.
func Ldexp(frac float64, exp int) float64 {
	if frac == 0 || !isFinite(frac) {
		return frac
	}
	frac, more := normal(frac)
	exp += more
	b := Float64bits(frac)
	exp += int(b>>fractionBits&exponentMask) - bias
	switch {
	case exp > bias:
		return Copysign(Inf(1), frac)
	case exp < -1075: // below half of the smallest number
		return Copysign(0, frac)
	}
	scale := 1.0
	if exp < 1-bias { // subnormal: one multiplication rounds
		exp += 53
		scale = 1.0 / (1 << 53)
	}
	return scale * Float64frombits(b&^(exponentMask<<fractionBits)|uint64(exp+bias)<<fractionBits)
}

// Logb returns the binary exponent of x: x == m * 2**Logb(x), where m is of magnitude at least 1 and below 2.
func Logb(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case IsInf(x, 0):
		return Inf(1)
	case x != x:
		return x
	}
	return float64(binaryExponent(x))
}

// Ilogb returns the binary exponent of x as an integer: MinInt32 for 0, MaxInt32 for infinities and NaN.
func Ilogb(x float64) int {
	switch {
	case x == 0:
		return MinInt32
	case !isFinite(x):
		return MaxInt32
	}
	return binaryExponent(x)
}

func binaryExponent(x float64) int {
	x, exponent := normal(x)
	return int(Float64bits(x)>>fractionBits&exponentMask) - bias + exponent
}

// Nextafter returns the number next to x in the direction of y.
func Nextafter(x, y float64) (r float64) {
	switch {
	case x != x || y != y:
		return NaN()
	case x == y:
		return x
	case x == 0:
		return Copysign(SmallestNonzeroFloat64, y)
	case (y > x) == (x > 0):
		return Float64frombits(Float64bits(x) + 1)
	}
	return Float64frombits(Float64bits(x) - 1)
}

// Nextafter32 returns the float32 next to x in the direction of y.
func Nextafter32(x, y float32) (r float32) {
	switch {
	case x != x || y != y:
		return float32(NaN())
	case x == y:
		return x
	case x == 0:
		return float32(Copysign(SmallestNonzeroFloat32, float64(y)))
	case (y > x) == (x > 0):
		return Float32frombits(Float32bits(x) + 1)
	}
	return Float32frombits(Float32bits(x) - 1)
}
