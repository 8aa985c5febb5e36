// Package statistics describes samples.
package statistics

import (
	"errors"
	"math"
	"slices"
)

// ErrEmpty is returned for a sample without values.
var ErrEmpty = errors.New("empty sample")

// Summary is what there is to say about a sample.
type Summary struct {
	N                          int
	Min, Max, Mean, Median, SD float64
	Modes                      []float64
}

// Describe summarizes a sample.
func Describe(sample []float64) (s Summary, err error) {
	if len(sample) == 0 {
		return s, ErrEmpty
	}
	sorted := slices.Sorted(slices.Values(sample))
	s.N, s.Min, s.Max = len(sorted), sorted[0], sorted[len(sorted)-1]
	counts := map[float64]int{}
	best := 0
	for _, x := range sorted {
		s.Mean += x / float64(s.N)
		counts[x]++
		best = max(best, counts[x])
	}
	for _, x := range sorted {
		s.SD += (x - s.Mean) * (x - s.Mean)
		if counts[x] == best && !slices.Contains(s.Modes, x) {
			s.Modes = append(s.Modes, x)
		}
	}
	s.SD = math.Sqrt(s.SD / float64(s.N))
	half := s.N / 2
	s.Median = sorted[half]
	if s.N%2 == 0 {
		s.Median = (s.Median + sorted[half-1]) / 2
	}
	return s, nil
}

// Histogram counts the values in n bins of equal width.
func Histogram(sample []float64, n int) []int {
	bins := make([]int, n)
	lo, hi := slices.Min(sample), slices.Max(sample)
	for _, x := range sample {
		i := int((x - lo) / (hi - lo) * float64(n))
		bins[min(i, n-1)]++
	}
	return bins
}
