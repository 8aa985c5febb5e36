// Differential tests of math/cmplx: ours against the real one, to the bit. Any two values that are not numbers count as the same.
package check

import (
	"math"
	real_ "math/cmplx"
	"math/rand"
	"testing"

	our "gopystd/math/cmplx"
)

var parts = []float64{
	0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 2, -3, 4.5, 1e-10, 1e10, -1e300, 5e-324, math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(),
	math.Pi, math.Pi / 2, -math.Pi / 4, 1 << 29, 1 << 30, 1e20, 709.5, -745, 0.9999999999999999, 1.0000000000000002, 1.5707963267948963,
}

func part(r *rand.Rand) float64 {
	switch r.Intn(6) {
	case 0:
		return parts[r.Intn(len(parts))]
	case 1:
		return math.Float64frombits(r.Uint64())
	case 2:
		return r.NormFloat64() * 1e-3
	case 3:
		return float64(r.Intn(64)-32) / 4
	}
	return r.NormFloat64() * 3
}

func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

func sameComplex(a, b complex128) bool { return same(real(a), real(b)) && same(imag(a), imag(b)) }

func each(n int, f func(x complex128)) {
	for _, re := range parts {
		for _, im := range parts {
			f(complex(re, im))
		}
	}
	r := rand.New(rand.NewSource(1))
	for i := 0; i < n; i++ {
		f(complex(part(r), part(r)))
	}
}

func TestUnary(t *testing.T) {
	for name, f := range map[string][2]func(complex128) complex128{
		"Acos": {our.Acos, real_.Acos}, "Acosh": {our.Acosh, real_.Acosh}, "Asin": {our.Asin, real_.Asin}, "Asinh": {our.Asinh, real_.Asinh}, "Atan": {our.Atan, real_.Atan},
		"Atanh": {our.Atanh, real_.Atanh}, "Conj": {our.Conj, real_.Conj}, "Cos": {our.Cos, real_.Cos}, "Cosh": {our.Cosh, real_.Cosh}, "Cot": {our.Cot, real_.Cot},
		"Exp": {our.Exp, real_.Exp}, "Log": {our.Log, real_.Log}, "Log10": {our.Log10, real_.Log10}, "Sin": {our.Sin, real_.Sin}, "Sinh": {our.Sinh, real_.Sinh},
		"Sqrt": {our.Sqrt, real_.Sqrt}, "Tan": {our.Tan, real_.Tan}, "Tanh": {our.Tanh, real_.Tanh},
	} {
		wrong := 0
		each(20000, func(x complex128) {
			if got, want := f[0](x), f[1](x); !sameComplex(got, want) {
				if wrong++; wrong <= 3 {
					t.Errorf("%s(%v) = %v, want %v", name, x, got, want)
				}
			}
		})
		if wrong > 3 {
			t.Errorf("%s: %d wrong", name, wrong)
		}
	}
}

func TestOthers(t *testing.T) {
	each(20000, func(x complex128) {
		r, θ := our.Polar(x)
		r2, θ2 := real_.Polar(x)
		if !same(r, r2) || !same(θ, θ2) || !same(our.Abs(x), r2) || !same(our.Phase(x), θ2) {
			t.Fatalf("Polar(%v) = %v, %v, want %v, %v", x, r, θ, r2, θ2)
		}
		if got, want := our.Rect(real(x), imag(x)), real_.Rect(real(x), imag(x)); !sameComplex(got, want) {
			t.Fatalf("Rect(%v) = %v, want %v", x, got, want)
		}
		if our.IsInf(x) != real_.IsInf(x) || our.IsNaN(x) != real_.IsNaN(x) {
			t.Fatalf("classes of %v", x)
		}
	})
	if !sameComplex(our.Inf(), real_.Inf()) || !sameComplex(our.NaN(), real_.NaN()) {
		t.Error("Inf or NaN")
	}
}

func TestPow(t *testing.T) {
	attempt := func(f func(x, y complex128) complex128, x, y complex128) (z complex128, message any) {
		defer func() { message = recover() }()
		return f(x, y), nil
	}
	check := func(x, y complex128) {
		got, message := attempt(our.Pow, x, y)
		want, message2 := attempt(real_.Pow, x, y)
		if !sameComplex(got, want) || message != message2 {
			t.Fatalf("Pow(%v, %v) = %v, %v, want %v, %v", x, y, got, message, want, message2)
		}
	}
	r := rand.New(rand.NewSource(2))
	for i := 0; i < 50000; i++ {
		check(complex(part(r), part(r)), complex(part(r), part(r)))
		check(0, complex(part(r), part(r)))
	}
}
