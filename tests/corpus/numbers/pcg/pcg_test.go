package pcg

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func TestDice(t *testing.T) {
	t.Log(Dice(42, 20))
	seen := map[int]int{}
	for _, d := range Dice(7, 6000) {
		seen[d]++
	}
	if len(seen) != 6 || seen[0] != 0 || seen[7] != 0 {
		t.Error(seen)
	}
	t.Log(seen)
}

func TestDeal(t *testing.T) {
	t.Log(Deal(3, 5), Deal(4, 5))
	seen := map[string]bool{}
	for _, c := range Deal(9, 52) {
		seen[c] = true
	}
	if len(seen) != 52 {
		t.Errorf("%d cards", len(seen))
	}
}

func TestPi(t *testing.T) {
	var key [32]byte
	copy(key[:], "a key of thirty-two bytes, exact")
	t.Log(Pi(rand.NewPCG(1, 2), 1000), Pi(rand.NewChaCha8(key), 1000))
	if pi := Pi(rand.NewPCG(3, 4), 20000); pi < 3.1 || pi > 3.2 {
		t.Error(pi)
	}
}

func TestMany(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	t.Log(r.Uint64(), r.Uint32(), r.Int64N(1e12), r.Perm(8), r.UintN(10), r.Int32N(1000))
	t.Logf("%.12f %.12f %v", r.NormFloat64(), r.ExpFloat64(), r.Float32())
	z := rand.NewZipf(r, 1.5, 2, 100)
	t.Log(z.Uint64(), z.Uint64(), z.Uint64(), z.Uint64())
	if n := rand.N(10); n < 0 || n > 9 {
		t.Error(n)
	}
	text, _ := rand.NewPCG(7, 8).MarshalBinary()
	t.Error(fmt.Sprintf("%q", text), "fails to show the log")
}
