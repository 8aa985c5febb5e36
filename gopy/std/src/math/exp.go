package math

// Exponential functions.

// Exp returns e**x.
//
// On amd64 this is Naoki Shibata's method ("Efficient evaluation methods of elementary functions suitable for SIMD computation",
// 2010): with k the integer nearest to x / ln 2, e**((x - k*ln 2) / 16) - 1 is a polynomial, and (1+y)**2 - 1 = y*(y+2), four
// times. The processor adds to products there without rounding them first, which addProduct does for us.
func Exp(x float64) float64 {
	const (
		ln2Upper = 0.69314718055966295651160180568695068359375
		ln2Lower = 0.28235290563031577122588448175013436025525412068e-12
		overflow = 7.09782712893384e+02
	)
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x > overflow:
		return Inf(1)
	case x < -750:
		return 0
	}
	k := RoundToEven(x * Log2E)
	x -= k * ln2Upper // of 41 bits, so the product is exact
	x = subtractProduct(x, k, ln2Lower)
	x *= 1.0 / 16

	high, low := split(x)
	y := addProduct(1.9841269841269841270e-4, x, high, low, 2.4801587301587301587e-5)
	y = addProduct(1.3888888888888888889e-3, x, high, low, y)
	y = addProduct(8.3333333333333333333e-3, x, high, low, y)
	y = addProduct(4.1666666666666666667e-2, x, high, low, y)
	y = addProduct(1.6666666666666666667e-1, x, high, low, y)
	y = addProduct(0.5, x, high, low, y)
	y = addProduct(1, x, high, low, y)
	x *= y
	x *= x + 2
	x *= x + 2
	x *= x + 2
	high, low = split(x)
	y = addProduct(1, x, high, low, x+2)

	field := int(k) + bias
	switch {
	case field > 2*bias:
		return Inf(1)
	case field > 0:
		return y * Float64frombits(uint64(field)<<fractionBits)
	case field < -52:
		return 0
	}
	return y * Float64frombits(uint64(field+bias-1)<<fractionBits) * smallestNormal
}

// split returns two numbers of half as many bits whose sum is x.
func split(x float64) (high, low float64) {
	t := x * (1<<27 + 1)
	high = t - (t - x)
	return high, x - high
}

// addProduct returns c + x*y with one rounding, where x is high + low of split and the product is smaller than c. (Wrong
// only where the result is within 2^-100 of the middle of two floats.)
func addProduct(c, x, high, low, y float64) float64 {
	product := x * y
	yHigh, yLow := split(y)
	lost := ((high*yHigh - product) + high*yLow + low*yHigh) + low*yLow // by rounding the product, and below by rounding the sum
	sum := c + product
	return sum + ((product - (sum - c)) + lost)
}

// subtractProduct returns c - x*y with one rounding.
func subtractProduct(c, x, y float64) float64 {
	x = -x
	product := x * y
	high, low := split(x)
	yHigh, yLow := split(y)
	lost := ((high*yHigh - product) + high*yLow + low*yHigh) + low*yLow
	sum := c + product
	part := sum - c
	return sum + (((c - (sum - part)) + (product - part)) + lost)
}

// Exp2 returns 2**x.
func Exp2(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 1.0239999999999999e+03:
		return Inf(1)
	case x < -1.0740e+03:
		return 0
	}
	k := 0
	if x > 0 {
		k = int(x + 0.5)
	} else if x < 0 {
		k = int(x - 0.5)
	}
	t := x - float64(k)
	return expSum(t*ln2High, -t*ln2Low, k)
}

// expSum returns e**(high-low) * 2**k for |high-low| <= ln(2)/2, after msun's exp.
func expSum(high, low float64, k int) float64 {
	r := high - low
	t := r * r
	c := r - t*(1.66666666666666657415e-01+t*(-2.77777777770155933842e-03+t*(6.61375632143793436117e-05+t*(-1.65339022054652515390e-06+t*4.13813679705723846039e-08))))
	y := 1 - ((low - (r*c)/(2-c)) - high)
	return Ldexp(y, k)
}

// Expm1 returns e**x - 1, with all digits for x near 0 too.
func Expm1(x float64) float64 {
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x >= 7.09782712893383973096e+02:
		return Inf(1)
	case x <= -3.88162421113569373274e+01: // -56 * ln 2
		return -1
	}
	// Reduce to r = x - k*ln 2, |r| <= ln(2)/2, with a correction c for the digits that r lacks.
	k, c := 0, 0.0
	if a := Abs(x); a > 3.46573590279972654709e-01 { // ln(2)/2
		high, low := 0.0, 0.0
		if a < 1.03972077083991796413e+00 { // 3/2 * ln 2
			k = 1
			if x < 0 {
				k = -1
			}
			high = x - float64(k)*ln2High
			low = float64(k) * ln2Low
		} else {
			k = int(Log2E*x + Copysign(0.5, x))
			high = x - float64(k)*ln2High
			low = float64(k) * ln2Low
		}
		x = high - low
		c = (high - x) - low
	} else if a < 1.0/(1<<54) {
		return x
	}

	half := 0.5 * x
	square := x * half
	r := 1 + square*(-3.33333333333331316428e-02+square*(1.58730158725481460165e-03+square*(-7.93650757867487942473e-05+square*(4.00821782732936239552e-06+square*-2.01099218183624371326e-07))))
	t := 3 - r*half
	e := square * ((r - t) / (6.0 - x*t))
	if k == 0 {
		return x - (x*e - square)
	}
	e = x*(e-c) - c
	e -= square
	switch {
	case k == -1:
		return 0.5*(x-e) - 0.5
	case k == 1:
		if x < -0.25 {
			return -2 * (e - (x + 0.5))
		}
		return 1 + 2*(x-e)
	case k <= -2 || k > 56:
		return timesPowerOf2(1-(e-x), k) - 1
	case k < 20:
		return timesPowerOf2((1-Float64frombits(uint64(bias-k)<<fractionBits))-(e-x), k)
	}
	y := x - (e + Float64frombits(uint64(bias-k)<<fractionBits))
	return timesPowerOf2(y+1, k)
}

// timesPowerOf2 adds k to the exponent of x.
func timesPowerOf2(x float64, k int) float64 {
	return Float64frombits(Float64bits(x) + uint64(k)<<fractionBits)
}
