package math

// The logarithm of the gamma function, after msun.

// Lgamma returns the natural logarithm of the absolute value of the gamma function of x, and the sign of that function.
func Lgamma(x float64) (lgamma float64, sign int) {
	sign = 1
	switch {
	case !isFinite(x):
		return x, 1
	case x == 0:
		return Inf(1), 1
	}
	negative := x < 0
	x = Abs(x)
	if x < 1.0/(1<<70) {
		if negative {
			sign = -1
		}
		return -Log(x), sign
	}
	reflected := 0.0
	if negative {
		if x >= 1<<52 { // an integer
			return Inf(1), 1
		}
		t := sinPi(x)
		if t == 0 {
			return Inf(1), 1
		}
		reflected = Log(Pi / Abs(t*x))
		if t < 0 {
			sign = -1
		}
	}
	switch {
	case x == 1 || x == 2:
		return 0, sign
	case x < 2:
		if x <= 0.9 {
			lgamma = -Log(x)
		}
		lgamma += lgammaSmall(x)
	case x < 8:
		i := int(x)
		y := x - float64(i)
		lgamma = 0.5*y + y*polynomial(y, lgammaS[:])/polynomial(y, lgammaR[:])
		if i >= 3 {
			z := 1.0
			for ; i >= 3; i-- {
				z *= y + float64(i-1)
			}
			lgamma += Log(z)
		}
	case x < 1<<58:
		t := Log(x)
		z := 1 / x
		lgamma = (x-0.5)*(t-1) + (lgammaW0 + z*polynomial(z*z, lgammaW[:]))
	default:
		lgamma = x * (Log(x) - 1)
	}
	if negative {
		lgamma = reflected - lgamma
	}
	return lgamma, sign
}

// lgammaSmall returns the logarithm of the gamma function of x, 0 < x < 2, or of x+1 up to 0.9, which is less by log(x).
func lgammaSmall(x float64) float64 {
	const (
		minimum = 1.461632144968362245        // where the function is smallest for positive x
		center  = 1.46163214496836224576e+00  // the same
		value   = -1.21486290535849611461e-01 // its value there
		more    = -3.63867699703950536541e-18 // and digits beyond the float
	)
	y := 0.0
	switch {
	case x <= 0.9 && x >= minimum-1+0.27:
		y = 1 - x
	case x > 0.9 && x >= minimum+0.27:
		y = 2 - x
	case x <= 0.9 && x >= minimum-1-0.27:
		y = x - (center - 1)
		return value + lgammaNearMinimum(y, more)
	case x > 0.9 && x >= minimum-0.27:
		y = x - center
		return value + lgammaNearMinimum(y, more)
	default:
		y = x
		if x > 0.9 {
			y = x - 1
		}
		return -0.5*y + y*polynomial(y, lgammaU[:])/polynomial(y, lgammaV[:])
	}
	z := y * y
	p := y*polynomial(z, lgammaEven[:]) + z*polynomial(z, lgammaOdd[:])
	return p - 0.5*y
}

// lgammaNearMinimum returns how much the function is above its minimum, y away from where that is; more is a correction.
func lgammaNearMinimum(y, more float64) float64 {
	z := y * y
	w := z * y
	return z*polynomial(w, lgammaT0[:]) - (more - w*(polynomial(w, lgammaT1[:])+y*polynomial(w, lgammaT2[:])))
}

// sinPi returns the sine of -pi*x, 0 <= x < 2^52.
func sinPi(x float64) float64 {
	if x < 0.25 {
		return -Sin(Pi * x)
	}
	if Floor(x) == x {
		return 0
	}
	x = Mod(x, 2)
	switch int(x * 4) {
	case 0:
		x = Sin(Pi * x)
	case 1, 2:
		x = Cos(Pi * (0.5 - x))
	case 3, 4:
		x = Sin(Pi * (1 - x))
	case 5, 6:
		x = -Cos(Pi * (x - 1.5))
	default:
		x = Sin(Pi * (x - 2))
	}
	return -x
}

// The coefficients of msun's approximations, the highest power first.
var (
	lgammaEven = [...]float64{
		2.52144565451257326939e-05, 2.20862790713908385557e-04, 1.19270763183362067845e-03,
		7.38555086081402883957e-03, 6.73523010531292681824e-02, 7.72156649015328655494e-02,
	}
	lgammaOdd = [...]float64{
		4.48640949618915160150e-05, 1.08011567247583939954e-04, 5.10069792153511336608e-04,
		2.89051383673415629091e-03, 2.05808084325167332806e-02, 3.22467033424113591611e-01,
	}
	lgammaT0 = [...]float64{
		3.15632070903625950361e-04, -1.40346469989232843813e-03, 6.10053870246291332635e-03,
		-3.27885410759859649565e-02, 4.83836122723810047042e-01,
	}
	lgammaT1 = [...]float64{
		-3.12754168375120860518e-04, 8.81081882437654011382e-04, -3.68452016781138256760e-03,
		1.79706750811820387126e-02, -1.47587722994593911752e-01,
	}
	lgammaT2 = [...]float64{
		3.35529192635519073543e-04, -5.38595305356740546715e-04, 2.25964780900612472250e-03,
		-1.03142241298341437450e-02, 6.46249402391333854778e-02,
	}
	lgammaU = [...]float64{
		1.33810918536787660377e-02, 2.28963728064692451092e-01, 9.77717527963372745603e-01,
		1.45492250137234768737e+00, 6.32827064025093366517e-01, -7.72156649015328655494e-02,
	}
	lgammaV = [...]float64{
		3.21709242282423911810e-03, 1.04222645593369134254e-01, 7.69285150456672783825e-01,
		2.12848976379893395361e+00, 2.45597793713041134822e+00, 1,
	}
	lgammaS = [...]float64{
		3.19475326584100867617e-05, 1.84028451407337715652e-03, 2.66422703033638609560e-02,
		1.46350472652464452805e-01, 3.25778796408930981787e-01, 2.14982415960608852501e-01,
		-7.72156649015328655494e-02,
	}
	lgammaR = [...]float64{
		7.32668430744625636189e-06, 7.77942496381893596434e-04, 1.86459191715652901344e-02,
		1.71933865632803078993e-01, 7.21935547567138069525e-01, 1.39200533467621045958e+00, 1,
	}
	lgammaW = [...]float64{
		-1.63092934096575273989e-03, 8.36339918996282139126e-04, -5.95187557450339963135e-04,
		7.93650558643019558500e-04, -2.77777777728775536470e-03, 8.33333333333329678849e-02,
	}
)

const lgammaW0 = 4.18938533204672725052e-01
