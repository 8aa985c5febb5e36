package plot

const (
	charWidth = 7.0 // of a character in the size of ticks
	rowHeight = 18.0
	maxLabel  = 14 // characters of a label below a bar that stands upright
)

// layout finds the field that the axes, their labels, the title and the legend leave.
func (p *Plot) layout(d *drawing, labels []string) {
	widest := 0.0
	for _, tick := range d.yAxis.ticks() {
		widest = max(widest, textWidth(d.yAxis.label(tick)))
	}
	d.left = 14 + widest*charWidth
	if p.yLabel != "" {
		d.left += rowHeight
	}
	d.top = 12
	if p.title != "" {
		d.top += 22
	}
	bottom := 26.0
	if slanted(labels, float64(p.width)-d.left-16) {
		longest := 0.0
		for _, label := range labels {
			longest = max(longest, textWidth(shortened(label)))
		}
		bottom += longest * charWidth * 0.6
	}
	if p.xLabel != "" {
		bottom += rowHeight
	}
	d.width = max(float64(p.width)-d.left-16, 20)
	if width := p.legendWidth(); width > 0 {
		d.width = max(d.width-width-12, 20)
	}
	d.height = max(float64(p.height)-d.top-bottom, 20)
}

// slanted tells whether labels are too long to stand side by side.
func slanted(labels []string, width float64) bool {
	total := 0.0
	for _, label := range labels {
		total = max(total, (textWidth(label)+1)*charWidth*float64(len(labels)))
	}
	return total > width
}

func shortened(label string) string {
	runes := []rune(label)
	if len(runes) > maxLabel {
		return string(runes[:maxLabel-1]) + "…"
	}
	return label
}

func (p *Plot) drawAxes(d *drawing, labels []string) {
	right, bottom := d.left+d.width, d.top+d.height
	for _, tick := range d.yAxis.ticks() {
		y := d.y(tick)
		d.line(d.left, y, right, y, "0.25")
		d.text(d.left-6, y+4, "end", "12", d.yAxis.label(tick), "")
	}
	if labels == nil {
		ticks := d.xAxis.ticks()
		every := 1
		for _, tick := range ticks {
			for textWidth(d.xAxis.label(tick))*charWidth*float64(len(ticks)) > d.width*float64(every)*0.9 {
				every++
			}
		}
		for i, tick := range ticks {
			x := d.x(tick)
			d.line(x, bottom, x, bottom+4, "0.8")
			if i%every == 0 {
				d.text(x, bottom+18, "middle", "12", d.xAxis.label(tick), "")
			}
		}
	} else {
		p.drawLabels(d, labels)
	}
	zero := bottom
	if d.yAxis.low < 0 && d.yAxis.high > 0 {
		zero = d.y(0)
		d.line(d.left, zero, right, zero, "0.8")
	}
	d.line(d.left, bottom, right, bottom, "0.8")
	d.line(d.left, d.top, d.left, bottom, "0.8")
	middle := d.left + d.width/2
	if p.title != "" {
		d.text(middle, 22, "middle", "16", p.title, " font-weight=\"600\"")
	}
	if p.xLabel != "" {
		d.text(middle, float64(p.height)-6, "middle", "13", p.xLabel, "")
	}
	if p.yLabel != "" {
		x, y := px(14), px(d.top+d.height/2)
		d.text(14, d.top+d.height/2, "middle", "13", p.yLabel, " transform=\"rotate(-90 "+x+" "+y+")\"")
	}
}

// drawLabels writes the labels below bars: side by side, or slanted; of very many only some.
func (p *Plot) drawLabels(d *drawing, labels []string) {
	bottom := d.top + d.height
	slant := slanted(labels, d.width)
	every := 1
	for slant && float64(len(labels)/every)*12 > d.width {
		every++
	}
	for i, label := range labels {
		if i%every != 0 {
			continue
		}
		x := d.x(float64(i))
		if slant {
			at := " transform=\"rotate(-35 " + px(x+4) + " " + px(bottom+14) + ")\""
			d.text(x+4, bottom+14, "end", "12", shortened(label), at)
		} else {
			d.text(x, bottom+18, "middle", "12", label, "")
		}
	}
}

// legend lists the names of the series with the numbers that they have in the order of colours.
func (p *Plot) legend() (names []string, numbers []int) {
	for i, s := range p.series {
		if s.name != "" {
			names = append(names, s.name)
			numbers = append(numbers, i)
		}
	}
	return names, numbers
}

func (p *Plot) legendWidth() float64 {
	names, _ := p.legend()
	widest := 0.0
	for _, name := range names {
		widest = max(widest, textWidth(shortened(name)))
	}
	if widest == 0 {
		return 0
	}
	return widest*charWidth + 24
}

func (p *Plot) drawLegend(d *drawing) {
	names, numbers := p.legend()
	x := d.left + d.width + 14
	for row, name := range names {
		y := d.top + 8 + float64(row)*rowHeight
		colour := colourOf(numbers[row])
		switch p.series[numbers[row]].kind {
		case line:
			d.element("line", "x1", px(x), "y1", px(y), "x2", px(x+16), "y2", px(y), "stroke", colour, "stroke-width", "2.5")
		case points:
			d.element("circle", "cx", px(x+8), "cy", px(y), "r", "4", "fill", colour)
		default:
			d.element("rect", "x", px(x+2), "y", px(y-6), "width", "12", "height", "12", "fill", colour)
		}
		d.text(x+22, y+4, "start", "12", shortened(name), "")
	}
}

func colourOf(i int) string { return colours[i%len(colours)] }
