// Package plot draws charts: lines, points, bars and histograms.
//
//	plot.Line([]int{1, 2, 3}, []float64{2.5, 4, 3})
//
// gives a *Plot. A cell that ends with one shows it; otherwise its method Show does. What else is wanted of a chart is said by
// methods, each of which gives the plot again:
//
//	plot.Line(xs, ys).Named("measured").Add(plot.Func(math.Sin, 0, 6).Named("sin")).Title("Waves").Labels("s", "m")
//
// A chart is an SVG drawing whose colours can be read on light and on dark ground. Outside a notebook it is drawn with characters.
package plot

import "internal/show"

// Number is any type of numbers that can be drawn.
type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64
}

// kind of a series.
type kind int

const (
	line kind = iota
	points
	bars
	histogram
)

// series is one set of data: xs and ys; of bars, ys and the labels below them; of a histogram, xs are the n+1 bounds of n bins.
type series struct {
	kind   kind
	name   string
	xs, ys []float64
	labels []string
}

// A Plot is a chart of one or several series of data.
type Plot struct {
	title, xLabel, yLabel string
	series                []series
	width, height         int
	fromZero              bool
}

const (
	defaultWidth  = 640
	defaultHeight = 400
)

func single(s series) *Plot {
	return &Plot{series: []series{s}, width: defaultWidth, height: defaultHeight}
}

// Line draws a line through the points (xs[0], ys[0]), (xs[1], ys[1]) and so on. A point with a NaN interrupts it.
func Line[X, Y Number](xs []X, ys []Y) *Plot {
	x, y := pairs(floats(xs), floats(ys))
	return single(series{kind: line, xs: x, ys: y})
}

// Values draws a line through values at 0, 1, 2 and so on.
func Values[Y Number](ys []Y) *Plot {
	return single(series{kind: line, xs: counting(len(ys)), ys: floats(ys)})
}

// Scatter draws points.
func Scatter[X, Y Number](xs []X, ys []Y) *Plot {
	x, y := pairs(floats(xs), floats(ys))
	return single(series{kind: points, xs: x, ys: y})
}

// Bar draws a bar for each label.
func Bar[Y Number](labels []string, values []Y) *Plot {
	n := min(len(labels), len(values))
	return single(series{kind: bars, xs: counting(n), ys: floats(values[:n]), labels: append([]string(nil), labels[:n]...)})
}

// Histogram draws how many of the values lie in each of so many bins of equal width; 0 bins: as many as suits.
func Histogram[V Number](values []V, bins int) *Plot {
	bounds, counts := count(floats(values), bins)
	return single(series{kind: histogram, xs: bounds, ys: counts})
}

// Func draws a function from one x to another.
func Func(f func(float64) float64, from, to float64) *Plot {
	const steps = 400
	s := series{kind: line}
	for i := range steps + 1 {
		x := from + (to-from)*float64(i)/steps
		s.xs = append(s.xs, x)
		s.ys = append(s.ys, f(x))
	}
	return single(s)
}

// Add puts the series of other plots into this one.
func (p *Plot) Add(others ...*Plot) *Plot {
	for _, other := range others {
		p.series = append(p.series, other.series...)
	}
	return p
}

// Named gives the last series a name, which the legend shows.
func (p *Plot) Named(name string) *Plot {
	if n := len(p.series); n > 0 {
		p.series[n-1].name = name
	}
	return p
}

// Title puts a title above the chart.
func (p *Plot) Title(title string) *Plot {
	p.title = title
	return p
}

// Labels says what the axes are.
func (p *Plot) Labels(x, y string) *Plot {
	p.xLabel, p.yLabel = x, y
	return p
}

// Size sets width and height in pixels, 200 and 150 at least.
func (p *Plot) Size(width, height int) *Plot {
	p.width, p.height = max(width, 200), max(height, 150)
	return p
}

// FromZero has the vertical axis begin at 0, as it does for bars.
func (p *Plot) FromZero() *Plot {
	p.fromZero = true
	return p
}

// Show shows the chart.
func (p *Plot) Show() {
	show.Bundle(p.Display(), "", false)
}

// Display gives the chart's forms: SVG, and text.
func (p *Plot) Display() map[string]string {
	return map[string]string{"image/svg+xml": p.SVG(), show.PlainText: p.String()}
}

func floats[T Number](values []T) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = float64(v)
	}
	return out
}

func counting(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = float64(i)
	}
	return out
}

// pairs cuts the longer of two slices.
func pairs(xs, ys []float64) ([]float64, []float64) {
	n := min(len(xs), len(ys))
	return xs[:n], ys[:n]
}
