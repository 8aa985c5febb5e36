package statistics

import (
	"fmt"
	"testing"
)

func TestDescribe(t *testing.T) {
	s, err := Describe([]float64{2, 4, 4, 4, 5, 5, 7, 9})
	if got := fmt.Sprintf("%+v %v", s, err); got != "{N:8 Min:2 Max:9 Mean:5 Median:4.5 SD:2 Modes:[4]} <nil>" {
		t.Error(got)
	}
	s, _ = Describe([]float64{3, 1, 2})
	if got := fmt.Sprintf("%.4v", s); got != "{0003 1 3 2 2 0.8165 [1 2 3]}" {
		t.Error(got)
	}
	if _, err := Describe(nil); err != ErrEmpty {
		t.Error(err)
	}
}

func TestHistogram(t *testing.T) {
	if got := fmt.Sprint(Histogram([]float64{0, 1, 2, 5, 9, 10}, 5)); got != "[2 1 1 0 2]" {
		t.Error(got)
	}
}

// The median of an empty list is asked for, which this version does not expect.
func TestHistogramOfNothing(t *testing.T) {
	Histogram(nil, 3)
}
