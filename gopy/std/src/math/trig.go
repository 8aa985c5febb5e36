package math

import "math/bits"

// Sine, cosine and tangent, after Cephes. The argument is reduced to an octant j, which is made even, and the distance z from
// the start of that, at most pi/4 in magnitude; there the functions are polynomials.

// Sin returns the sine of x, in radians.
func Sin(x float64) float64 {
	switch {
	case x == 0 || x != x:
		return x
	case IsInf(x, 0):
		return NaN()
	}
	j, z := octant(Abs(x))
	y := 0.0
	if j&2 != 0 {
		y = cosNear(z * z)
	} else {
		y = sinNear(z, z*z)
	}
	if (j&4 != 0) != (x < 0) {
		return -y
	}
	return y
}

// Cos returns the cosine of x, in radians.
func Cos(x float64) float64 {
	if !isFinite(x) {
		return NaN()
	}
	j, z := octant(Abs(x))
	y := 0.0
	if j&2 != 0 {
		y = sinNear(z, z*z)
	} else {
		y = cosNear(z * z)
	}
	if (j+2)&4 != 0 {
		return -y
	}
	return y
}

// Sincos returns the sine and the cosine of x, in radians.
func Sincos(x float64) (sin, cos float64) {
	switch {
	case x == 0:
		return x, 1
	case !isFinite(x):
		return NaN(), NaN()
	}
	j, z := octant(Abs(x))
	sin, cos = sinNear(z, z*z), cosNear(z*z)
	if j&2 != 0 {
		sin, cos = cos, sin
	}
	if (j&4 != 0) != (x < 0) {
		sin = -sin
	}
	if (j+2)&4 != 0 {
		cos = -cos
	}
	return sin, cos
}

// Tan returns the tangent of x, in radians.
func Tan(x float64) float64 {
	switch {
	case x == 0 || x != x:
		return x
	case IsInf(x, 0):
		return NaN()
	}
	j, z := octant(Abs(x))
	square := z * z
	y := z
	if square > 1e-14 {
		y = z + z*(square*((-1.30936939181383777646e4*square+1.15351664838587416140e6)*square+-1.79565251976484877988e7)/((((square+1.36812963470692954678e4)*square+-1.32089234440210967447e6)*square+2.50083801823357915839e7)*square+-5.38695755929454629881e7))
	}
	if j&2 != 0 {
		y = -1 / y
	}
	if x < 0 {
		return -y
	}
	return y
}

// sinNear returns the sine of z, |z| <= pi/4.
func sinNear(z, square float64) float64 {
	return z + z*square*(((((1.58962301576546568060e-10*square+-2.50507477628578072866e-8)*square+2.75573136213857245213e-6)*square+-1.98412698295895385996e-4)*square+8.33333333332211858878e-3)*square+-1.66666666666666307295e-1)
}

// cosNear returns the cosine of an angle of at most pi/4, given its square.
func cosNear(square float64) float64 {
	return 1.0 - 0.5*square + square*square*(((((-1.13585365213876817300e-11*square+2.08757008419747316778e-9)*square+-2.75573141792967388112e-7)*square+2.48015872888517045348e-5)*square+-1.38888888888730564116e-3)*square+4.16666666666665929218e-2)
}

// octant returns an even j and the z such that x >= 0 is z + j*pi/4, less a multiple of the full circle.
func octant(x float64) (j uint64, z float64) {
	if x >= 1<<29 {
		return octantLarge(x)
	}
	j = uint64(x * (4 / Pi))
	j += j & 1
	y := float64(j)
	// pi/4 in three parts; the first two have few enough bits for exact products.
	return j & 7, ((x - y*7.85398125648498535156e-1) - y*3.77489470793079817668e-8) - y*2.69515142907905952645e-15
}

// octantLarge does that for large x, with as many digits of 4/pi as it takes (Payne and Hanek, 1983): of the product only the
// part below 8 counts.
func octantLarge(x float64) (j uint64, z float64) {
	b := Float64bits(x)
	exponent := int(b>>fractionBits) - bias - fractionBits
	m := b&fractionMask | 1<<fractionBits
	// The 192 bits of 4/pi from the one whose product with the last bit of x is 4.
	at, shift := uint(exponent+61)/64, uint(exponent+61)%64
	d0 := fourOverPi[at]<<shift | fourOverPi[at+1]>>(64-shift)
	d1 := fourOverPi[at+1]<<shift | fourOverPi[at+2]>>(64-shift)
	d2 := fourOverPi[at+2]<<shift | fourOverPi[at+3]>>(64-shift)
	hi1, lo1 := bits.Mul64(d1, m)
	hi2, _ := bits.Mul64(d2, m)
	lo, carry := bits.Add64(lo1, hi2, 0)
	hi := d0*m + hi1 + carry
	// The upper three bits are the octant, the others the fraction. That is cut off to a float.
	j = hi >> 61
	hi = hi<<3 | lo>>61
	zeros := uint(bits.LeadingZeros64(hi)) + 1
	hi = hi<<zeros | lo>>(64-zeros)
	z = Float64frombits(uint64(bias-zeros)<<fractionBits | hi>>(64-fractionBits))
	if j&1 != 0 {
		j = (j + 1) & 7
		z--
	}
	return j, z * (Pi / 4)
}

// fourOverPi has the binary digits of 4/pi, with the point after the first word.
var fourOverPi = [20]uint64{
	0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083, 0xfca2c757bd778ac3,
	0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d, 0xd1046bea5d768909, 0xd338e04d68befc82,
	0x7323ac7306a673e9, 0x3908bf177bf25076, 0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e,
	0x9e8c7ecd3cbfd45a, 0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
}
