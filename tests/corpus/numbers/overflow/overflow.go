// Package overflow adds with care, and without.
package overflow

import (
	"errors"
	"math"
)

// ErrOverflow says that a result does not fit.
var ErrOverflow = errors.New("overflow")

// Add adds two int32 or fails.
func Add(a, b int32) (int32, error) {
	sum := a + b
	if (sum > a) != (b > 0) && b != 0 {
		return 0, ErrOverflow
	}
	return sum, nil
}

// Mul multiplies two int64 or fails.
func Mul(a, b int64) (int64, error) {
	if a == 0 || b == 0 {
		return 0, nil
	}
	p := a * b
	if p/b != a || a == -1 && b == math.MinInt64 || b == -1 && a == math.MinInt64 {
		return 0, ErrOverflow
	}
	return p, nil
}

// Saturate clamps to what fits into a byte.
func Saturate(n int) uint8 { return uint8(max(0, min(n, math.MaxUint8))) }

// Wrap shows conversions that lose bits.
func Wrap(n int64) (int8, uint8, int16, uint32) { return int8(n), uint8(n), int16(n), uint32(n) }
