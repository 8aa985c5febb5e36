package plot

import (
	"strconv"
	"strings"
)

// Colours of middling lightness: each stands out from white and from black. Series take them in turn.
var colours = [...]string{"#3b82c4", "#d9772b", "#3a9d5d", "#c8506e", "#8a70c9", "#9a8325", "#2f9aa8", "#a8714c"}

const (
	ink  = "#7d7d7d"
	font = "font-family=\"system-ui, sans-serif\""
)

// drawing is an SVG being written. x and y map numbers to pixels.
type drawing struct {
	b                        strings.Builder
	left, top, width, height float64 // of the field within the axes
	xAxis, yAxis             axis
}

func (d *drawing) x(v float64) float64 { return d.left + d.xAxis.at(v)*d.width }
func (d *drawing) y(v float64) float64 { return d.top + (1-d.yAxis.at(v))*d.height }

// px writes a coordinate with at most two decimals.
func px(v float64) string {
	text := strconv.FormatFloat(v, 'f', 2, 64)
	return strings.TrimRight(strings.TrimRight(text, "0"), ".")
}

// element writes <name key="value" .../> from alternating keys and values, which need no escaping.
func (d *drawing) element(name string, attributes ...string) {
	d.b.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		d.b.WriteString(" " + attributes[i] + "=\"" + attributes[i+1] + "\"")
	}
	d.b.WriteString("/>\n")
}

func (d *drawing) line(x1, y1, x2, y2 float64, opacity string) {
	d.element("line", "x1", px(x1), "y1", px(y1), "x2", px(x2), "y2", px(y2), "stroke", ink, "stroke-opacity", opacity)
}

// text writes a text at a place; anchor is start, middle or end; more are further attributes.
func (d *drawing) text(x, y float64, anchor, size, text, more string) {
	d.b.WriteString("<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" text-anchor=\"" + anchor + "\" font-size=\"" + size + "\"")
	d.b.WriteString(" fill=\"" + ink + "\" " + font + more + ">" + escape(text) + "</text>\n")
}

// escape makes a text one that XML shows as it is; what XML cannot have becomes U+FFFD.
func escape(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0xFFFE, r == 0xFFFF:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// textWidth is about how wide a text is, in characters: those of East Asia take two.
func textWidth(text string) float64 {
	width := 0.0
	for _, r := range text {
		width++
		if r >= 0x1100 && (r <= 0x115F || r >= 0x2E80) {
			width++
		}
	}
	return width
}

// SVG gives the chart as an SVG drawing.
func (p *Plot) SVG() string {
	d := drawing{}
	var labels []string
	d.xAxis, d.yAxis, labels = p.axes()
	w, h := strconv.Itoa(p.width), strconv.Itoa(p.height)
	d.b.WriteString("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w + " " + h + "\">\n")
	if p.title != "" {
		d.b.WriteString("<title>" + escape(p.title) + "</title>\n")
	}
	p.layout(&d, labels)
	p.drawAxes(&d, labels)
	for i, s := range p.series {
		p.drawSeries(&d, i, s)
	}
	p.drawLegend(&d)
	d.b.WriteString("</svg>\n")
	return d.b.String()
}
