package check

import (
	"fmt"
	real "math/big"
	"math/rand"
	"testing"

	ours "gopystd/math/big"
)

var random = rand.New(rand.NewSource(1))

// someBytes makes a number: of random length, often with long runs of zeros or ones.
func someBytes(most int) []byte {
	b := make([]byte, random.Intn(most+1))
	switch random.Intn(4) {
	case 0:
		for i := range b {
			b[i] = 0xff
		}
	case 1:
		for i := range b {
			b[i] = byte(-(random.Intn(8) / 7))
		}
	default:
		random.Read(b)
	}
	if len(b) > 0 && random.Intn(3) == 0 {
		b[random.Intn(len(b))] = byte(random.Intn(256))
	}
	return b
}

type pair struct {
	r *real.Int
	o *ours.Int
}

func fromBytes(b []byte) pair {
	p := pair{new(real.Int).SetBytes(b), new(ours.Int).SetBytes(b)}
	if random.Intn(2) == 0 {
		p.r.Neg(p.r)
		p.o.Neg(p.o)
	}
	return p
}

func some(most int) pair {
	if random.Intn(8) == 0 {
		v := int64(random.Intn(20) - 10)
		return pair{real.NewInt(v), ours.NewInt(v)}
	}
	return fromBytes(someBytes(most))
}

func same(t *testing.T, what string, r *real.Int, o *ours.Int) {
	t.Helper()
	if (r == nil) != (o == nil) {
		t.Fatalf("%s: %v and %v", what, r, o)
	}
	if r == nil {
		return
	}
	if r.Sign() != o.Sign() || string(r.Bytes()) != string(o.Bytes()) {
		t.Fatalf("%s: should be %x, is %x", what, r, o)
	}
	if n := len(o.Bits()); n > 0 && o.Bits()[n-1] == 0 {
		t.Fatalf("%s: not trimmed", what)
	}
}

// panics calls f and returns what it panics with.
func panics(f func()) (text string) {
	defer func() {
		if v := recover(); v != nil {
			text = fmt.Sprintf("%T %v", v, v)
		}
	}()
	f()
	return ""
}

func TestIntArithmetic(t *testing.T) {
	for i := range 6000 {
		most := []int{10, 40, 100, 700}[i%4]
		x, y := some(most), some(most)
		what := fmt.Sprintf("%x %x", x.r, y.r)
		var r, r2 real.Int
		var o, o2 ours.Int
		same(t, "Add "+what, r.Add(x.r, y.r), o.Add(x.o, y.o))
		same(t, "Sub "+what, r.Sub(x.r, y.r), o.Sub(x.o, y.o))
		same(t, "Mul "+what, r.Mul(x.r, y.r), o.Mul(x.o, y.o))
		same(t, "Mul same "+what, r.Mul(x.r, x.r), o.Mul(x.o, x.o))
		same(t, "And "+what, r.And(x.r, y.r), o.And(x.o, y.o))
		same(t, "Or "+what, r.Or(x.r, y.r), o.Or(x.o, y.o))
		same(t, "Xor "+what, r.Xor(x.r, y.r), o.Xor(x.o, y.o))
		same(t, "AndNot "+what, r.AndNot(x.r, y.r), o.AndNot(x.o, y.o))
		same(t, "Not "+what, r.Not(x.r), o.Not(x.o))
		s := uint(random.Intn(200))
		same(t, "Lsh "+what, r.Lsh(x.r, s), o.Lsh(x.o, s))
		same(t, "Rsh "+what, r.Rsh(x.r, s), o.Rsh(x.o, s))
		same(t, "SetBit "+what, r.SetBit(x.r, int(s), s%2), o.SetBit(x.o, int(s), s%2))
		if x.r.Bit(int(s)) != x.o.Bit(int(s)) || x.r.Bit(0) != x.o.Bit(0) || x.r.TrailingZeroBits() != x.o.TrailingZeroBits() {
			t.Fatal("Bit", s, what)
		}
		if x.r.Cmp(y.r) != x.o.Cmp(y.o) || x.r.CmpAbs(y.r) != x.o.CmpAbs(y.o) || x.r.BitLen() != x.o.BitLen() {
			t.Fatal("Cmp", what)
		}
		if x.r.IsInt64() != x.o.IsInt64() || x.r.IsUint64() != x.o.IsUint64() || x.r.Int64() != x.o.Int64() || x.r.Uint64() != x.o.Uint64() {
			t.Fatal("Int64", what)
		}
		f, acc := x.r.Float64()
		if g, acc2 := x.o.Float64(); f != g || acc.String() != acc2.String() {
			t.Fatal("Float64", what, f, g, acc, acc2)
		}
		for _, mode := range []real.RoundingMode{real.Trunc, real.Floor, real.Round, real.Ceil} {
			if y.r.Sign() != 0 {
				r.Divide(x.r, y.r, &r2, mode)
				o.Divide(x.o, y.o, &o2, ours.RoundingMode(mode))
				same(t, "Divide "+what, &r, &o)
				same(t, "Divide rem "+what, &r2, &o2)
				o.Set(x.o)
				o2.Set(y.o)
				o.Divide(&o, &o2, &o2, ours.RoundingMode(mode))
				same(t, "Divide in place "+what, &r, &o)
				same(t, "Divide rem in place "+what, &r2, &o2)
			}
		}
		if y.r.Sign() != 0 {
			same(t, "Quo "+what, r.Quo(x.r, y.r), o.Quo(x.o, y.o))
			same(t, "Rem "+what, r.Rem(x.r, y.r), o.Rem(x.o, y.o))
			same(t, "Div "+what, r.Div(x.r, y.r), o.Div(x.o, y.o))
			same(t, "Mod "+what, r.Mod(x.r, y.r), o.Mod(x.o, y.o))
			same(t, "Div in place "+what, r.Div(x.r, y.r), o.Set(y.o).Div(x.o, &o))
			same(t, "Mod in place "+what, r.Mod(x.r, y.r), o.Set(y.o).Mod(x.o, &o))
			same(t, "Quo in place "+what, r.Quo(x.r, y.r), o.Set(y.o).Quo(x.o, &o))
			same(t, "Rem in place "+what, r.Rem(x.r, y.r), o.Set(x.o).Rem(&o, y.o))
		}
		if most <= 100 && x.r.Sign() >= 0 {
			same(t, "Sqrt "+what, r.Sqrt(x.r), o.Sqrt(x.o))
		}
	}
}

func TestIntLong(t *testing.T) {
	for range 60 {
		x, y := fromBytes(someBytes(12000)), fromBytes(someBytes(6000))
		var r, r2 real.Int
		var o, o2 ours.Int
		same(t, "Mul", r.Mul(x.r, y.r), o.Mul(x.o, y.o))
		same(t, "Mul same", r.Mul(x.r, x.r), o.Mul(x.o, x.o))
		if y.r.Sign() != 0 {
			r.QuoRem(x.r, y.r, &r2)
			o.QuoRem(x.o, y.o, &o2)
			same(t, "Quo", &r, &o)
			same(t, "Rem", &r2, &o2)
		}
		base := 2 + random.Intn(61)
		if x.r.Text(base) != x.o.Text(base) || x.r.String() != x.o.String() {
			t.Fatal("Text", base)
		}
	}
	same(t, "MulRange", new(real.Int).MulRange(1, 3000), new(ours.Int).MulRange(1, 3000))
}

func TestIntModular(t *testing.T) {
	var r, rx, ry real.Int
	var o, ox, oy ours.Int
	for i := range 3000 {
		x, y, m := some(40), some(40), some(40)
		if i%4 == 0 {
			y = some(6)
		}
		what := fmt.Sprintf("%v %v %v", x.r, y.r, m.r)
		r.GCD(&rx, &ry, x.r, y.r)
		o.GCD(&ox, &oy, x.o, y.o)
		same(t, "GCD "+what, &r, &o)
		same(t, "GCD x "+what, &rx, &ox)
		same(t, "GCD y "+what, &ry, &oy)
		same(t, "GCD "+what, r.GCD(nil, nil, x.r, y.r), o.GCD(nil, nil, x.o, y.o))
		oy.Set(x.o)
		ox.Set(y.o)
		o.GCD(&ox, &oy, &oy, &ox)
		same(t, "GCD x in place "+what, &rx, &ox)
		same(t, "GCD y in place "+what, &ry, &oy)
		if m.r.Sign() != 0 {
			if i%3 == 0 {
				same(t, "Exp "+what, r.Exp(x.r, y.r, m.r), o.Exp(x.o, y.o, m.o))
			}
			same(t, "ModInverse "+what, r.ModInverse(x.r, m.r), o.ModInverse(x.o, m.o))
		}
		small := int64(random.Intn(30) - 3)
		same(t, "Exp whole "+what, r.Exp(x.r, real.NewInt(small), nil), o.Exp(x.o, ours.NewInt(small), nil))
		if y.r.Bit(0) == 1 && real.Jacobi(x.r, y.r) != ours.Jacobi(x.o, y.o) {
			t.Fatal("Jacobi", what)
		}
	}
	for _, p := range []string{"3", "5", "7", "17", "41", "97", "193", "1000003", "2147483647", "4294967291", "18446744073709551557",
		"340282366920938463463374607431768211297", "115792089237316195423570985008687907853269984665640564039457584007908834671663",
		"26959946667150639794667015087019630673557916260026308143510066298881"} {
		rp, _ := new(real.Int).SetString(p, 10)
		op, _ := new(ours.Int).SetString(p, 10)
		for range 20 {
			x := some(30)
			same(t, "ModSqrt", new(real.Int).ModSqrt(x.r, rp), new(ours.Int).ModSqrt(x.o, op))
		}
		if !op.ProbablyPrime(5) || !op.ProbablyPrime(0) {
			t.Fatal(p)
		}
	}
	for n := range int64(3000) {
		if real.NewInt(n).ProbablyPrime(0) != ours.NewInt(n).ProbablyPrime(0) {
			t.Fatal(n)
		}
	}
	for range 1500 {
		x := some(12)
		if x.r.ProbablyPrime(1) != x.o.ProbablyPrime(1) {
			t.Fatal(x.r)
		}
		if x.r.Sign() > 0 {
			seed := random.Int63()
			same(t, "Rand", r.Rand(rand.New(rand.NewSource(seed)), x.r), o.Rand(rand.New(rand.NewSource(seed)), x.o))
		}
	}
	// Strong pseudoprimes to base 2, and Lucas pseudoprimes.
	for _, n := range []int64{2047, 3277, 4033, 4681, 8321, 989, 3239, 5777, 10877, 27971, 29681, 30739, 31631, 39059, 72389, 73919, 75077,
		100127, 113573, 125249, 137549, 137801, 153931, 155819, 161027, 162133, 189419, 218321, 231703, 249331, 370229, 429479, 430127, 459191} {
		if real.NewInt(n).ProbablyPrime(0) != ours.NewInt(n).ProbablyPrime(0) {
			t.Fatal(n)
		}
	}
	for n := int64(-3); n < 40; n++ {
		for k := int64(-3); k < 40; k++ {
			same(t, "Binomial", r.Binomial(n, k), o.Binomial(n, k))
			same(t, "MulRange", r.MulRange(n-20, k-20), o.MulRange(n-20, k-20))
		}
	}
}

var numbers = []string{"", "0", "-0", "+0", "1", "-1", "+", "-", "12345678901234567890123", "0x1F", "0b101", "0o17", "017", "089", "0_7", "1_000", "1__0",
	"_1", "1_", "0x_f", "0x", "0b2", "zZ", "Zz", "1.5", " 1", "1 ", "abc", "ABC", "0xg", "--1", "1e5", "18446744073709551616", "00", "0_", "08", "0b1_1", "\xff"}

func TestIntText(t *testing.T) {
	for _, s := range numbers {
		for _, base := range []int{0, 2, 8, 10, 16, 36, 37, 62} {
			r, ok := new(real.Int).SetString(s, base)
			o, ok2 := new(ours.Int).SetString(s, base)
			if ok != ok2 {
				t.Fatal(s, base, ok, ok2)
			}
			same(t, s, r, o)
		}
		var r real.Int
		var o ours.Int
		if a, b := fmt.Sprint(r.UnmarshalText([]byte(s))), fmt.Sprint(o.UnmarshalText([]byte(s))); a != b {
			t.Fatal(a, b)
		}
		for _, verb := range []string{"%v", "%d", "%x", "%b", "%s", "%o", "%q", "%3d", "%c"} {
			var r real.Int
			var o ours.Int
			n, err := fmt.Sscanf(s, verb, &r)
			n2, err2 := fmt.Sscanf(s, verb, &o)
			if n != n2 || fmt.Sprint(err) != fmt.Sprint(err2) {
				t.Fatal(s, verb, n, n2, err, err2)
			}
			if err == nil {
				same(t, s+verb, &r, &o)
			}
		}
	}
	verbs := []string{"d", "x", "X", "o", "O", "b", "s", "v", "q", "e", "T"}
	flags := []string{"", "+", " ", "#", "0", "-", "+0", "-#", "# ", "+-0"}
	sizes := []string{"", "30", ".5", "30.5", ".0", "30.40", "3"}
	for range 300 {
		x := some(16)
		for base := 2; base <= 62; base++ {
			if s := x.r.Text(base); s != x.o.Text(base) || s != string(x.o.Append(nil, base)) {
				t.Fatal(base, x.r.Text(base), x.o.Text(base))
			} else if o, _ := new(ours.Int).SetString(s, base); o.Cmp(x.o) != 0 {
				t.Fatal(base, s, o)
			}
		}
		for range 20 {
			f := "%" + flags[random.Intn(len(flags))] + sizes[random.Intn(len(sizes))] + verbs[random.Intn(len(verbs))]
			if a, b := fmt.Sprintf(f, x.r), fmt.Sprintf(f, x.o); a != b {
				t.Fatalf("%s: should be %q, is %q", f, a, b)
			}
		}
		a, _ := x.r.GobEncode()
		b, _ := x.o.GobEncode()
		var o ours.Int
		if string(a) != string(b) || o.GobDecode(b) != nil || o.Cmp(x.o) != 0 {
			t.Fatal(a, b)
		}
	}
	if fmt.Sprint((*ours.Int)(nil), *ours.NewInt(-5)) != fmt.Sprint((*real.Int)(nil), *real.NewInt(-5)) {
		t.Fatal(fmt.Sprint((*ours.Int)(nil), *ours.NewInt(-5)))
	}
	if a, b := fmt.Sprint(new(real.Int).GobDecode([]byte{9})), fmt.Sprint(new(ours.Int).GobDecode([]byte{9})); a != b {
		t.Fatal(a, b)
	}
}

func TestIntPanics(t *testing.T) {
	var r real.Int
	var o ours.Int
	r1, o1 := real.NewInt(-300), ours.NewInt(-300)
	for i, p := range [][2]func(){
		{func() { r.Quo(r1, &r) }, func() { o.Quo(o1, &o) }},
		{func() { r.Mod(r1, &r) }, func() { o.Mod(o1, &o) }},
		{func() { r.Sqrt(r1) }, func() { o.Sqrt(o1) }},
		{func() { r.SetBit(r1, -1, 0) }, func() { o.SetBit(o1, -1, 0) }},
		{func() { r.SetBit(r1, 1, 2) }, func() { o.SetBit(o1, 1, 2) }},
		{func() { r.Bit(-1) }, func() { o.Bit(-1) }},
		{func() { r.SetString("1", 63) }, func() { o.SetString("1", 63) }},
		{func() { r1.Text(1) }, func() { o1.Text(1) }},
		{func() { r1.Text(63) }, func() { o1.Text(63) }},
		{func() { r1.ProbablyPrime(-1) }, func() { o1.ProbablyPrime(-1) }},
		{func() { r1.FillBytes(make([]byte, 1)) }, func() { o1.FillBytes(make([]byte, 1)) }},
		{func() { real.Jacobi(r1, r1) }, func() { ours.Jacobi(o1, o1) }},
		{func() { r.Divide(r1, real.NewInt(7), nil, 3) }, func() { o.Divide(o1, ours.NewInt(7), nil, 3) }},
		{func() { real.NewRat(1, 0) }, func() { ours.NewRat(1, 0) }},
		{func() { new(real.Rat).Inv(new(real.Rat)) }, func() { new(ours.Rat).Inv(new(ours.Rat)) }},
		{func() { real.NewFloat(-1).Sqrt(real.NewFloat(-1)) }, func() { ours.NewFloat(-1).Sqrt(ours.NewFloat(-1)) }},
	} {
		a, b := panics(p[0]), panics(p[1])
		if a == "" || a != b {
			t.Errorf("%d: %q and %q", i, a, b)
		}
	}
}
