package poly

import (
	"fmt"
	"testing"
)

func TestArithmetic(t *testing.T) {
	p, q := Poly{1, -2, 0, 3}, Poly{-1, 2, 0, -3}
	if got := fmt.Sprint(p, q, p.Add(q), p.Mul(Poly{0, 1}), p.Derive(), Poly{5}.Derive(), p.Mul(nil)); got != "3x^3 - 2x + 1 -3x^3 + 2x - 1 0 3x^4 - 2x^2 + x 9x^2 - 2 0 0" {
		t.Error(got)
	}
	if got := (Poly{-1, 1}).Mul(Poly{1, 1}).String(); got != "x^2 - 1" {
		t.Error(got)
	}
}

func TestAt(t *testing.T) {
	for x, want := range map[int]int{0: 1, 1: 2, -1: 0, 2: 21, 10: 2981} {
		if got := (Poly{1, -2, 0, 3}).At(x); got != want {
			t.Errorf("at %d: %d", x, got)
		}
	}
}
