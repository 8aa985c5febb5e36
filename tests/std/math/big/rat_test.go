package check

import (
	"fmt"
	"math"
	real "math/big"
	"testing"

	ours "gopystd/math/big"
)

type rats struct {
	r *real.Rat
	o *ours.Rat
}

func someRat(most int) rats {
	a, b := some(most), some(most)
	if b.r.Sign() == 0 {
		return rats{new(real.Rat).SetInt(a.r), new(ours.Rat).SetInt(a.o)}
	}
	return rats{new(real.Rat).SetFrac(a.r, b.r), new(ours.Rat).SetFrac(a.o, b.o)}
}

func sameRat(t *testing.T, what string, r *real.Rat, o *ours.Rat) {
	t.Helper()
	if (r == nil) != (o == nil) || r != nil && r.String() != o.String() {
		t.Fatalf("%s: should be %v, is %v", what, r, o)
	}
}

func TestRat(t *testing.T) {
	for i := range 3000 {
		x, y := someRat(20+i%50), someRat(20)
		var r real.Rat
		var o ours.Rat
		what := fmt.Sprint(x.r, y.r)
		sameRat(t, "Add "+what, r.Add(x.r, y.r), o.Add(x.o, y.o))
		sameRat(t, "Sub "+what, r.Sub(x.r, y.r), o.Sub(x.o, y.o))
		sameRat(t, "Mul "+what, r.Mul(x.r, y.r), o.Mul(x.o, y.o))
		sameRat(t, "Mul same "+what, r.Mul(x.r, x.r), o.Mul(x.o, x.o))
		if y.r.Sign() != 0 {
			sameRat(t, "Quo "+what, r.Quo(x.r, y.r), o.Quo(x.o, y.o))
			sameRat(t, "Quo in place "+what, &r, o.Set(y.o).Quo(x.o, &o))
			sameRat(t, "Inv "+what, r.Inv(y.r), o.Inv(y.o))
		}
		sameRat(t, "Neg "+what, r.Neg(x.r), o.Neg(x.o))
		sameRat(t, "Abs "+what, r.Abs(x.r), o.Abs(x.o))
		if x.r.Cmp(y.r) != x.o.Cmp(y.o) || x.r.IsInt() != x.o.IsInt() || x.r.RatString() != x.o.RatString() {
			t.Fatal(what)
		}
		prec := random.Intn(60) - 2
		if a, b := x.r.FloatString(prec), x.o.FloatString(prec); a != b {
			t.Fatal(what, prec, a, b)
		}
		f, exact := x.r.Float64()
		g, exact2 := x.o.Float64()
		f32, exact3 := x.r.Float32()
		g32, exact4 := x.o.Float32()
		if f != g || exact != exact2 || f32 != g32 || exact3 != exact4 {
			t.Fatal(what, f, g, exact, exact2, f32, g32, exact3, exact4)
		}
		n, e := x.r.FloatPrec()
		if n2, e2 := x.o.FloatPrec(); n != n2 || e != e2 {
			t.Fatal(what, n, e, n2, e2)
		}
		a, _ := x.r.GobEncode()
		b, _ := x.o.GobEncode()
		if string(a) != string(b) || o.GobDecode(b) != nil {
			t.Fatal(what)
		}
		sameRat(t, "Gob", x.r, &o)
		v := math.Float64frombits(random.Uint64())
		sameRat(t, "SetFloat64", r.SetFloat64(v), o.SetFloat64(v))
		// around the limits of floating-point numbers
		s := uint(random.Intn(1200))
		small := new(real.Rat).SetFrac(real.NewInt(1), new(real.Int).Lsh(real.NewInt(1), s))
		small2 := new(ours.Rat).SetFrac(ours.NewInt(1), new(ours.Int).Lsh(ours.NewInt(1), s))
		f, exact = r.Mul(small, x.r).Float64()
		g, exact2 = o.Mul(small2, x.o).Float64()
		f32, exact3 = r.Float32()
		g32, exact4 = o.Float32()
		if f != g || exact != exact2 || f32 != g32 || exact3 != exact4 {
			t.Fatal(what, s, f, g, exact, exact2, f32, g32, exact3, exact4)
		}
	}
}

var fractions = []string{"1/2", "-3/9", "1/0", "0/5", "/", "1/", "/2", "0x10/0b11", "1/-2", "1.5", "-.25", "1.", ".", "1e3", "1e-3", "1.5e+2", "0x1.8p1", "0x1p-2",
	"0b1.1", "0b1.1p3", "0o1.4", "1e", "1e+", "1e5x", "1_0.2_5", "1_.5", "1._5", "1e1_0", "1e_1", "1e99999999", "0.000", "-0.0", "1e-1000", "1p5", "1p-5",
	"0x.8p0", "0x1.8", "1/2/3", "1e9223372036854775808", "0e9999", "3.14159265358979323846264338327950288", "1.0E2", "1e2.5", "+5", "+-5", "010/3", "010.5", "0x1e5",
	"Inf", "-Inf", "+inf", "NaN", "1__0", "1e1__0", "1p1000", "0x1p-1000", "1e20000", "1.7976931348623159e308", "4.9e-324", "2.4e-324"}

func TestRatText(t *testing.T) {
	for _, s := range append(numbers, fractions...) {
		r, ok := new(real.Rat).SetString(s)
		o, ok2 := new(ours.Rat).SetString(s)
		if ok != ok2 {
			t.Fatal(s, ok, ok2)
		}
		sameRat(t, s, r, o)
		for _, verb := range []string{"%v", "%f", "%d", "%g"} {
			var r real.Rat
			var o ours.Rat
			n, err := fmt.Sscanf(s, verb, &r)
			n2, err2 := fmt.Sscanf(s, verb, &o)
			if n != n2 || fmt.Sprint(err) != fmt.Sprint(err2) {
				t.Fatal(s, verb, n, n2, err, err2)
			}
		}
		if a, b := fmt.Sprint(new(real.Rat).UnmarshalText([]byte(s))), fmt.Sprint(new(ours.Rat).UnmarshalText([]byte(s))); a != b {
			t.Fatal(a, b)
		}
	}
	for _, b := range [][]byte{{2}, {9, 0, 0, 0, 0}, {2, 0, 0, 0, 5, 1}, {2, 255, 255, 255, 255, 1}} {
		if a, b := fmt.Sprint(new(real.Rat).GobDecode(b)), fmt.Sprint(new(ours.Rat).GobDecode(b)); a != b {
			t.Fatal(a, b)
		}
	}
	var zero ours.Rat
	if zero.String() != "0/1" || zero.Denom().String() != "1" || !zero.IsInt() || zero.Sign() != 0 || zero.FloatString(2) != "0.00" {
		t.Fatal(zero.String())
	}
}
