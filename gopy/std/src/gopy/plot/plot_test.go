package plot

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
)

func TestTicksAreRoundAndWithinTheAxis(t *testing.T) {
	for _, test := range []struct {
		low, high float64
		want      string
	}{
		{0, 1, "0.0 0.2 0.4 0.6 0.8 1.0"},
		{0, 10, "0 2 4 6 8 10"},
		{-3, 17, "-5 0 5 10 15 20"},
		{0.001, 0.0095, "0.000 0.002 0.004 0.006 0.008 0.010"},
		{1e9, 3e9, "1.0e+09 1.5e+09 2.0e+09 2.5e+09 3.0e+09"},
		{5, 5, "2 3 4 5 6 7 8"},
		{0, 0, "0.0 0.2 0.4 0.6 0.8 1.0"},
	} {
		a := newAxis(test.low, test.high, 6, true)
		var labels []string
		for _, tick := range a.ticks() {
			labels = append(labels, a.label(tick))
		}
		if got := strings.Join(labels, " "); got != test.want {
			t.Errorf("%g to %g: %s, want %s", test.low, test.high, got, test.want)
		}
		if a.low > test.low || a.high < test.high {
			t.Errorf("%g to %g: the axis ends at %g and %g", test.low, test.high, a.low, a.high)
		}
	}
}

func TestAxesOfAnySizeHaveTicks(t *testing.T) {
	for exp := -300; exp <= 307; exp += 7 {
		for _, factor := range []float64{1, 1.3, 9.99} {
			high := factor * math.Pow(10, float64(exp))
			a := newAxis(-high, high, 6, true)
			if n := len(a.ticks()); n < 3 || n > 14 {
				t.Errorf("up to %g: %d ticks", high, n)
			}
			if at := a.at(0); math.Abs(at-0.5) > 1e-6 {
				t.Errorf("up to %g: 0 lies at %g", high, at)
			}
		}
	}
}

func TestHistogramsCountEveryValueOnce(t *testing.T) {
	values := []float64{1, 2, 2, 3, 3, 3, 9, math.NaN(), math.Inf(1)}
	for bins := range 12 {
		bounds, counts := count(values, bins)
		sum := 0.0
		for _, n := range counts {
			sum += n
		}
		if sum != 7 || len(bounds) != len(counts)+1 || bounds[0] != 1 || bounds[len(counts)] != 9 {
			t.Errorf("%d bins: %v %v", bins, bounds, counts)
		}
	}
	if bounds, counts := count([]float64{math.NaN()}, 3); bounds != nil || counts != nil {
		t.Error("no value gives bins")
	}
	if _, counts := count([]float64{4, 4}, 2); counts[0]+counts[1] != 2 {
		t.Error("equal values are lost")
	}
}

// wellFormed reads an SVG as XML; its texts.
func wellFormed(t *testing.T, svg string) string {
	t.Helper()
	var text strings.Builder
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
		if data, ok := token.(xml.CharData); ok {
			text.Write(data)
		}
	}
}

func TestDrawingsAreWellFormedWhateverTheData(t *testing.T) {
	nasty := "<b>&\"'\x00\xff]]>"
	odd := []float64{math.NaN(), 1, math.Inf(1), -2, math.Inf(-1), math.MaxFloat64, -math.MaxFloat64, 5e-324}
	for i, p := range []*Plot{
		Line(odd, odd), Values(odd), Scatter(odd, odd), Histogram(odd, 5), Bar([]string{nasty, "b", ""}, []int{-1, 0, 2}),
		Line([]int{}, []int{}), Bar(nil, []int{}), Histogram([]int{}, 0), Func(math.Log, -1, 1),
		Line([]int{1}, []int{2}).Add(Bar([]string{"a"}, []uint8{3}), Histogram([]float32{1, 2}, 2)),
		Values([]int{1, 2}).Size(1, 1), new(Plot).Size(300, 200),
	} {
		svg := p.Title(nasty).Labels(nasty, nasty).Named(nasty).SVG()
		text := wellFormed(t, svg)
		if strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") || strings.Contains(svg, "<b>") {
			t.Errorf("plot %d: %s", i, svg)
		}
		if !strings.Contains(text, "<b>&") {
			t.Errorf("plot %d has lost its title: %s", i, text)
		}
		_ = p.String()
	}
}

func TestText(t *testing.T) {
	got := Bar([]string{"a", "语言"}, []int{1, 2}).Title("T").String()
	want := "T\na    |" + strings.Repeat("█", 20) + " 1\n语言 |" + strings.Repeat("█", 40) + " 2"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	lines := strings.Split(Line([]int{0, 1}, []int{0, 1}).String(), "\n")
	if !strings.HasSuffix(lines[0], "•") || lines[rows-1] != "0.0 |•" || len(lines) != rows+2 {
		t.Errorf("a diagonal:\n%s", strings.Join(lines, "\n"))
	}
}
