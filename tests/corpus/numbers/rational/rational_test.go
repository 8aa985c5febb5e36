package rational

import (
	"math/big"
	"strings"
	"testing"
)

func TestHarmonic(t *testing.T) {
	for n, want := range map[int64]string{0: "0/1", 1: "1/1", 4: "25/12", 10: "7381/2520"} {
		if got := Harmonic(n).String(); got != want {
			t.Errorf("Harmonic(%d) = %s", n, got)
		}
	}
	if got := Harmonic(20).FloatString(12); got != "3.597739657144" {
		t.Error(got)
	}
}

func TestEgyptian(t *testing.T) {
	for in, want := range map[string]string{"4/13": "4 18 468", "1/2": "2", "7/15": "3 8 120", "5/121": "25 757 763309 873960180913 1527612795642093418846225"} {
		r, ok := new(big.Rat).SetString(in)
		if !ok {
			t.Fatal(in)
		}
		if got := strings.Join(Egyptian(r), " "); got != want {
			t.Errorf("Egyptian(%s) = %s", in, got)
		}
	}
}

func TestSqrt(t *testing.T) {
	if got := Sqrt(2, 50); got != "1.41421356237309504880168872420969807856967187537695" {
		t.Error(got)
	}
}
