package plot

import (
	"math"
	"strconv"
)

// axis is a range of numbers with ticks at round ones: multiples of 1, 2 or 5 times a power of ten.
type axis struct {
	low, high float64
	step      float64
	decimals  int // that ticks need
}

// newAxis makes an axis that holds [low, high] and has about so many ticks. With `whole` it ends at ticks.
func newAxis(low, high float64, about int, whole bool) axis {
	if low > high { // there are no data
		low, high = 0, 1
	}
	if low == high {
		if low == 0 {
			high = 1
		} else {
			margin := math.Abs(low) / 2
			low, high = low-margin, high+margin
		}
	}
	step := roundStep((high/2 - low/2) / float64(about) * 2)
	a := axis{low: low, high: high, step: step}
	if whole {
		if at := math.Floor(low/step+1e-9) * step; finite(at) {
			a.low = at
		}
		if at := math.Ceil(high/step-1e-9) * step; finite(at) {
			a.high = at
		}
	}
	a.decimals = int(max(0, -math.Floor(math.Log10(step)+1e-9)))
	return a
}

// roundStep is the smallest of 1, 2, 5 times a power of ten that is not below x.
func roundStep(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, factor := range []float64{1, 2, 5} {
		if factor*power >= x*(1-1e-9) {
			return factor * power
		}
	}
	return 10 * power
}

// ticks are the round numbers in the range.
func (a axis) ticks() []float64 {
	var out []float64
	first := math.Ceil(a.low/a.step - 1e-9)
	for i := range 100 {
		x := (first + float64(i)) * a.step
		if !finite(x) || x > a.high && x-a.high > a.step*1e-9 {
			break
		}
		out = append(out, x)
	}
	return out
}

// label writes a tick: very large and very small ones with an exponent.
func (a axis) label(x float64) string {
	largest := max(math.Abs(a.low), math.Abs(a.high))
	if largest >= 1e7 || largest < 1e-4 {
		if math.Abs(x) < a.step/2 {
			return "0"
		}
		digits := int(max(0, math.Floor(math.Log10(math.Abs(x))+1e-9)-math.Floor(math.Log10(a.step)+1e-9)))
		return strconv.FormatFloat(x, 'e', digits, 64)
	}
	if x == 0 {
		x = 0 // no minus
	}
	return strconv.FormatFloat(x, 'f', a.decimals, 64)
}

// at is where a number lies in the range: 0 at its low end, 1 at its high end.
func (a axis) at(x float64) float64 {
	return (x/2 - a.low/2) / (a.high/2 - a.low/2)
}

// finite tells whether a number can be drawn.
func finite(x float64) bool {
	return !math.IsNaN(x) && !math.IsInf(x, 0)
}

// reach widens [low, high] to hold the finite ones of some numbers.
func reach(low, high float64, values []float64) (float64, float64) {
	for _, v := range values {
		if finite(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	return low, high
}

// axes are those of a plot. There are labels instead of numbers below bars, one for each place.
func (p *Plot) axes() (x, y axis, labels []string) {
	xLow, xHigh := math.Inf(1), math.Inf(-1)
	yLow, yHigh := math.Inf(1), math.Inf(-1)
	grounded := p.fromZero
	for _, s := range p.series {
		xLow, xHigh = reach(xLow, xHigh, s.xs)
		yLow, yHigh = reach(yLow, yHigh, s.ys)
		if s.kind == bars || s.kind == histogram {
			grounded = true
		}
		if s.kind == bars && len(s.labels) > len(labels) {
			labels = s.labels
		}
	}
	if grounded && yLow <= yHigh {
		yLow, yHigh = min(yLow, 0), max(yHigh, 0)
	}
	y = newAxis(yLow, yHigh, 6, true)
	x = newAxis(xLow, xHigh, 8, !p.has(histogram) && !p.has(line))
	if labels != nil {
		x = axis{low: min(xLow, 0) - 0.5, high: max(xHigh, float64(len(labels)-1)) + 0.5, step: 1}
	}
	return x, y, labels
}

func (p *Plot) has(k kind) bool {
	for _, s := range p.series {
		if s.kind == k {
			return true
		}
	}
	return false
}

// count makes a histogram: the bounds of the bins, and how many values each has. The last bin has its upper bound, too.
func count(values []float64, bins int) (bounds, counts []float64) {
	low, high := reach(math.Inf(1), math.Inf(-1), values)
	if low > high {
		return nil, nil
	}
	if low == high {
		low, high = low-0.5, high+0.5
	}
	if bins <= 0 { // Sturges' rule
		bins = int(math.Ceil(math.Log2(float64(len(values))))) + 1
	}
	bins = min(bins, 1000)
	counts = make([]float64, bins)
	for i := range bins + 1 {
		part := float64(i) / float64(bins)
		bounds = append(bounds, low*(1-part)+high*part)
	}
	for _, v := range values {
		if finite(v) {
			part := (v/2 - low/2) / (high/2 - low/2) // halves, for the difference may be too large a number
			counts[min(int(part*float64(bins)), bins-1)]++
		}
	}
	return bounds, counts
}
