// Package check compares gopy's package cmp with Go's.
package check

import (
	"cmp"
	"math"
	"testing"

	our "gopystd/cmp"
)

func pairs[T cmp.Ordered](t *testing.T, values ...T) {
	for _, x := range values {
		for _, y := range values {
			if cmp.Less(x, y) != our.Less(x, y) || cmp.Compare(x, y) != our.Compare(x, y) {
				t.Errorf("%v and %v: %v %d, want %v %d", x, y, our.Less(x, y), our.Compare(x, y), cmp.Less(x, y), cmp.Compare(x, y))
			}
		}
	}
}

func TestOrder(t *testing.T) {
	pairs(t, math.NaN(), math.Inf(-1), -1.5, math.Copysign(0, -1), 0, math.SmallestNonzeroFloat64, 2, math.Inf(1))
	pairs(t, float32(math.NaN()), 0, 1, float32(math.Inf(-1)))
	pairs(t, -3, 0, 1, math.MaxInt, math.MinInt)
	pairs(t, uint8(0), 1, 255)
	pairs(t, "", "a", "ab", "b", "\xff")
}

func TestOr(t *testing.T) {
	if our.Or[int]() != 0 || our.Or(0, 0) != 0 || our.Or(0, 3, 4) != 3 || our.Or("", "x") != "x" {
		t.Error("Or of int or string")
	}
	if !math.IsNaN(our.Or(0, math.NaN(), 1)) {
		t.Error("Or with a NaN")
	}
	p := new(int)
	if our.Or(nil, p, nil) != p || our.Or[error](nil, nil) != nil {
		t.Error("Or of pointers")
	}
}
