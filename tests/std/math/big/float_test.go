package check

import (
	"fmt"
	"math"
	real "math/big"
	"testing"

	ours "gopystd/math/big"
)

type floats struct {
	r *real.Float
	o *ours.Float
}

func someFloat() floats {
	prec := uint(1 + random.Intn([]int{10, 64, 200, 600}[random.Intn(4)]))
	mode := real.RoundingMode(random.Intn(6))
	p := floats{new(real.Float).SetPrec(prec).SetMode(mode), new(ours.Float).SetPrec(prec).SetMode(ours.RoundingMode(mode))}
	switch random.Intn(12) {
	case 0:
		p.r.SetInf(prec%2 == 0)
		p.o.SetInf(prec%2 == 0)
	case 1:
		f := math.Copysign(0, float64(prec%2)-0.5)
		p.r.SetFloat64(f)
		p.o.SetFloat64(f)
	case 2:
		f := math.Float64frombits(random.Uint64())
		if f != f {
			f = 1
		}
		p.r.SetFloat64(f)
		p.o.SetFloat64(f)
	case 3:
		i := random.Int63() >> random.Intn(63)
		p.r.SetInt64(-i)
		p.o.SetInt64(-i)
	default:
		x := some(80)
		p.r.SetInt(x.r)
		p.o.SetInt(x.o)
		exp := random.Intn(400) - 500
		if random.Intn(4) == 0 {
			exp = random.Intn(3000) - 1500
		}
		p.r.SetMantExp(p.r, exp)
		p.o.SetMantExp(p.o, exp)
	}
	return p
}

func sameFloat(t *testing.T, what string, r *real.Float, o *ours.Float) {
	t.Helper()
	if r.Text('p', 0) != o.Text('p', 0) || r.Acc().String() != o.Acc().String() || r.Prec() != o.Prec() || r.Mode().String() != o.Mode().String() {
		t.Fatalf("%s: should be %v %v %d %v, is %v %v %d %v", what, r.Text('p', 0), r.Acc(), r.Prec(), r.Mode(), o.Text('p', 0), o.Acc(), o.Prec(), o.Mode())
	}
	a, _ := r.GobEncode()
	b, _ := o.GobEncode()
	if string(a) != string(b) {
		t.Fatalf("%s: gobs %x and %x", what, a, b)
	}
}

func TestFloatArithmetic(t *testing.T) {
	for range 20000 {
		x, y := someFloat(), someFloat()
		z := floats{new(real.Float), new(ours.Float)}
		if random.Intn(2) == 0 {
			z = someFloat()
		}
		what := fmt.Sprintf("%v %v, %d %v", x.r.Text('p', 0), y.r.Text('p', 0), z.r.Prec(), z.r.Mode())
		if random.Intn(4) == 0 {
			z = x
		}
		var a, b string
		switch op := random.Intn(9); op {
		case 0:
			a, b = panics(func() { z.r.Add(x.r, y.r) }), panics(func() { z.o.Add(x.o, y.o) })
			what = "Add " + what
		case 1:
			a, b = panics(func() { z.r.Sub(x.r, y.r) }), panics(func() { z.o.Sub(x.o, y.o) })
			what = "Sub " + what
		case 2:
			a, b = panics(func() { z.r.Mul(x.r, y.r) }), panics(func() { z.o.Mul(x.o, y.o) })
			what = "Mul " + what
		case 3:
			a, b = panics(func() { z.r.Quo(x.r, y.r) }), panics(func() { z.o.Quo(x.o, y.o) })
			what = "Quo " + what
		case 4:
			a, b = panics(func() { z.r.Sqrt(x.r) }), panics(func() { z.o.Sqrt(x.o) })
			what = "Sqrt " + what
		case 5:
			z.r.Set(x.r)
			z.o.Set(x.o)
		case 6:
			z.r.Neg(x.r)
			z.o.Neg(x.o)
		case 7:
			z.r.Abs(x.r)
			z.o.Abs(x.o)
		case 8:
			prec := uint(random.Intn(300))
			z.r.Copy(x.r).SetPrec(prec)
			z.o.Copy(x.o).SetPrec(prec)
		}
		if a != b {
			t.Fatal(what, a, b)
		}
		sameFloat(t, what, z.r, z.o)
		if x.r.Cmp(y.r) != x.o.Cmp(y.o) || x.r.Sign() != x.o.Sign() || x.r.IsInt() != x.o.IsInt() || x.r.MinPrec() != x.o.MinPrec() {
			t.Fatal(what)
		}
	}
}

func TestFloatConversions(t *testing.T) {
	for range 8000 {
		x := someFloat()
		what := x.r.Text('p', 0)
		a := fmt.Sprint(x.r.Int64())
		a += fmt.Sprint(x.r.Uint64())
		a += fmt.Sprint(x.r.Float64())
		a += fmt.Sprint(x.r.Float32())
		a += fmt.Sprint(x.r.Int(nil))
		b := fmt.Sprint(x.o.Int64())
		b += fmt.Sprint(x.o.Uint64())
		b += fmt.Sprint(x.o.Float64())
		b += fmt.Sprint(x.o.Float32())
		b += fmt.Sprint(x.o.Int(nil))
		if x.r.IsInf() || x.r.MantExp(nil) > -2000 {
			a += fmt.Sprint(x.r.Rat(nil))
			b += fmt.Sprint(x.o.Rat(nil))
		}
		m, n := new(real.Float), new(ours.Float)
		a += fmt.Sprint(x.r.MantExp(m))
		b += fmt.Sprint(x.o.MantExp(n))
		if a != b {
			t.Fatalf("%s:\n%s\n%s", what, a, b)
		}
		sameFloat(t, what, m, n)
		p := someRat(40)
		var r real.Float
		var o ours.Float
		sameFloat(t, "SetRat", r.SetRat(p.r), o.SetRat(p.o))
		sameFloat(t, "SetMantExp", r.SetMantExp(x.r, math.MaxInt32-300), o.SetMantExp(x.o, math.MaxInt32-300))
		sameFloat(t, "SetMantExp", r.SetMantExp(x.r, math.MinInt32+300), o.SetMantExp(x.o, math.MinInt32+300))
		v := random.Uint64() >> random.Intn(64)
		sameFloat(t, "SetUint64", r.SetPrec(20).SetUint64(v), o.SetPrec(20).SetUint64(v))
	}
}

func TestFloatText(t *testing.T) {
	verbs := "eEfFgGvbxXds"
	flags := []string{"", "+", " ", "0", "-", "+0", "+-", "+ ", "#"}
	sizes := []string{"", "40", ".5", "40.5", ".0", "3", ".30", "60.1"}
	for range 6000 {
		x := someFloat()
		for _, format := range []byte("eEfgGxpbq") {
			prec := random.Intn(50) - 2
			if a, b := x.r.Text(format, prec), x.o.Text(format, prec); a != b {
				t.Fatalf("%s %c %d: should be %s, is %s", x.r.Text('p', 0), format, prec, a, b)
			}
			if a, b := x.r.Text(format, -1), x.o.Text(format, -1); a != b {
				t.Fatalf("%s %c: should be %s, is %s", x.r.Text('p', 0), format, a, b)
			}
		}
		f := "%" + flags[random.Intn(len(flags))] + sizes[random.Intn(len(sizes))] + string(verbs[random.Intn(len(verbs))])
		if a, b := fmt.Sprintf(f, x.r), fmt.Sprintf(f, x.o); a != b {
			t.Fatalf("%s: should be %q, is %q", f, a, b)
		}
		a, _ := x.r.GobEncode()
		var r real.Float
		var o ours.Float
		if random.Intn(2) == 0 {
			r.SetPrec(30)
			o.SetPrec(30)
		}
		if r.GobDecode(a) != nil || o.GobDecode(a) != nil {
			t.Fatal("GobDecode")
		}
		sameFloat(t, "GobDecode", &r, &o)
	}
	for _, b := range [][]byte{{1}, {2, 0, 0, 0, 0, 1}, {1, 2, 0, 0, 0, 1}, {1, 2, 0, 0, 0, 1, 0, 0, 0, 0}, {1, 2, 0, 0, 0, 1, 0, 0, 0, 0, 1}, {1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 128, 0, 0, 0, 0, 0, 0, 0}} {
		if a, b := fmt.Sprint(new(real.Float).GobDecode(b)), fmt.Sprint(new(ours.Float).GobDecode(b)); a != b {
			t.Fatal(a, b)
		}
	}
}

func TestFloatParse(t *testing.T) {
	check := func(s string, base int, prec uint, mode real.RoundingMode) {
		r, b, err := real.ParseFloat(s, base, prec, mode)
		o, b2, err2 := ours.ParseFloat(s, base, prec, ours.RoundingMode(mode))
		if b != b2 || fmt.Sprint(err) != fmt.Sprint(err2) || (r == nil) != (o == nil) {
			t.Fatal(s, base, b, b2, err, err2, r, o)
		}
		if r != nil {
			sameFloat(t, s, r, o)
		}
	}
	for _, s := range append(append(numbers, fractions...), "1e2147483648", "0x1p2147483647", "0x1p-2147483649", "1e-400", "1e400", "0.1", "1e23", "8.41e21") {
		for _, base := range []int{0, 2, 8, 10, 16} {
			check(s, base, 0, 0)
			check(s, base, 53, real.RoundingMode(random.Intn(6)))
			check(s, base, 300, real.RoundingMode(random.Intn(6)))
		}
		var r real.Float
		var o ours.Float
		n, err := fmt.Sscan(s, &r)
		n2, err2 := fmt.Sscan(s, &o)
		if n != n2 || fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Fatal(s, n, n2, err, err2)
		}
		if a, b := fmt.Sprint(r.UnmarshalText([]byte(s))), fmt.Sprint(o.UnmarshalText([]byte(s))); a != b {
			t.Fatal(a, b)
		}
	}
	for range 4000 {
		s := some(60).r.String()
		if i := random.Intn(len(s)); i > 0 && s[i-1] != '-' {
			s = s[:i] + "." + s[i:]
		}
		s += fmt.Sprintf("e%d", random.Intn(800)-400)
		check(s, 0, uint(random.Intn(400)), real.RoundingMode(random.Intn(6)))
	}
	for i := range 9 {
		if real.RoundingMode(i).String() != ours.RoundingMode(i).String() || real.Accuracy(i-4).String() != ours.Accuracy(i-4).String() {
			t.Fatal(i)
		}
	}
	if a, b := fmt.Sprint(*real.NewFloat(1.5)), fmt.Sprint(*ours.NewFloat(1.5)); a != b {
		t.Fatal(a, b)
	}
}
