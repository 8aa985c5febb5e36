package overflow

import (
	"math"
	"testing"
)

func TestAdd(t *testing.T) {
	for _, tt := range []struct {
		a, b, want int32
		err        error
	}{
		{1, 2, 3, nil}, {math.MaxInt32, 1, 0, ErrOverflow}, {math.MinInt32, -1, 0, ErrOverflow}, {math.MinInt32, math.MaxInt32, -1, nil},
		{math.MaxInt32, 0, math.MaxInt32, nil}, {0, math.MinInt32, math.MinInt32, nil},
	} {
		if got, err := Add(tt.a, tt.b); got != tt.want || err != tt.err {
			t.Errorf("Add(%d, %d) = %d, %v", tt.a, tt.b, got, err)
		}
	}
}

func TestMul(t *testing.T) {
	if got, err := Mul(3037000499, 3037000499); got != 9223372030926249001 || err != nil {
		t.Error(got, err)
	}
	for _, p := range [][2]int64{{1 << 32, 1 << 31}, {math.MinInt64, -1}, {-1, math.MinInt64}, {3037000500, 3037000500}} {
		if got, err := Mul(p[0], p[1]); err == nil {
			t.Errorf("%d * %d = %d", p[0], p[1], got)
		}
	}
	if got, err := Mul(0, math.MinInt64); got != 0 || err != nil {
		t.Error(got, err)
	}
}

func TestSaturate(t *testing.T) {
	for n, want := range map[int]uint8{-1: 0, 0: 0, 255: 255, 256: 255, 100: 100} {
		if got := Saturate(n); got != want {
			t.Errorf("Saturate(%d) = %d", n, got)
		}
	}
}

func TestWrap(t *testing.T) {
	a, b, c, d := Wrap(-559038737)
	if a != 17-34+0 || b != 239 || c != -16657 || d != 3735928559 {
		t.Errorf("%d %d %d %d", a, b, c, d)
	}
}
