// Differential tests of strconv: ours against the real one.
package check

import (
	"math"
	"math/big"
	"math/rand"
	real "strconv"
	"strings"
	"testing"
	"unicode"

	our "gopystd/strconv"
)

// show makes results and errors comparable.
func show(err error) string {
	if err == nil {
		return "ok"
	}
	switch e := err.(type) {
	case *our.NumError:
		if e.Err == our.ErrRange || e.Err == our.ErrSyntax {
			return e.Error() + " known " + e.Func + " " + e.Num
		}
		return e.Error()
	case *real.NumError:
		if e.Err == real.ErrRange || e.Err == real.ErrSyntax {
			return e.Error() + " known " + e.Func + " " + e.Num
		}
		return e.Error()
	}
	return err.Error()
}

func randomFloat(r *rand.Rand) float64 {
	switch r.Intn(8) {
	case 0:
		return float64(r.Intn(2000)-1000) / 100
	case 1:
		return float64(r.Int63()) * math.Pow(10, float64(r.Intn(40)-20))
	case 2:
		return float64(math.Float32frombits(r.Uint32()))
	case 3:
		return math.Float64frombits(r.Uint64() >> uint(r.Intn(64)))
	case 4:
		return math.Ldexp(1, r.Intn(2100)-1075)
	case 5:
		return float64(r.Intn(1000000)) / math.Pow(10, float64(r.Intn(12)))
	case 6:
		return float64(2*r.Intn(1000)+1) / float64(int(1)<<uint(r.Intn(20)))
	}
	return math.Float64frombits(r.Uint64())
}

func TestFormatFloat(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	check := func(f float64) {
		fmt := "efgEGbxXq"[r.Intn(9)]
		prec := -1
		switch r.Intn(4) {
		case 0:
			prec = r.Intn(6)
		case 1:
			prec = r.Intn(22)
		case 2:
			if r.Intn(10) == 0 {
				prec = r.Intn(400)
			}
		}
		bits := 64
		if r.Intn(3) == 0 {
			bits = 32
		}
		got, want := our.FormatFloat(f, fmt, prec, bits), real.FormatFloat(f, fmt, prec, bits)
		if got != want {
			t.Fatalf("FormatFloat(%b, %c, %d, %d) = %q, want %q", f, fmt, prec, bits, got, want)
		}
		if got := string(our.AppendFloat([]byte("x"), f, fmt, prec, bits)); got != "x"+want {
			t.Fatalf("AppendFloat(%b, %c, %d, %d) = %q, want %q", f, fmt, prec, bits, got, want)
		}
	}
	for _, f := range []float64{0, math.Copysign(0, -1), math.NaN(), math.Inf(1), math.Inf(-1), 5e-324, math.MaxFloat64, 1e23, 9.5, 0.5, 1.5, 99.95, 999999.5} {
		for i := 0; i < 200; i++ {
			check(f)
		}
	}
	for i := 0; i < 150000; i++ {
		check(randomFloat(r))
	}
}

func TestShortestPowersOfTwo(t *testing.T) {
	for e := -1080; e < 1024; e++ {
		for _, d := range []uint64{0, 1, 2} {
			f := math.Float64frombits(math.Float64bits(math.Ldexp(1, e)) + d - 1)
			for _, bits := range []int{32, 64} {
				if got, want := our.FormatFloat(f, 'e', -1, bits), real.FormatFloat(f, 'e', -1, bits); got != want {
					t.Errorf("%b: %s, want %s", f, got, want)
				}
			}
		}
	}
	for b := uint32(1); b < 0x7f800000; b += 16381 {
		f := float64(math.Float32frombits(b))
		if got, want := our.FormatFloat(f, 'g', -1, 32), real.FormatFloat(f, 'g', -1, 32); got != want {
			t.Errorf("%b: %s, want %s", f, got, want)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for i := 0; i < 100000; i++ {
		f := math.Float64frombits(r.Uint64())
		if f != f {
			continue
		}
		s := our.FormatFloat(f, 'g', -1, 64)
		if g, err := our.ParseFloat(s, 64); err != nil || g != f {
			t.Fatalf("%b: %s is read as %b, %v", f, s, g, err)
		}
	}
}

func compareParse(t *testing.T, s string) {
	t.Helper()
	for _, bits := range []int{64, 32} {
		got, err := our.ParseFloat(s, bits)
		want, err2 := real.ParseFloat(s, bits)
		if math.Float64bits(got) != math.Float64bits(want) || show(err) != show(err2) {
			t.Fatalf("ParseFloat(%q, %d) = %b, %v, want %b, %v", s, bits, got, err, want, err2)
		}
	}
}

func TestParseFloatNumbers(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for i := 0; i < 60000; i++ {
		f := randomFloat(r)
		compareParse(t, real.FormatFloat(f, "efgbxXE"[r.Intn(7)], r.Intn(26)-1, 64))
		var b strings.Builder
		for n := r.Intn(30); n >= 0; n-- {
			b.WriteByte("0123456789"[r.Intn(10)])
			if r.Intn(20) == 0 {
				b.WriteByte('.')
			}
		}
		b.WriteString("e" + real.Itoa(r.Intn(700)-350))
		compareParse(t, b.String())
	}
	// Halfway between two floats, and a little off.
	for i := 0; i < 3000; i++ {
		f := math.Abs(math.Float64frombits(r.Uint64()))
		if i%2 == 0 {
			f = float64(math.Float32frombits(r.Uint32() & 0x7fffffff))
		}
		if i%5 == 0 {
			f = math.Float64frombits(uint64(r.Intn(5)))
		}
		if f != f || f > math.MaxFloat64 {
			continue
		}
		half := new(big.Float).SetPrec(2000).SetFloat64(f)
		next := math.Nextafter(f, math.Inf(1))
		if i%2 == 0 {
			next = float64(math.Nextafter32(float32(f), float32(math.Inf(1))))
		}
		if math.IsInf(next, 0) {
			next = f
		}
		half.Add(half, new(big.Float).SetFloat64(next))
		half.Quo(half, big.NewFloat(2))
		s := half.Text('e', 800)
		mantissa, exponent, _ := strings.Cut(s, "e")
		mantissa = strings.TrimRight(mantissa, "0")
		compareParse(t, mantissa+"e"+exponent)
		compareParse(t, mantissa+"0000000000000000000000000000000000000000e"+exponent)
		compareParse(t, mantissa+"0000000000000000000000000000000000000001e"+exponent)
		if last := len(mantissa) - 1; mantissa[last] > '1' {
			compareParse(t, mantissa[:last]+string(mantissa[last]-1)+"9999999999999999999999e"+exponent)
		}
		compareParse(t, half.Text('f', 1100))
	}
}

func TestParseFloatSyntax(t *testing.T) {
	for _, s := range strings.Fields(`0 -0 +0 . .5 5. 1e 1e+ 1e5 1E5 1e+5 1e-5 1..2 1_000 1_0.5_0e1_0 _1 1_ 1__0 1_.5 1._5 0x1p4 0x1P-4 0x.8p0 0x1.8p1
		0x1 0x 0xp1 0xgp1 0x1p 0x_1p1 0x1_p1 0x1p1_0 inf Inf INF +inf -inf infinity Infinity -INFINITY infi infinit nan NaN NAN +nan -nan nanx infx
		1e400 -1e400 1e-400 1e100000000 1e-100000000 0e1000000 123456789012345678901234567890 0x1.fffffffffffff8p1023 0x1.fffffffffffff7p1023
		0x1p1024 0x1p-1074 0x1p-1075 0x1.8p-1075 0x0.00000000000000000000000000000000001p100 0x123456789abcdef012345.6789p3 0x1.00000000000008p0
		0x1.000000000000080000000001p0 0x1.00000000000018p0 0x1.000001p0 0x1.000003p0 0x1p-149 0x1p-150 0x1.8p-150 0x1p128 0x1.ffffffp127 0x1p99999999 0x1p-99999999
		1x 1ee5 -- +- e5 1e5.5 1p5 0b1 0o7 ½ 1,5 2.2250738585072011e-308 1.7976931348623159e308 179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880`) {
		compareParse(t, s)
	}
	compareParse(t, "")
	compareParse(t, " 1")
	r := rand.New(rand.NewSource(4))
	for i := 0; i < 150000; i++ {
		compareParse(t, randomText(r, "0123456789.eE+-_xXpinfaINFty", 12))
	}
}

func randomText(r *rand.Rand, letters string, most int) string {
	b := make([]byte, r.Intn(most))
	for i := range b {
		b[i] = letters[r.Intn(len(letters))]
	}
	return string(b)
}

func TestComplex(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	check := func(s string) {
		for _, bits := range []int{64, 128} {
			got, err := our.ParseComplex(s, bits)
			want, err2 := real.ParseComplex(s, bits)
			if our.FormatComplex(got, 'b', -1, 128) != real.FormatComplex(want, 'b', -1, 128) || show(err) != show(err2) {
				t.Fatalf("ParseComplex(%q, %d) = %v, %v, want %v, %v", s, bits, got, err, want, err2)
			}
		}
	}
	for _, s := range strings.Fields("1 i 1i 1+2i 1-2i (1+2i) (1) () (i) 1+i 1++2i 1+-2i 1+NaNi 1-NaNi NaN+NaNi Inf-Infi +Infi 1e400+1i 1+1e400i 1e400+x 3e39+2i 1+2 1+2ix 1+2i) (1+2i 1e5i 0x1p3+0x1p-2i 1_0+2_0i +i ++i 1+ 1- +1-1i") {
		check(s)
	}
	for i := 0; i < 200000; i++ {
		check(randomText(r, "0123456789.e+-+-iiiNanIf()", 12))
	}
	for i := 0; i < 20000; i++ {
		c := complex(randomFloat(r), randomFloat(r))
		fmt, prec, bits := "efgx"[r.Intn(4)], r.Intn(8)-1, 64<<uint(r.Intn(2))
		got, want := our.FormatComplex(c, fmt, prec, bits), real.FormatComplex(c, fmt, prec, bits)
		if got != want {
			t.Fatalf("FormatComplex(%v) = %s, want %s", c, got, want)
		}
		check(got)
	}
}

func TestIntegers(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for i := 0; i < 100000; i++ {
		n := int64(r.Uint64()) >> uint(r.Intn(64))
		if i%8 == 0 {
			n = int64(math.Pow(10, float64(i/8%19))) + int64(r.Intn(3)-1)
		}
		base := 10
		if i%2 == 0 {
			base = 2 + r.Intn(35)
		}
		if got, want := our.FormatInt(n, base), real.FormatInt(n, base); got != want {
			t.Fatalf("FormatInt(%d, %d) = %s, want %s", n, base, got, want)
		}
		if got, want := our.FormatUint(uint64(n), base), real.FormatUint(uint64(n), base); got != want {
			t.Fatalf("FormatUint(%d, %d) = %s, want %s", n, base, got, want)
		}
		if got, want := our.Itoa(int(n)), real.Itoa(int(n)); got != want {
			t.Fatalf("Itoa(%d) = %s, want %s", n, got, want)
		}
		if got, want := string(our.AppendInt([]byte("ab"), n, base)), string(real.AppendInt([]byte("ab"), n, base)); got != want {
			t.Fatalf("AppendInt(%d, %d) = %s, want %s", n, base, got, want)
		}
		if got, want := string(our.AppendUint(nil, uint64(n), base)), string(real.AppendUint(nil, uint64(n), base)); got != want {
			t.Fatalf("AppendUint(%d, %d) = %s, want %s", n, base, got, want)
		}
		compareInt(t, real.FormatInt(n, base), base, 64)
		compareInt(t, real.FormatInt(n, base), base, r.Intn(66))
	}
	for i := 0; i < 150000; i++ {
		s := randomText(r, "0123456789abcdefxXobzZ_+-", 8)
		if i%3 == 0 {
			s = randomText(r, "0123456789+-", 24)
		}
		compareInt(t, s, r.Intn(38)-1, r.Intn(70)-2)
		compareInt(t, s, 0, 64)
		compareInt(t, s, 10, 0)
	}
	for _, s := range strings.Fields("9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809 18446744073709551615 18446744073709551616 99999999999999999999x 128 -128 -129 255 256 + - 0x 0b1_0 0_7 0x_f 0__1 08 ½ +5 １") {
		for _, bits := range []int{0, 8, 16, 32, 64} {
			compareInt(t, s, 10, bits)
			compareInt(t, s, 0, bits)
		}
	}
	compareInt(t, "", 10, 64)
	compareInt(t, "", 1, 99)
}

func compareInt(t *testing.T, s string, base, bits int) {
	t.Helper()
	got, err := our.ParseInt(s, base, bits)
	want, err2 := real.ParseInt(s, base, bits)
	if got != want || show(err) != show(err2) {
		t.Fatalf("ParseInt(%q, %d, %d) = %d, %v, want %d, %v", s, base, bits, got, err, want, err2)
	}
	u, err := our.ParseUint(s, base, bits)
	wantU, err2 := real.ParseUint(s, base, bits)
	if u != wantU || show(err) != show(err2) {
		t.Fatalf("ParseUint(%q, %d, %d) = %d, %v, want %d, %v", s, base, bits, u, err, wantU, err2)
	}
	n, err := our.Atoi(s)
	wantN, err2 := real.Atoi(s)
	if n != wantN || show(err) != show(err2) {
		t.Fatalf("Atoi(%q) = %d, %v, want %d, %v", s, n, err, wantN, err2)
	}
}

func TestBool(t *testing.T) {
	for _, s := range strings.Split("1,t,T,TRUE,true,True,0,f,F,FALSE,false,False,,x,tRUE,01,tr", ",") {
		got, err := our.ParseBool(s)
		want, err2 := real.ParseBool(s)
		if got != want || show(err) != show(err2) {
			t.Errorf("ParseBool(%q) = %v, %v", s, got, err)
		}
	}
}

func TestRunes(t *testing.T) {
	for r := rune(-2); r <= unicode.MaxRune+2; r++ {
		if our.IsPrint(r) != real.IsPrint(r) || our.IsGraphic(r) != real.IsGraphic(r) {
			t.Fatalf("%U: %v %v", r, our.IsPrint(r), our.IsGraphic(r))
		}
		if our.QuoteRune(r) != real.QuoteRune(r) || our.QuoteRuneToASCII(r) != real.QuoteRuneToASCII(r) || our.QuoteRuneToGraphic(r) != real.QuoteRuneToGraphic(r) {
			t.Fatalf("%U: %s", r, our.QuoteRune(r))
		}
	}
}

func TestQuote(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	for i := 0; i < 200000; i++ {
		b := []byte(randomText(r, "abc\"'`\\\n\r\t\x00\x7f\x80\xc3\xe4\xff \a\v", 12))
		for r.Intn(2) == 0 {
			b = append(b, string(rune(r.Intn(0x3200)))...)
			b = append(b, string(rune(r.Intn(0x110000)))...)
		}
		s := string(b)
		if our.Quote(s) != real.Quote(s) || our.QuoteToASCII(s) != real.QuoteToASCII(s) || our.QuoteToGraphic(s) != real.QuoteToGraphic(s) {
			t.Fatalf("Quote(%q) = %s", s, our.Quote(s))
		}
		if string(our.AppendQuote([]byte("x"), s)) != "x"+real.Quote(s) {
			t.Fatalf("AppendQuote(%q)", s)
		}
		if our.CanBackquote(s) != real.CanBackquote(s) {
			t.Fatalf("CanBackquote(%q) = %v", s, our.CanBackquote(s))
		}
		if back, err := our.Unquote(our.Quote(s)); err != nil || back != s {
			t.Fatalf("Unquote(Quote(%q)) = %q, %v", s, back, err)
		}
	}
}

func TestUnquote(t *testing.T) {
	r := rand.New(rand.NewSource(8))
	for i := 0; i < 300000; i++ {
		s := randomText(r, "\"\"\"'''``\\\\\\abfnrtv\n\r019xuU78d\xe4\xb8\xad\xff", 14)
		switch r.Intn(4) {
		case 0:
			s = `"` + s + `"`
		case 1:
			s = "`" + s + "`"
		case 2:
			s = `'` + s[:min(len(s), 4)] + `'`
		}
		got, err := our.Unquote(s)
		want, err2 := real.Unquote(s)
		if got != want || show(err) != show(err2) {
			t.Fatalf("Unquote(%q) = %q, %v, want %q, %v", s, got, err, want, err2)
		}
		got, err = our.QuotedPrefix(s)
		want, err2 = real.QuotedPrefix(s)
		if got != want || show(err) != show(err2) {
			t.Fatalf("QuotedPrefix(%q) = %q, %v, want %q, %v", s, got, err, want, err2)
		}
		quote := "\"'`\x00x"[r.Intn(5)]
		v, m, tail, err := our.UnquoteChar(s, quote)
		v2, m2, tail2, err2 := real.UnquoteChar(s, quote)
		if v != v2 || m != m2 || tail != tail2 || show(err) != show(err2) {
			t.Fatalf("UnquoteChar(%q, %q) = %q, %v, %q, %v, want %q, %v, %q, %v", s, quote, v, m, tail, err, v2, m2, tail2, err2)
		}
	}
	for _, s := range []string{`"\u4e2d\U0001f600"`, `"\ud800"`, `"\U00110000"`, `"\Uffffffff"`, `"\377"`, `"\400"`, `"\xzz"`, `'\''`, `"\'"`, `'\"'`, `"\q"`, `"\u123"`, `''`, `'ab'`, "\"\xff\"", "'\xff'"} {
		got, err := our.Unquote(s)
		want, err2 := real.Unquote(s)
		if got != want || show(err) != show(err2) {
			t.Errorf("Unquote(%s) = %q, %v, want %q, %v", s, got, err, want, err2)
		}
	}
}

func TestPanics(t *testing.T) {
	message := func(f func()) (text any) {
		defer func() { text = recover() }()
		f()
		return nil
	}
	for i, f := range [][2]func(){
		{func() { our.FormatInt(1, 1) }, func() { real.FormatInt(1, 1) }},
		{func() { our.AppendUint(nil, 1, 37) }, func() { real.AppendUint(nil, 1, 37) }},
		{func() { our.FormatFloat(1, 'g', -1, 16) }, func() { real.FormatFloat(1, 'g', -1, 16) }},
		{func() { our.AppendFloat(nil, 1, 'g', -1, 0) }, func() { real.AppendFloat(nil, 1, 'g', -1, 0) }},
		{func() { our.FormatComplex(1, 'g', -1, 32) }, func() { real.FormatComplex(1, 'g', -1, 32) }},
	} {
		if got, want := message(f[0]), message(f[1]); got == nil || got != want {
			t.Errorf("%d: %v, want %v", i, got, want)
		}
	}
}

func BenchmarkFloat(b *testing.B) {
	buf := make([]byte, 0, 64)
	values := []float64{0.1, 3.14159, 123.456, 1e100, 2.5e-7, 1.0 / 3}
	for _, c := range []struct {
		name string
		f    func()
	}{
		{"our", func() {
			for _, v := range values {
				our.AppendFloat(buf, v, 'g', -1, 64)
			}
		}},
		{"real", func() {
			for _, v := range values {
				real.AppendFloat(buf, v, 'g', -1, 64)
			}
		}},
		{"ourFixed", func() {
			for _, v := range values {
				our.AppendFloat(buf, v, 'f', 2, 64)
			}
		}},
		{"realFixed", func() {
			for _, v := range values {
				real.AppendFloat(buf, v, 'f', 2, 64)
			}
		}},
		{"ourItoa", func() { our.Itoa(1234567) }},
		{"realItoa", func() { real.Itoa(1234567) }},
		{"ourAtoi", func() { our.Atoi("1234567") }},
		{"realAtoi", func() { real.Atoi("1234567") }},
		{"ourParse", func() { our.ParseFloat("3.14159265358979", 64); our.ParseFloat("1.2345e-30", 64) }},
		{"realParse", func() { real.ParseFloat("3.14159265358979", 64); real.ParseFloat("1.2345e-30", 64) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; i < b.N; i++ {
				c.f()
			}
		})
	}
}
