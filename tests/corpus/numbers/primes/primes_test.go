package primes

import (
	"slices"
	"testing"
)

func TestSieve(t *testing.T) {
	if got := Sieve(30); !slices.Equal(got, []int{2, 3, 5, 7, 11, 13, 17, 19, 23, 29}) {
		t.Errorf("%v", got)
	}
	for _, n := range []int{-5, 0, 1} {
		if got := Sieve(n); got != nil {
			t.Errorf("Sieve(%d) = %v", n, got)
		}
	}
	if n := len(Sieve(10000)); n != 1229 {
		t.Errorf("%d primes below 10000", n)
	}
}

func TestFactors(t *testing.T) {
	for n, want := range map[int][]int{1: nil, 2: {2}, 9: {3, 3}, 12: {2, 2, 3}, 901255: {5, 17, 23, 461}, 97: {97}} {
		if got := slices.Collect(Factors(n)); !slices.Equal(got, want) {
			t.Errorf("Factors(%d) = %v, want %v", n, got, want)
		}
	}
}

func TestNth(t *testing.T) {
	for n, want := range map[int]int{1: 2, 2: 3, 6: 13, 100: 541} {
		if got, ok := Nth(n); got != want || !ok {
			t.Errorf("Nth(%d) = %d, %t", n, got, ok)
		}
	}
	if _, ok := Nth(0); ok {
		t.Error("there is no zeroth prime")
	}
}
