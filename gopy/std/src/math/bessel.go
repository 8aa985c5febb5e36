package math

// Bessel functions of the first kind (J) and the second kind (Y) of orders 0 and 1, after msun.

// J0 returns the Bessel function of the first kind of order 0.
func J0(x float64) float64 {
	x = Abs(x)
	switch {
	case x != x:
		return x
	case x > MaxFloat64:
		return 0
	case x >= 2:
		cosine, sine := wave(x, false)
		if x > 1<<129 {
			return (1 / SqrtPi) * cosine / Sqrt(x)
		}
		return (1 / SqrtPi) * ((1+at(&besselP0, x))*cosine - (-0.125+at(&besselQ0, x))/x*sine) / Sqrt(x)
	case x < 1.0/(1<<27):
		return 1
	case x < 1.0/(1<<13):
		return 1 - 0.25*x*x
	}
	z := x * x
	r := z * (1.56249999999999947958e-02 + z*(-1.89979294238854721751e-04+z*(1.82954049532700665670e-06+z*-4.61832688532103189199e-09)))
	s := 1 + z*(1.56191029464890010492e-02+z*(1.16926784663337450260e-04+z*(5.13546550207318111446e-07+z*1.16614003333790000205e-09)))
	if x < 1 {
		return 1 + z*(-0.25+(r/s))
	}
	u := 0.5 * x
	return (1+u)*(1-u) + z*(r/s)
}

// Y0 returns the Bessel function of the second kind of order 0: negative infinity for 0, NaN if x is negative.
func Y0(x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case x > MaxFloat64:
		return 0
	case x == 0:
		return Inf(-1)
	case x >= 2:
		cosine, sine := wave(x, false)
		if x > 1<<129 {
			return (1 / SqrtPi) * sine / Sqrt(x)
		}
		return (1 / SqrtPi) * ((1+at(&besselP0, x))*sine + (-0.125+at(&besselQ0, x))/x*cosine) / Sqrt(x)
	case x <= 1.0/(1<<27):
		return -7.38042951086872317523e-02 + (2/Pi)*Log(x)
	}
	z := x * x
	u := -7.38042951086872317523e-02 + z*(1.76666452509181115538e-01+z*(-1.38185671945596898896e-02+z*(3.47453432093683650238e-04+z*(-3.81407053724364161125e-06+z*(1.95590137035022920206e-08+z*-3.98205194132103398453e-11)))))
	v := 1 + z*(1.27304834834123699328e-02+z*(7.60068627350353253702e-05+z*(2.59150851840457805467e-07+z*4.41110311332675467403e-10)))
	return u/v + (2/Pi)*J0(x)*Log(x)
}

// J1 returns the Bessel function of the first kind of order 1.
func J1(x float64) float64 {
	a := Abs(x)
	y := 0.0
	switch {
	case x != x:
		return x
	case a > MaxFloat64 || a == 0:
		return 0
	case a >= 2:
		cosine, sine := wave(a, true)
		if a > 1<<129 {
			y = (1 / SqrtPi) * cosine / Sqrt(a)
		} else {
			y = (1 / SqrtPi) * ((1+at(&besselP1, a))*cosine - (0.375+at(&besselQ1, a))/a*sine) / Sqrt(a)
		}
	case a < 1.0/(1<<27):
		return 0.5 * a // as Go has it, without the sign
	default:
		z := a * a
		r := z * (-6.25000000000000000000e-02 + z*(1.40705666955189706048e-03+z*(-1.59955631084035597520e-05+z*4.96727999609584448412e-08)))
		s := 1.0 + z*(1.91537599538363460805e-02+z*(1.85946785588630915560e-04+z*(1.17718464042623683263e-06+z*(5.04636257076217042715e-09+z*1.23542274426137913908e-11))))
		r *= a
		y = 0.5*a + r/s
	}
	if x < 0 {
		return -y
	}
	return y
}

// Y1 returns the Bessel function of the second kind of order 1: negative infinity for 0, NaN if x is negative.
func Y1(x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case x > MaxFloat64:
		return 0
	case x == 0:
		return Inf(-1)
	case x >= 2:
		cosine, sine := wave(x, true)
		if x > 1<<129 {
			return (1 / SqrtPi) * sine / Sqrt(x)
		}
		return (1 / SqrtPi) * ((1+at(&besselP1, x))*sine + (0.375+at(&besselQ1, x))/x*cosine) / Sqrt(x)
	case x <= 1.0/(1<<54):
		return -(2 / Pi) / x
	}
	z := x * x
	u := -1.96057090646238940668e-01 + z*(5.04438716639811282616e-02+z*(-1.91256895875763547298e-03+z*(2.35252600561610495928e-05+z*-9.19099158039878874504e-08)))
	v := 1 + z*(1.99167318236649903973e-02+z*(2.02552581025135171496e-04+z*(1.35608801097516229404e-06+z*(6.22741452364621501295e-09+z*1.66559246207992079114e-11))))
	return x*(u/v) + (2/Pi)*(J1(x)*Log(x)-1/x)
}

// wave returns cosine and sine, times the square root of 2, of x - pi/4, or of x - 3*pi/4 for order 1. Of the sum and the difference that
// these are, the one that cancels is computed from the cosine of 2*x.
func wave(x float64, orderOne bool) (cosine, sine float64) {
	s, c := Sincos(x)
	if orderOne {
		cosine, sine = s-c, -s-c
	} else {
		cosine, sine = s+c, s-c
	}
	if x < MaxFloat64/2 {
		z := Cos(x + x)
		sameSign := s*c > 0
		if !orderOne {
			z = -z
			sameSign = s*c < 0
		}
		if sameSign {
			cosine = z / sine
		} else {
			sine = z / cosine
		}
	}
	return cosine, sine
}
