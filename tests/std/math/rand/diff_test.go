// Package check compares gopy's package math/rand with Go's.
package check

import (
	"fmt"
	"math"
	"math/rand"
	"slices"
	"testing"

	our "gopystd/math/rand"
)

// plain is a Source that is no Source64, and known to neither package.
type plain struct{ x uint64 }

func (p *plain) Seed(seed int64) { p.x = uint64(seed) }
func (p *plain) Int63() int64 {
	p.x = p.x*6364136223846793005 + 1442695040888963407
	return int64((p.x ^ p.x>>29) >> 1)
}

// high is a Source whose numbers are close to the limit.
type high struct{ plain }

func (h *high) Int63() int64 {
	if h.plain.Int63()%3 == 0 {
		return h.plain.Int63()
	}
	return 1<<63 - 1 - h.plain.Int63()>>60
}

// both has the methods of both kinds of Rand.
type both interface {
	Int63() int64
	Uint32() uint32
	Uint64() uint64
	Int31() int32
	Int() int
	Int63n(int64) int64
	Int31n(int32) int32
	Intn(int) int
	Float64() float64
	Float32() float32
	Perm(int) []int
	Shuffle(int, func(i, j int))
	Read([]byte) (int, error)
	NormFloat64() float64
	ExpFloat64() float64
	Seed(int64)
}

// outcome returns what f returns, or panics with.
func outcome(f func() any) (result any) {
	defer func() {
		if p := recover(); p != nil {
			result = fmt.Sprint("panic: ", p)
		}
	}()
	return f()
}

// call calls the method with the given number.
func call(r both, method, n int) any {
	return outcome(func() any {
		switch method {
		case 0:
			return r.Int63()
		case 1:
			return r.Uint32()
		case 2:
			return r.Uint64()
		case 3:
			return r.Int31()
		case 4:
			return r.Int()
		case 5:
			return r.Int63n(int64(n))
		case 6:
			return r.Int31n(int32(n))
		case 7:
			return r.Intn(n)
		case 8:
			return r.Float64()
		case 9:
			return r.Float32()
		case 10:
			return fmt.Sprint(r.Perm(n % 60))
		case 11:
			p := make([]int, max(n%60, 0))
			for i := range p {
				p[i] = i
			}
			r.Shuffle(n%60, func(i, j int) { p[i], p[j] = p[j], p[i] })
			return fmt.Sprint(p)
		case 12:
			b := make([]byte, max(n%40, 0))
			k, err := r.Read(b)
			return fmt.Sprint(b, k, err)
		case 13:
			return r.NormFloat64()
		case 14:
			return r.ExpFloat64()
		default:
			if n%9 == 0 {
				r.Seed(int64(n))
			}
			return nil
		}
	})
}

func TestSequences(t *testing.T) {
	choice := rand.New(rand.NewSource(3))
	type pair struct {
		name string
		a, b both
	}
	var pairs []pair
	for _, seed := range []int64{0, 1, 2, 42, -1, -7, 1 << 31, 1<<31 - 1, 1 - 1<<31, 89482311, math.MaxInt64, math.MinInt64, 1700000000000000000} {
		pairs = append(pairs, pair{fmt.Sprint("seed ", seed), rand.New(rand.NewSource(seed)), our.New(our.NewSource(seed))})
	}
	pairs = append(pairs,
		pair{"plain", rand.New(&plain{1}), our.New(&plain{1})},
		pair{"high", rand.New(&high{plain{1}}), our.New(&high{plain{1}})},
		pair{"foreign", rand.New(our.NewSource(5)), our.New(rand.NewSource(5))})
	for _, p := range pairs {
		for i := range 20000 {
			n := choice.Int() >> choice.Intn(63)
			if choice.Intn(20) == 0 {
				n = -n
			}
			if choice.Intn(4) == 0 {
				n &= -n
			}
			method := choice.Intn(16)
			if want, got := call(p.a, method, n), call(p.b, method, n); want != got {
				t.Fatalf("%s, call %d, method %d, %d: %v, want %v", p.name, i, method, n, got, want)
			}
		}
	}
	a, b := rand.New(rand.NewSource(9)), our.New(our.NewSource(9))
	for range 300000 {
		if a.NormFloat64() != b.NormFloat64() || a.ExpFloat64() != b.ExpFloat64() {
			t.Fatal("NormFloat64 or ExpFloat64")
		}
	}
}

func TestZipf(t *testing.T) {
	for _, s := range []float64{1, 1.01, 1.5, 2, 7} {
		for _, v := range []float64{0.5, 1, 2, 10} {
			for _, last := range []uint64{0, 1, 10, 1 << 20, 1 << 63} {
				a, b := rand.NewZipf(rand.New(rand.NewSource(4)), s, v, last), our.NewZipf(our.New(our.NewSource(4)), s, v, last)
				if (a == nil) != (b == nil) {
					t.Fatal("NewZipf", s, v)
				}
				for range 300 {
					if want, got := outcome(func() any { return a.Uint64() }), outcome(func() any { return b.Uint64() }); want != got {
						t.Fatalf("%v %v %v: %v, want %v", s, v, last, got, want)
					}
				}
			}
		}
	}
}

func TestTopLevel(t *testing.T) {
	our.Seed(1)
	for _, n := range []int{1, 2, 3, 10, 1 << 20, 1<<31 - 1, 1 << 40, 1<<62 + 1} {
		sum := 0.0
		for range 2000 {
			x, y := our.Intn(n), our.Int63n(int64(n))
			if x < 0 || x >= n || y < 0 || y >= int64(n) {
				t.Fatal("Intn", n, x, y)
			}
			if n < 1<<31 {
				if z := our.Int31n(int32(n)); z < 0 || z >= int32(n) {
					t.Fatal("Int31n", n, z)
				}
			}
			sum += (float64(x) + 0.5) / float64(n)
		}
		if mean := sum / 2000; math.Abs(mean-0.5) > 0.04 {
			t.Error("Intn", n, "mean", mean)
		}
	}
	var floats, floats32, norm, exp, squares float64
	var or63, or31, or, or32, or64 uint64
	and := ^uint64(0)
	for range 20000 {
		f, g := our.Float64(), our.Float32()
		if f < 0 || f >= 1 || g < 0 || g >= 1 {
			t.Fatal("Float64 or Float32", f, g)
		}
		floats, floats32 = floats+f, floats32+float64(g)
		x := our.NormFloat64()
		norm, squares, exp = norm+x, squares+x*x, exp+our.ExpFloat64()
		or63 |= uint64(our.Int63())
		or31 |= uint64(our.Int31())
		or |= uint64(our.Int())
		or32 |= uint64(our.Uint32())
		or64 |= our.Uint64()
		and &= our.Uint64()
	}
	if math.Abs(floats/20000-0.5) > 0.02 || math.Abs(floats32/20000-0.5) > 0.02 || math.Abs(norm/20000) > 0.05 || math.Abs(squares/20000-1) > 0.1 || math.Abs(exp/20000-1) > 0.05 {
		t.Error("means", floats, floats32, norm, squares, exp)
	}
	if or63 != 1<<63-1 || or31 != 1<<31-1 || or != 1<<63-1 || or32 != 1<<32-1 || or64 != 1<<64-1 || and != 0 {
		t.Error("bits", or63, or31, or, or32, or64, and)
	}
	counts := map[string]int{}
	for range 6000 {
		p, q := our.Perm(3), []int{0, 1, 2}
		our.Shuffle(3, func(i, j int) { q[i], q[j] = q[j], q[i] })
		counts[fmt.Sprint("Perm", p)]++
		counts[fmt.Sprint("Shuffle", q)]++
	}
	for what, n := range counts {
		if n < 850 || n > 1150 || len(counts) != 12 {
			t.Error(what, n)
		}
	}
	b := make([]byte, 20)
	if n, err := our.Read(b); n != 20 || err != nil || slices.Max(b) == slices.Min(b) {
		t.Error("Read", n, err, b)
	}
	for i, f := range [][2]func() any{
		{func() any { return rand.Intn(0) }, func() any { return our.Intn(0) }},
		{func() any { return rand.Int31n(-1) }, func() any { return our.Int31n(-1) }},
		{func() any { return rand.Int63n(0) }, func() any { return our.Int63n(0) }},
		{func() any { return rand.Perm(-1) }, func() any { return our.Perm(-1) }},
		{func() any { rand.Shuffle(-1, nil); return nil }, func() any { our.Shuffle(-1, nil); return nil }},
	} {
		if want, got := outcome(f[0]), outcome(f[1]); want != got {
			t.Errorf("panic %d: %v, want %v", i, got, want)
		}
	}
}
