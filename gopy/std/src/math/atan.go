package math

// Inverse trigonometric functions, after Cephes.

// Asin returns the angle, in radians, whose sine is x. It is NaN if |x| > 1.
func Asin(x float64) float64 {
	a := Abs(x)
	switch {
	case x == 0:
		return x
	case !(a <= 1):
		return NaN()
	}
	other := Sqrt(1 - a*a)
	if a > 0.7 {
		return Copysign(Pi/2-atanPositive(other/a), x)
	}
	return Copysign(atanPositive(a/other), x)
}

// Acos returns the angle, in radians, whose cosine is x. It is NaN if |x| > 1.
func Acos(x float64) float64 { return Pi/2 - Asin(x) }

// Atan returns the angle, in radians, whose tangent is x.
func Atan(x float64) float64 {
	if x == 0 || x != x {
		return x
	}
	return Copysign(atanPositive(Abs(x)), x)
}

// Atan2 returns the angle, in radians, of the point (x, y), from -pi to pi.
func Atan2(y, x float64) float64 {
	switch {
	case y != y || x != x:
		return NaN()
	case y == 0:
		if Signbit(x) {
			return Copysign(Pi, y)
		}
		return Copysign(0, y)
	case x == 0:
		return Copysign(Pi/2, y)
	case IsInf(x, 1):
		if IsInf(y, 0) {
			return Copysign(Pi/4, y)
		}
		return Copysign(0, y)
	case IsInf(x, -1):
		if IsInf(y, 0) {
			return Copysign(3*Pi/4, y)
		}
		return Copysign(Pi, y)
	case IsInf(y, 0):
		return Copysign(Pi/2, y)
	}
	angle := Atan(y / x)
	if x < 0 {
		if angle <= 0 {
			return angle + Pi
		}
		return angle - Pi
	}
	return angle
}

// atanPositive returns the arc tangent of x >= 0.
func atanPositive(x float64) float64 {
	const (
		tan3Pi8 = 2.41421356237309504880      // tan(3*pi/8)
		more    = 6.123233995736765886130e-17 // of pi/2, beyond the float
	)
	switch {
	case x <= 0.66:
		return atanNear(x)
	case x > tan3Pi8:
		return Pi/2 - atanNear(1/x) + more
	}
	return Pi/4 + atanNear((x-1)/(x+1)) + 0.5*more
}

// atanNear returns the arc tangent of x, |x| <= 0.66.
func atanNear(x float64) float64 {
	z := x * x
	z = z * ((((-8.750608600031904122785e-01*z+-1.615753718733365076637e+01)*z+-7.500855792314704667340e+01)*z+-1.228866684490136173410e+02)*z + -6.485021904942025371773e+01) / (((((z+2.485846490142306297962e+01)*z+1.650270098316988542046e+02)*z+4.328810604912902668951e+02)*z+4.853903996359136964868e+02)*z + 1.945506571482613964425e+02)
	return x*z + x
}
