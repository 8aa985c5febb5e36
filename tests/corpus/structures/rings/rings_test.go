package rings

import (
	"slices"
	"testing"
)

func TestJosephus(t *testing.T) {
	if got := Josephus(7, 3); !slices.Equal(got, []int{3, 6, 2, 7, 5, 1, 4}) {
		t.Errorf("%v", got)
	}
	if got := Josephus(41, 3); got[40] != 31 {
		t.Errorf("the last is %d", got[40])
	}
}

func TestAverage(t *testing.T) {
	a := NewAverage(3)
	for i, want := range []float64{1, 1.5, 2, 3, 4} {
		if got := a.Add(float64(i + 1)); got != want {
			t.Errorf("step %d: %g, want %g", i, got, want)
		}
	}
}
