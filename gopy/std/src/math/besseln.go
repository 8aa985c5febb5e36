package math

// Bessel functions of any order, by recurrence from those of orders 0 and 1, after msun.

// Jn returns the Bessel function of the first kind of order n.
func Jn(n int, x float64) float64 {
	switch {
	case x != x:
		return x
	case IsInf(x, 0):
		return 0
	case n == 0:
		return J0(x)
	case x == 0:
		return 0
	}
	if n < 0 {
		n, x = -n, -x
	}
	if n == 1 {
		return J1(x)
	}
	negative := x < 0 && n&1 == 1
	x = Abs(x)
	y := 0.0
	switch {
	case float64(n) <= x && x >= 1<<302:
		s, c := Sincos(x)
		sum := 0.0
		switch n & 3 {
		case 0:
			sum = c + s
		case 1:
			sum = -c + s
		case 2:
			sum = -c - s
		case 3:
			sum = c - s
		}
		y = (1 / SqrtPi) * sum / Sqrt(x)
	case float64(n) <= x: // upwards from J0 and J1
		before := J0(x)
		y = J1(x)
		for i := 1; i < n; i++ {
			before, y = y, y*(float64(i+i)/x)-before
		}
	case x < 1.0/(1<<29): // (x/2)^n / n!
		if n <= 33 {
			half := x * 0.5
			y = half
			factorial := 1.0
			for i := 2; i <= n; i++ {
				factorial *= float64(i)
				y *= half
			}
			y /= factorial
		}
	default:
		y = besselDown(n, x)
	}
	if negative {
		return -y
	}
	return y
}

// besselDown returns Jn(n, x) for n > x: a continued fraction gives the ratio of two neighbors, from which the recurrence goes down
// to J0.
func besselDown(n int, x float64) float64 {
	// How many terms of the fraction it takes.
	w := float64(n+n) / x
	h := 2 / x
	q0 := w
	z := w + h
	q1 := w*z - 1
	k := 1
	for q1 < 1e9 {
		k++
		z += h
		q0, q1 = q1, z*q1-q0
	}
	t := 0.0
	for i := 2 * (n + k); i >= n+n; i -= 2 {
		t = 1 / (float64(i)/x - t)
	}
	a, b := t, 1.0
	size := float64(n)
	size *= Log(Abs(2 / x * size))
	for i := n - 1; i > 0; i-- {
		a, b = b, b*float64(i+i)/x-a
		if size >= 7.09782712893383973096e+02 && b > 1e100 { // would overflow
			a /= b
			t /= b
			b = 1
		}
	}
	return t * J0(x) / b
}

// Yn returns the Bessel function of the second kind of order n.
func Yn(n int, x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case IsInf(x, 1):
		return 0
	case n == 0:
		return Y0(x)
	case x == 0:
		if n < 0 && n&1 == 1 {
			return Inf(1)
		}
		return Inf(-1)
	}
	negative := n < 0 && n&1 != 0
	if n < 0 {
		n = -n
	}
	y := 0.0
	switch {
	case n == 1:
		y = Y1(x)
	case x >= 1<<302:
		s, c := Sincos(x)
		sum := 0.0
		switch n & 3 {
		case 0:
			sum = s - c
		case 1:
			sum = -s - c
		case 2:
			sum = -s + c
		case 3:
			sum = s + c
		}
		y = (1 / SqrtPi) * sum / Sqrt(x)
	default: // upwards from Y0 and Y1
		before := Y0(x)
		y = Y1(x)
		for i := 1; i < n && !IsInf(y, -1); i++ {
			before, y = y, (float64(i+i)/x)*y-before
		}
	}
	if negative {
		return -y
	}
	return y
}
