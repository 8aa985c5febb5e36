package cmplx

import (
	"math"
	"math/bits"
)

// reducePi returns x less the multiple of pi nearest to it.
func reducePi(x float64) float64 {
	if math.Abs(x) >= 1<<30 {
		return reduceLarge(x)
	}
	t := x / math.Pi
	t += 0.5
	t = float64(int64(t))
	// pi in three parts; the first two have few enough bits for exact products.
	return ((x - t*3.141592502593994) - t*1.5099578831723193e-07) - t*1.0780605716316238e-14
}

// reduceLarge does that for large x, with as many digits of 1/pi as it takes (Payne and Hanek, 1983).
func reduceLarge(x float64) float64 {
	const (
		fractionBits = 52
		bias         = 1023
	)
	b := math.Float64bits(x)
	exponent := int(b>>fractionBits&(1<<11-1)) - bias - fractionBits
	m := b&(1<<fractionBits-1) | 1<<fractionBits
	// The 192 bits of 1/pi that matter for the fraction of the product.
	at, shift := uint(exponent+64)/64, uint(exponent+64)%64
	d0 := oneOverPi[at]<<shift | oneOverPi[at+1]>>(64-shift)
	d1 := oneOverPi[at+1]<<shift | oneOverPi[at+2]>>(64-shift)
	d2 := oneOverPi[at+2]<<shift | oneOverPi[at+3]>>(64-shift)
	hi1, lo1 := bits.Mul64(d1, m)
	hi2, _ := bits.Mul64(d2, m)
	lo, carry := bits.Add64(lo1, hi2, 0)
	hi := d0*m + hi1 + carry
	// Cut the fraction off to a float.
	zeros := uint(bits.LeadingZeros64(hi)) + 1
	hi = hi<<zeros | lo>>(64-zeros)
	x = math.Float64frombits(uint64(bias-zeros)<<fractionBits | hi>>(64-fractionBits))
	if x > 0.5 {
		x--
	}
	return math.Pi * x
}

// oneOverPi has the binary digits of 1/pi, with the point after the first word.
var oneOverPi = [20]uint64{
	0x0000000000000000, 0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820, 0xff28b1d5ef5de2b0,
	0xdb92371d2126e970, 0x0324977504e8c90e, 0x7f0ef58e5894d39f, 0x74411afa975da242, 0x74ce38135a2fbf20,
	0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d, 0x8ffc4bffef02cc07, 0xf79788c5ad05368f, 0xb69b3f6793e584db,
	0xa7a31fb34f2ff516, 0xba93dd63f5f2f8bd, 0x9e839cfbc5294975, 0x35fdafd88fc6ae84, 0x2b0198237e3db5d5,
}
