// Package check compares gopy's package math/rand/v2 with Go's.
package check

import (
	"bytes"
	"encoding"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	our "gopystd/math/rand/v2"
)

// both has the methods of both kinds of Rand, but for N, which is generic.
type both interface {
	Int64() int64
	Uint32() uint32
	Uint64() uint64
	Int32() int32
	Int() int
	Uint() uint
	Int64N(int64) int64
	Uint64N(uint64) uint64
	Int32N(int32) int32
	Uint32N(uint32) uint32
	IntN(int) int
	UintN(uint) uint
	Float64() float64
	Float32() float32
	Perm(int) []int
	Shuffle(int, func(i, j int))
	NormFloat64() float64
	ExpFloat64() float64
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
func call(r both, method int, n int64) any {
	return outcome(func() any {
		switch method {
		case 0:
			return r.Int64()
		case 1:
			return r.Uint32()
		case 2:
			return r.Uint64()
		case 3:
			return r.Int32()
		case 4:
			return r.Int()
		case 5:
			return r.Uint()
		case 6:
			return r.Int64N(n)
		case 7:
			return r.Uint64N(uint64(n))
		case 8:
			return r.Int32N(int32(n))
		case 9:
			return r.Uint32N(uint32(n))
		case 10:
			return r.IntN(int(n))
		case 11:
			return r.UintN(uint(n))
		case 12:
			return r.Float64()
		case 13:
			return r.Float32()
		case 14:
			return fmt.Sprint(r.Perm(int(n % 60)))
		case 15:
			p := make([]int, max(n%60, 0))
			for i := range p {
				p[i] = i
			}
			r.Shuffle(int(n%60), func(i, j int) { p[i], p[j] = p[j], p[i] })
			return fmt.Sprint(p)
		case 16:
			return r.NormFloat64()
		default:
			return r.ExpFloat64()
		}
	})
}

// low is a source whose numbers are often tiny, so that they are drawn again.
type low struct{ rand.PCG }

func (l *low) Uint64() uint64 {
	x := l.PCG.Uint64()
	return x >> (x & 1 * 62)
}

func TestSequences(t *testing.T) {
	choice := rand.New(rand.NewPCG(3, 4))
	type pair struct {
		name string
		a    *rand.Rand
		b    *our.Rand
	}
	var pairs []pair
	for _, seed := range [][2]uint64{{0, 0}, {1, 2}, {42, 1024}, {1 << 63, math.MaxUint64}} {
		pairs = append(pairs, pair{fmt.Sprint("PCG ", seed), rand.New(rand.NewPCG(seed[0], seed[1])), our.New(our.NewPCG(seed[0], seed[1]))})
	}
	for _, seed := range []string{"", "chacha8: 32-byte seed", "ABCDEFGHIJKLMNOPQRSTUVWXYZ123456"} {
		var s [32]byte
		copy(s[:], seed)
		pairs = append(pairs, pair{"ChaCha8 " + seed, rand.New(rand.NewChaCha8(s)), our.New(our.NewChaCha8(s))})
	}
	pairs = append(pairs,
		pair{"low", rand.New(&low{*rand.NewPCG(1, 1)}), our.New(&low{*rand.NewPCG(1, 1)})},
		pair{"zero PCG", rand.New(new(rand.PCG)), our.New(new(our.PCG))},
		pair{"zero ChaCha8", rand.New(new(rand.ChaCha8)), our.New(new(our.ChaCha8))})
	for _, p := range pairs {
		for i := range 20000 {
			n := choice.Int64() >> choice.IntN(63)
			if choice.IntN(20) == 0 {
				n = -n
			}
			if choice.IntN(4) == 0 {
				n &= -n
			}
			method := choice.IntN(18)
			if want, got := call(p.a, method, n), call(p.b, method, n); want != got {
				t.Fatalf("%s, call %d, method %d, %d: %v, want %v", p.name, i, method, n, got, want)
			}
			if want, got := outcome(func() any { return p.a.N(int16(n)) }), outcome(func() any { return p.b.N(int16(n)) }); want != got {
				t.Fatalf("%s, call %d, N(%d): %v, want %v", p.name, i, int16(n), got, want)
			}
		}
	}
	a, b := rand.New(rand.NewPCG(9, 9)), our.New(our.NewPCG(9, 9))
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
				a, b := rand.NewZipf(rand.New(rand.NewPCG(4, 5)), s, v, last), our.NewZipf(our.New(our.NewPCG(4, 5)), s, v, last)
				for range 300 {
					if want, got := outcome(func() any { return a.Uint64() }), outcome(func() any { return b.Uint64() }); want != got || (a == nil) != (b == nil) {
						t.Fatalf("%v %v %v: %v, want %v", s, v, last, got, want)
					}
				}
			}
		}
	}
}

// source is what both sources have.
type source interface {
	rand.Source
	encoding.BinaryMarshaler
	encoding.BinaryAppender
	encoding.BinaryUnmarshaler
}

// state returns the state in binary form.
func state(t *testing.T, s source) []byte {
	b, err := s.MarshalBinary()
	c, err2 := s.AppendBinary([]byte("x"))
	if err != nil || err2 != nil || string(c) != "x"+string(b) {
		t.Fatal("MarshalBinary or AppendBinary", err, err2)
	}
	return b
}

func TestStates(t *testing.T) {
	choice := rand.New(rand.NewPCG(3, 4))
	seed := [32]byte{1, 2, 3}
	for _, p := range [][2]source{{rand.NewPCG(1, 2), our.NewPCG(1, 2)}, {rand.NewChaCha8(seed), our.NewChaCha8(seed)}} {
		for i := range 20000 {
			switch choice.IntN(8) {
			case 0:
				if a, ok := p[0].(*rand.ChaCha8); ok {
					x := make([]byte, choice.IntN(40))
					y := bytes.Clone(x)
					n, err := a.Read(x)
					n2, err2 := p[1].(*our.ChaCha8).Read(y)
					if !bytes.Equal(x, y) || n != n2 || err != err2 {
						t.Fatal("Read")
					}
				}
			case 1:
				if choice.IntN(30) == 0 {
					seed[choice.IntN(32)]++
					if a, ok := p[0].(*rand.ChaCha8); ok {
						a.Seed(seed)
						p[1].(*our.ChaCha8).Seed(seed)
					} else {
						p[0].(*rand.PCG).Seed(uint64(i), 7)
						p[1].(*our.PCG).Seed(uint64(i), 7)
					}
				}
			case 2:
				b := state(t, p[1])
				if choice.IntN(2) == 0 {
					b = append(b, make([]byte, choice.IntN(2))...)
					b = b[:choice.IntN(len(b)+1)]
				}
				if k := choice.IntN(80); k < len(b) {
					b[k] ^= 1 << choice.IntN(8)
				}
				want := fmt.Sprint(outcome(func() any { return p[0].UnmarshalBinary(b) }))
				if got := fmt.Sprint(outcome(func() any { return p[1].UnmarshalBinary(b) })); want != got {
					t.Fatalf("UnmarshalBinary %q: %s, want %s", b, got, want)
				}
			default:
				if p[0].Uint64() != p[1].Uint64() {
					t.Fatal("Uint64")
				}
			}
			if !bytes.Equal(state(t, p[0]), state(t, p[1])) {
				t.Fatalf("step %d: state %q, want %q", i, state(t, p[1]), state(t, p[0]))
			}
		}
	}
}

func TestTopLevel(t *testing.T) {
	for _, n := range []int{1, 2, 3, 10, 1 << 20, 1<<31 - 1, 1 << 40, 1<<62 + 1} {
		sum := 0.0
		for range 2000 {
			x, y, z, d := our.IntN(n), our.Int64N(int64(n)), our.Uint64N(uint64(n)), our.N(time.Duration(n))
			if x < 0 || x >= n || y < 0 || y >= int64(n) || z >= uint64(n) || our.UintN(uint(n)) >= uint(n) || d < 0 || d >= time.Duration(n) {
				t.Fatal("IntN", n, x, y, z)
			}
			if n < 1<<31 {
				if z := our.Int32N(int32(n)); z < 0 || z >= int32(n) || our.Uint32N(uint32(n)) >= uint32(n) {
					t.Fatal("Int32N", n, z)
				}
			}
			sum += (float64(x) + 0.5) / float64(n)
		}
		if mean := sum / 2000; math.Abs(mean-0.5) > 0.04 {
			t.Error("IntN", n, "mean", mean)
		}
	}
	var floats, floats32, norm, exp, squares float64
	var or64, or32, or, orU32, orU64, orU uint64
	and := ^uint64(0)
	for range 20000 {
		f, g := our.Float64(), our.Float32()
		if f < 0 || f >= 1 || g < 0 || g >= 1 {
			t.Fatal("Float64 or Float32", f, g)
		}
		floats, floats32 = floats+f, floats32+float64(g)
		x := our.NormFloat64()
		norm, squares, exp = norm+x, squares+x*x, exp+our.ExpFloat64()
		or64 |= uint64(our.Int64())
		or32 |= uint64(our.Int32())
		or |= uint64(our.Int())
		orU32 |= uint64(our.Uint32())
		orU64 |= our.Uint64()
		orU |= uint64(our.Uint())
		and &= our.Uint64()
	}
	if math.Abs(floats/20000-0.5) > 0.02 || math.Abs(floats32/20000-0.5) > 0.02 || math.Abs(norm/20000) > 0.05 || math.Abs(squares/20000-1) > 0.1 || math.Abs(exp/20000-1) > 0.05 {
		t.Error("means", floats, floats32, norm, squares, exp)
	}
	if or64 != 1<<63-1 || or32 != 1<<31-1 || or != 1<<63-1 || orU32 != 1<<32-1 || orU64 != 1<<64-1 || orU != 1<<64-1 || and != 0 {
		t.Error("bits", or64, or32, or, orU32, orU64, orU, and)
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
	for i, f := range [][2]func() any{
		{func() any { return rand.IntN(0) }, func() any { return our.IntN(0) }},
		{func() any { return rand.Int32N(-1) }, func() any { return our.Int32N(-1) }},
		{func() any { return rand.Int64N(0) }, func() any { return our.Int64N(0) }},
		{func() any { return rand.UintN(0) }, func() any { return our.UintN(0) }},
		{func() any { return rand.Uint32N(0) }, func() any { return our.Uint32N(0) }},
		{func() any { return rand.Uint64N(0) }, func() any { return our.Uint64N(0) }},
		{func() any { return rand.N(-3) }, func() any { return our.N(-3) }},
		{func() any { return rand.Perm(-1) }, func() any { return our.Perm(-1) }},
		{func() any { rand.Shuffle(-1, nil); return nil }, func() any { our.Shuffle(-1, nil); return nil }},
	} {
		if want, got := outcome(f[0]), outcome(f[1]); want != got {
			t.Errorf("panic %d: %v, want %v", i, got, want)
		}
	}
}
