package plot

import "strings"

// drawSeries draws the data of series number i.
func (p *Plot) drawSeries(d *drawing, i int, s series) {
	colour := colourOf(i)
	switch s.kind {
	case line:
		d.path(s, colour)
	case points:
		for j, x := range s.xs {
			if s.drawable(j) {
				d.element("circle", "cx", px(d.x(x)), "cy", px(d.y(s.ys[j])), "r", "3.5", "fill", colour, "fill-opacity", "0.85")
			}
		}
	case bars:
		d.bars(s, colour, p.barPlace(i))
	case histogram:
		for j, v := range s.ys {
			left, right := d.x(s.xs[j]), d.x(s.xs[j+1])
			d.bar(left+0.5, right-0.5, v, colour, "")
		}
	}
}

// path draws a line; where there is no number it is interrupted. A point between two gaps is a dot.
func (d *drawing) path(s series, colour string) {
	var b strings.Builder
	open := 0
	for j, x := range s.xs {
		if !s.drawable(j) {
			open = 0
			continue
		}
		if open == 0 && !s.drawable(j+1) {
			d.element("circle", "cx", px(d.x(x)), "cy", px(d.y(s.ys[j])), "r", "2.5", "fill", colour)
			continue
		}
		command := "L"
		if open == 0 {
			command = "M"
		}
		open++
		b.WriteString(command + px(d.x(x)) + " " + px(d.y(s.ys[j])))
	}
	if b.Len() > 0 {
		d.element("path", "d", b.String(), "fill", "none", "stroke", colour, "stroke-width", "2",
			"stroke-linejoin", "round", "stroke-linecap", "round")
	}
}

// drawable tells whether there is a point number j that can be drawn.
func (s *series) drawable(j int) bool {
	return j < len(s.xs) && finite(s.xs[j]) && finite(s.ys[j])
}

// place of a series of bars among those that stand side by side: number i of n.
type place struct{ i, n int }

func (p *Plot) barPlace(number int) place {
	at := place{}
	for i, s := range p.series {
		if s.kind == bars {
			if i < number {
				at.i++
			}
			at.n++
		}
	}
	return at
}

func (d *drawing) bars(s series, colour string, at place) {
	const group = 0.8 // of the room for a label
	width := group / float64(at.n)
	for j, v := range s.ys {
		left := float64(j) - group/2 + width*float64(at.i)
		title := s.labels[j] + ": " + number(v)
		d.bar(d.x(left), d.x(left+width), v, colour, title)
	}
}

// bar draws one from 0 to v; its title is seen when the mouse is on it.
func (d *drawing) bar(left, right, v float64, colour, title string) {
	if !finite(v) {
		return
	}
	top, bottom := d.y(max(v, 0)), d.y(min(v, 0))
	d.b.WriteString("<rect x=\"" + px(left) + "\" y=\"" + px(top) + "\" width=\"" + px(max(right-left, 0.5)) + "\" height=\"" + px(bottom-top) + "\" fill=\"" + colour + "\"")
	if title == "" {
		d.b.WriteString("/>\n")
		return
	}
	d.b.WriteString("><title>" + escape(title) + "</title></rect>\n")
}
