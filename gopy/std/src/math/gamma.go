package math

// The gamma function, after Cephes.

// polynomial returns the polynomial with the coefficients c, the one of the highest power first, at x.
func polynomial(x float64, c []float64) float64 {
	y := c[0]
	for _, a := range c[1:] {
		y = y*x + a
	}
	return y
}

// Gamma returns the gamma function of x. It is NaN for negative integers.
func Gamma(x float64) float64 {
	switch {
	case x != x || x < 0 && Trunc(x) == x:
		return NaN()
	case IsInf(x, 1):
		return x
	case x == 0:
		return Copysign(Inf(1), x)
	case x > 33:
		y1, y2 := stirling(x)
		return y1 * y2
	case x < -33:
		return gammaReflected(-x)
	}
	// Step to the interval from 2 to 3.
	z := 1.0
	for x >= 3 {
		x--
		z *= x
	}
	for x < 0 {
		if x > -1e-09 {
			return gammaTiny(x, z)
		}
		z /= x
		x++
	}
	for x < 2 {
		if x < 1e-09 {
			return gammaTiny(x, z)
		}
		z /= x
		x++
	}
	if x == 2 {
		return z
	}
	x -= 2
	return z * polynomial(x, gammaP[:]) / polynomial(x, gammaQ[:])
}

// gammaTiny returns z times the gamma function of x that is near 0.
func gammaTiny(x, z float64) float64 {
	const euler = 0.57721566490153286060651209008240243104215933593992
	if x == 0 {
		return Inf(1)
	}
	return z / ((1 + euler*x) * x)
}

// gammaReflected returns the gamma function of -q, q > 33 and no integer.
func gammaReflected(q float64) float64 {
	p := Floor(q)
	sign := 1
	if int64(p)&1 == 0 {
		sign = -1
	}
	z := q - p
	if z > 0.5 {
		p++
		z = q - p
	}
	z = q * Sin(Pi*z)
	if z == 0 {
		return Inf(sign)
	}
	y1, y2 := stirling(q)
	z = Abs(z)
	d := z * y1 * y2
	if IsInf(d, 0) {
		z = Pi / z / y1 / y2
	} else {
		z = Pi / d
	}
	return float64(sign) * z
}

// stirling returns two factors of the gamma function of x > 33, by Stirling's formula.
func stirling(x float64) (float64, float64) {
	if x > 200 {
		return Inf(1), 1
	}
	w := 1 / x
	w = 1 + w*polynomial(w, gammaS[:])
	y1, y2 := Exp(x), 1.0
	if x > 143.01608 { // avoid overflow
		v := Pow(x, 0.5*x-0.25)
		y1, y2 = v, v/y1
	} else {
		y1 = Pow(x, x-0.5) / y1
	}
	return y1, 2.506628274631000502417 * w * y2 // the square root of 2*pi
}

// The coefficients of a rational function for the gamma function from 2 to 3, less 2, and those of the Stirling series.
var (
	gammaP = [...]float64{
		1.60119522476751861407e-04, 1.19135147006586384913e-03, 1.04213797561761569935e-02,
		4.76367800457137231464e-02, 2.07448227648435975150e-01, 4.94214826801497100753e-01,
		9.99999999999999996796e-01,
	}
	gammaQ = [...]float64{
		-2.31581873324120129819e-05, 5.39605580493303397842e-04, -4.45641913851797240494e-03,
		1.18139785222060435552e-02, 3.58236398605498653373e-02, -2.34591795718243348568e-01,
		7.14304917030273074085e-02, 1.00000000000000000320e+00,
	}
	gammaS = [...]float64{
		7.87311395793093628397e-04, -2.29549961613378126380e-04, -2.68132617805781232825e-03,
		3.47222221605458667310e-03, 8.33333333333482257126e-02,
	}
)
