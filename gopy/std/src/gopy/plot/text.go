package plot

import (
	"strconv"
	"strings"
)

// Charts drawn with characters, for those who see no pictures: bars as rows of blocks, everything else in a grid.

const (
	columns = 60
	rows    = 15
	barRoom = 40
)

var marks = [...]string{"•", "+", "x", "o", "*", "#"}

// number writes a number briefly.
func number(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }

// String draws the chart with characters.
func (p *Plot) String() string {
	var b strings.Builder
	if p.title != "" {
		b.WriteString(p.title + "\n")
	}
	grid := false
	for _, s := range p.series {
		if s.kind == bars || s.kind == histogram {
			if s.name != "" {
				b.WriteString(s.name + "\n")
			}
			textBars(&b, s)
		} else if !grid {
			grid = true
			p.textGrid(&b)
		}
	}
	return strings.TrimRight(b.String(), "\n")
}

func textBars(b *strings.Builder, s series) {
	labels := s.labels
	if s.kind == histogram {
		labels = nil
		for j := range s.ys {
			labels = append(labels, number(s.xs[j])+" – "+number(s.xs[j+1]))
		}
	}
	widest, largest := 0.0, 0.0
	for j, v := range s.ys {
		widest = max(widest, textWidth(labels[j]))
		if finite(v) {
			largest = max(largest, v, -v)
		}
	}
	for j, v := range s.ys {
		length := 0
		if largest > 0 && finite(v) {
			length = int(max(v, -v)/largest*barRoom + 0.5)
		}
		pad := strings.Repeat(" ", int(widest-textWidth(labels[j])))
		b.WriteString(labels[j] + pad + " |" + strings.Repeat("█", length) + " " + number(v) + "\n")
	}
}

// textGrid draws all lines and points.
func (p *Plot) textGrid(b *strings.Builder) {
	only := &Plot{fromZero: p.fromZero}
	for _, s := range p.series {
		if s.kind == line || s.kind == points {
			only.series = append(only.series, s)
		}
	}
	x, y, _ := only.axes()
	var field [rows][columns]string
	for i, s := range only.series {
		for j := range s.xs {
			if finite(s.xs[j]) && finite(s.ys[j]) {
				column := int(x.at(s.xs[j])*(columns-1) + 0.5)
				row := rows - 1 - int(y.at(s.ys[j])*(rows-1)+0.5)
				field[row][column] = marks[i%len(marks)]
			}
		}
	}
	high, low := y.label(y.high), y.label(y.low)
	width := max(len(high), len(low))
	for row := range rows {
		label := ""
		switch row {
		case 0:
			label = high
		case rows - 1:
			label = low
		}
		text := strings.Repeat(" ", width-len(label)) + label + " |"
		for _, cell := range field[row] {
			if cell == "" {
				cell = " "
			}
			text += cell
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
	}
	left, right := number(x.low), number(x.high)
	between := strings.Repeat(" ", max(columns-len(left)-len(right), 1))
	b.WriteString(strings.Repeat(" ", width+1) + "+" + strings.Repeat("-", columns) + "\n")
	b.WriteString(strings.Repeat(" ", width+2) + left + between + right + "\n")
	var names []string
	for i, s := range only.series {
		if s.name != "" {
			names = append(names, marks[i%len(marks)]+" "+s.name)
		}
	}
	if len(names) > 0 {
		b.WriteString(strings.Join(names, ", ") + "\n")
	}
}
