// Differential tests of math: ours against the real one, to the bit. Any two values that are not numbers count as the same.
package check

import (
	real "math"
	"math/rand"
	"testing"

	our "gopystd/math"
)

var special = []float64{
	0, real.Copysign(0, -1), 1, -1, 0.5, -0.5, 2, -2, 3, 10, 1e-300, 1e300, 5e-324, -5e-324, 2.2250738585072014e-308, 2.225073858507201e-308,
	real.MaxFloat64, -real.MaxFloat64, real.Inf(1), real.Inf(-1), real.NaN(), real.Pi, real.Pi / 2, real.Pi / 4, real.E, real.Sqrt2, 0.1, 1.5, 2.5, -1.5, -2.5, 3.5, 4.5,
	1 << 52, 1<<52 + 1, 1 << 53, 1<<53 + 2, 1 << 63, 1 << 62, 4503599627370495.5, 0.49999999999999994, 709.78, 709.7, 709.5, -745.2, -745.1, -708.4, 1e9, 1e20, 536870912, 1 << 129, 1 << 130, 1e100,
	0.84375, 1.25, 6, 28, 0.7, 0.66, 2.4142135623730951, 0.625, 44.1, 21, 33, 34.5, -33.5, -34.5, 143.1, 171.7, 200.5, 1.4616321449683622, 0.9, 7.5, 8, -0.5, -1e-10, 1e-10, 0.85, 0.999999, 1 - 1e-16, 1.0 / 3, real.Sqrt2 / 2, real.Sqrt2 - 1, real.Sqrt2/2 - 1, 6369051672525773 << 9, real.Ln2, real.Ln2 / 2, 1.5 * real.Ln2, 38.816242111356935, 2.8571, 4.5454, 1 / 0.35, 0.25, 88.02969193111305 / 2,
}

func number(r *rand.Rand) float64 {
	switch r.Intn(12) {
	case 0:
		return special[r.Intn(len(special))]
	case 1, 2:
		return real.Float64frombits(r.Uint64())
	case 3:
		return float64(r.Intn(200) - 100)
	case 4:
		return float64(r.Intn(2000)-1000) / 8
	case 5:
		return r.NormFloat64() * 1e-3
	case 6:
		return real.Float64frombits(r.Uint64() >> uint(12+r.Intn(52)))
	case 7:
		return r.NormFloat64() * 1e10
	case 8:
		return r.NormFloat64() * 300
	}
	return r.NormFloat64() * 3
}

func same(a, b float64) bool {
	return real.Float64bits(a) == real.Float64bits(b) || a != a && b != b
}

var unary = map[string][2]func(float64) float64{
	"Abs": {our.Abs, real.Abs}, "Acos": {our.Acos, real.Acos}, "Acosh": {our.Acosh, real.Acosh}, "Asin": {our.Asin, real.Asin}, "Asinh": {our.Asinh, real.Asinh},
	"Atan": {our.Atan, real.Atan}, "Atanh": {our.Atanh, real.Atanh}, "Cbrt": {our.Cbrt, real.Cbrt}, "Ceil": {our.Ceil, real.Ceil}, "Cos": {our.Cos, real.Cos},
	"Cosh": {our.Cosh, real.Cosh}, "Erf": {our.Erf, real.Erf}, "Erfc": {our.Erfc, real.Erfc}, "Erfcinv": {our.Erfcinv, real.Erfcinv}, "Erfinv": {our.Erfinv, real.Erfinv},
	"Exp": {our.Exp, real.Exp}, "Exp2": {our.Exp2, real.Exp2}, "Expm1": {our.Expm1, real.Expm1}, "Floor": {our.Floor, real.Floor}, "Gamma": {our.Gamma, real.Gamma},
	"J0": {our.J0, real.J0}, "J1": {our.J1, real.J1}, "Log": {our.Log, real.Log}, "Log10": {our.Log10, real.Log10}, "Log1p": {our.Log1p, real.Log1p}, "Log2": {our.Log2, real.Log2},
	"Logb": {our.Logb, real.Logb}, "Round": {our.Round, real.Round}, "RoundToEven": {our.RoundToEven, real.RoundToEven}, "Sin": {our.Sin, real.Sin}, "Sinh": {our.Sinh, real.Sinh},
	"Sqrt": {our.Sqrt, real.Sqrt}, "Tan": {our.Tan, real.Tan}, "Tanh": {our.Tanh, real.Tanh}, "Trunc": {our.Trunc, real.Trunc}, "Y0": {our.Y0, real.Y0}, "Y1": {our.Y1, real.Y1},
}

func TestUnary(t *testing.T) {
	for name, f := range unary {
		r := rand.New(rand.NewSource(1))
		wrong := 0
		check := func(x float64) {
			if got, want := f[0](x), f[1](x); !same(got, want) {
				if wrong++; wrong <= 3 {
					t.Errorf("%s(%v) = %v, want %v (%x, %x)", name, x, got, want, real.Float64bits(got), real.Float64bits(want))
				}
			}
		}
		for _, x := range special {
			check(x)
			check(-x)
			check(real.Nextafter(x, 1e308))
			check(real.Nextafter(x, -1e308))
		}
		for i := 0; i < 60000; i++ {
			check(number(r))
		}
		if wrong > 3 {
			t.Errorf("%s: %d wrong", name, wrong)
		}
	}
}

func TestBinary(t *testing.T) {
	for name, f := range map[string][2]func(x, y float64) float64{
		"Atan2": {our.Atan2, real.Atan2}, "Copysign": {our.Copysign, real.Copysign}, "Dim": {our.Dim, real.Dim}, "Hypot": {our.Hypot, real.Hypot}, "Max": {our.Max, real.Max},
		"Min": {our.Min, real.Min}, "Mod": {our.Mod, real.Mod}, "Nextafter": {our.Nextafter, real.Nextafter}, "Pow": {our.Pow, real.Pow}, "Remainder": {our.Remainder, real.Remainder},
	} {
		r := rand.New(rand.NewSource(2))
		wrong := 0
		check := func(x, y float64) {
			if got, want := f[0](x, y), f[1](x, y); !same(got, want) {
				if wrong++; wrong <= 3 {
					t.Errorf("%s(%v, %v) = %v, want %v", name, x, y, got, want)
				}
			}
		}
		for _, x := range special {
			for _, y := range special {
				check(x, y)
				check(-x, y)
				check(x, -y)
			}
		}
		for i := 0; i < 50000; i++ {
			check(number(r), number(r))
		}
		if wrong > 3 {
			t.Errorf("%s: %d wrong", name, wrong)
		}
	}
}

func TestOthers(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for i := 0; i < 100000; i++ {
		x, y, n := number(r), number(r), r.Intn(80)-40
		if i%10 == 0 {
			n = r.Intn(4400) - 2200
		}
		pairs := func(name string, a, b, c, d float64) {
			if !same(a, c) || !same(b, d) {
				t.Fatalf("%s(%v, %v, %d): %v %v, want %v %v", name, x, y, n, a, b, c, d)
			}
		}
		s, c := our.Sincos(x)
		s2, c2 := real.Sincos(x)
		pairs("Sincos", s, c, s2, c2)
		f, e := our.Frexp(x)
		f2, e2 := real.Frexp(x)
		pairs("Frexp", f, float64(e), f2, float64(e2))
		l, e := our.Lgamma(x)
		l2, e2 := real.Lgamma(x)
		pairs("Lgamma", l, float64(e), l2, float64(e2))
		a, b := our.Modf(x)
		a2, b2 := real.Modf(x)
		pairs("Modf", a, b, a2, b2)
		pairs("Ldexp", our.Ldexp(x, n), 0, real.Ldexp(x, n), 0)
		pairs("Ilogb", float64(our.Ilogb(x)), 0, float64(real.Ilogb(x)), 0)
		pairs("Pow10", our.Pow10(n), 0, real.Pow10(n), 0)
		pairs("Nextafter32", float64(our.Nextafter32(float32(x), float32(y))), 0, float64(real.Nextafter32(float32(x), float32(y))), 0)
		if our.IsInf(x, n) != real.IsInf(x, n) || our.IsInf(x, 0) != real.IsInf(x, 0) || our.IsNaN(x) != real.IsNaN(x) || our.Signbit(x) != real.Signbit(x) {
			t.Fatalf("classes of %v", x)
		}
		if i%4 == 0 {
			if n > 300 || n < -300 {
				n %= 300
			}
			pairs("Jn", our.Jn(n, x), 0, real.Jn(n, x), 0)
			pairs("Yn", our.Yn(n, x), 0, real.Yn(n, x), 0)
		}
	}
}

func TestFMA(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	check := func(x, y, z float64) {
		if got, want := our.FMA(x, y, z), real.FMA(x, y, z); !same(got, want) {
			t.Fatalf("FMA(%v, %v, %v) = %v, want %v", x, y, z, got, want)
		}
	}
	for _, x := range special {
		for _, y := range special {
			for _, z := range special {
				check(x, y, z)
			}
		}
	}
	for i := 0; i < 300000; i++ {
		x, y, z := number(r), number(r), number(r)
		switch r.Intn(4) {
		case 0:
			z = -x * y
		case 1:
			z = real.Ldexp(x*y, r.Intn(130)-65)
		}
		check(x, y, z)
	}
}

func TestExpDense(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	wrong := 0
	for i := 0; i < 1000000; i++ {
		x := (r.Float64() - 0.5) * 20
		if i%8 == 0 {
			x *= 72
		}
		if our.Exp(x) != real.Exp(x) {
			if wrong++; wrong <= 3 {
				t.Errorf("Exp(%v) = %v, want %v", x, our.Exp(x), real.Exp(x))
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d wrong", wrong)
	}
}

func TestBits(t *testing.T) {
	for _, x := range special {
		if our.Float64bits(x) != real.Float64bits(x) || our.Float32bits(float32(x)) != real.Float32bits(float32(x)) {
			t.Errorf("bits of %v", x)
		}
		if !same(our.Float64frombits(our.Float64bits(x)), x) || !same(float64(our.Float32frombits(our.Float32bits(float32(x)))), float64(float32(x))) {
			t.Errorf("%v from bits", x)
		}
	}
	if our.Float64bits(our.NaN()) != real.Float64bits(real.NaN()) || our.Inf(1) != real.Inf(1) || our.Inf(-1) != real.Inf(-1) || our.Inf(0) != real.Inf(0) {
		t.Error("NaN or Inf")
	}
}

func TestConstants(t *testing.T) {
	const scale = 1 << 200 // digits beyond a float
	for i, same := range []bool{
		our.E == real.E, our.Pi == real.Pi, our.Phi == real.Phi, our.Sqrt2 == real.Sqrt2, our.SqrtE == real.SqrtE, our.SqrtPi == real.SqrtPi, our.SqrtPhi == real.SqrtPhi,
		our.Ln2 == real.Ln2, our.Log2E == real.Log2E, our.Ln10 == real.Ln10, our.Log10E == real.Log10E,
		our.MaxFloat32 == real.MaxFloat32, our.SmallestNonzeroFloat32 == real.SmallestNonzeroFloat32, our.MaxFloat64 == real.MaxFloat64, our.SmallestNonzeroFloat64 == real.SmallestNonzeroFloat64,
		our.MaxInt == real.MaxInt, our.MinInt == real.MinInt, our.MaxInt8 == real.MaxInt8, our.MinInt8 == real.MinInt8, our.MaxInt16 == real.MaxInt16, our.MinInt16 == real.MinInt16,
		our.MaxInt32 == real.MaxInt32, our.MinInt32 == real.MinInt32, our.MaxInt64 == real.MaxInt64, our.MinInt64 == real.MinInt64,
		our.MaxUint == uint(real.MaxUint), our.MaxUint8 == real.MaxUint8, our.MaxUint16 == real.MaxUint16, our.MaxUint32 == real.MaxUint32, our.MaxUint64 == uint64(real.MaxUint64),
		(our.Pi-real.Pi)*scale == 0,
	} {
		if !same {
			t.Errorf("constant %d differs", i)
		}
	}
}

func BenchmarkExp(b *testing.B) {
	for i := 0; i < b.N; i++ {
		our.Exp(1.25)
	}
}
