package quicks

import (
	"math/rand"
	"testing"
	"testing/quick"
)

var config = &quick.Config{MaxCount: 500, Rand: rand.New(rand.NewSource(1))}

func TestRoundTrip(t *testing.T) {
	if err := quick.Check(func(n uint16) bool { return Decode(Encode(n)) == n }, config); err != nil {
		t.Error(err)
	}
}

func TestOrder(t *testing.T) {
	f := func(a, b uint16) bool { return (a < b) == (Encode(a) < Encode(b)) }
	if err := quick.Check(f, config); err != nil {
		t.Error(err)
	}
}

func TestAbs(t *testing.T) {
	if err := quick.Check(func(n int8) bool { return Abs(n) >= 0 }, &quick.Config{MaxCount: 5000, Rand: rand.New(rand.NewSource(2))}); err != nil {
		t.Error(err)
	}
	if err := quick.CheckEqual(func(n int8) int { return int(Abs(n)) }, func(n int8) int {
		if n < 0 {
			return -int(n)
		}
		return int(n)
	}, &quick.Config{MaxCount: 5000, Rand: rand.New(rand.NewSource(3))}); err != nil {
		t.Log(err)
	}
}
