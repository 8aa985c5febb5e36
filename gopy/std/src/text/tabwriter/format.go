// Formatting of what a Writer has.

package tabwriter

// format formats lines from..to-1, of which the columns in w.widths are known. Their text begins in w.buf at pos; it returns where it ends.
func (w *Writer) format(pos, from, to int) int {
	column := len(w.widths)
	for i := from; i < to; i++ {
		if !w.has(i, column) {
			continue
		}
		// Here a column begins. It ends with the first line that lacks it.
		pos = w.formatLines(pos, from, i)
		from = i
		width, empty := w.minwidth, true
		for ; i < to && w.has(i, column); i++ {
			c := w.lines[i][column]
			width = max(width, c.width+w.padding)
			empty = empty && c.width == 0 && !c.htab
		}
		if empty && w.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		w.widths = append(w.widths, width)
		pos = w.format(pos, from, i)
		w.widths = w.widths[:column]
		from = i
	}
	return w.formatLines(pos, from, to)
}

// has tells whether a line has a cell in the column: one that is not its last.
func (w *Writer) has(line, column int) bool {
	return column < len(w.lines[line])-1
}

// formatLines formats lines with the columns that are known; cells after those are not padded.
func (w *Writer) formatLines(pos, from, to int) int {
	for i := from; i < to; i++ {
		tabs := w.flags&TabIndent != 0 // until there is text
		for j, c := range w.lines[i] {
			if j > 0 && w.flags&Debug != 0 {
				w.out = append(w.out, '|')
			}
			tabs = tabs && c.size == 0
			text := w.buf[pos : pos+c.size]
			pos += c.size
			right := w.flags&AlignRight != 0
			if !right {
				w.out = append(w.out, text...)
			}
			if j < len(w.widths) {
				w.pad(w.widths[j], c.width, tabs)
			}
			if right {
				w.out = append(w.out, text...)
			}
		}
		if i < len(w.lines)-1 {
			w.out = append(w.out, '\n')
		}
	}
	return pos
}

// pad fills a cell of some width beside its text.
func (w *Writer) pad(width, text int, tabs bool) {
	char, n := w.padchar, width-text
	if tabs || char == '\t' {
		if w.tabwidth == 0 {
			return
		}
		// Up to the next multiple of tabwidth; the first tab may be a short one.
		char, n = '\t', (width+w.tabwidth-1)/w.tabwidth*w.tabwidth-text
		n = (n + w.tabwidth - 1) / w.tabwidth
	}
	for ; n > 0; n-- {
		w.out = append(w.out, char)
	}
}
