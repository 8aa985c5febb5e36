// Package tabwriter aligns columns of text.
//
// Text is cells that end in a tab (horizontal or vertical) or with their line. A column is made of the cells with the same number in
// lines that follow each other; it is as wide as its widest cell. The last cell of a line, without a tab, is in no column. All is kept
// until Flush, or a line without tabs, or a form feed, as what follows cannot change columns before it.
package tabwriter

import (
	"fmt"
	"io"
	"unicode/utf8"
)

// Flags for Init.
const (
	FilterHTML          uint = 1 << iota // tags have no width, entities that of a character
	StripEscape                          // leave out Escape characters
	AlignRight                           // text is at the right of its cell
	DiscardEmptyColumns                  // columns of empty cells that end in vertical tabs have no width
	TabIndent                            // empty cells at the beginning of a line are padded with tabs
	Debug                                // '|' between columns, "---" for form feeds
)

// Escape stands before and after text in which tabs, line ends and the like are ordinary characters.
const Escape = '\xff'

// A Writer writes text with aligned columns to another writer.
type Writer struct {
	output   io.Writer
	minwidth int
	tabwidth int
	padding  int
	padchar  byte
	flags    uint

	buf     []byte   // the text of all cells, without what ends them
	counted int      // the cell's width includes buf up to here
	cell    cell     // the one that has not ended
	endChar byte     // what ends escaped text, a tag or an entity; 0 if not in one
	lines   [][]cell // the cells that have ended, at least one line
	widths  []int    // of the columns that are being written
	out     []byte   // what is to be written
}

type cell struct {
	size  int  // in bytes
	width int  // in characters
	htab  bool // ended by a horizontal tab
}

// NewWriter returns a Writer with the given properties: see Init.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets where the Writer writes; the width that cells have at least, with padding; the width of tabs; what is added to the width of
// text in cells; the character that fills cells, where '\t' makes cells multiples of tabs wide; and flags. It forgets all text.
func (w *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	w.output, w.minwidth, w.tabwidth, w.padding, w.padchar, w.flags = output, minwidth, tabwidth, padding, padchar, flags
	w.reset()
	return w
}

func (w *Writer) reset() {
	w.buf = w.buf[:0]
	w.counted = 0
	w.cell = cell{}
	w.endChar = 0
	w.lines = w.lines[:0]
	w.addLine()
}

func (w *Writer) addLine() {
	n := len(w.lines)
	if n < cap(w.lines) {
		w.lines = w.lines[:n+1]
		w.lines[n] = w.lines[n][:0]
	} else {
		w.lines = append(w.lines, nil)
	}
}

// add appends text to the cell.
func (w *Writer) add(text []byte) {
	w.buf = append(w.buf, text...)
	w.cell.size += len(text)
}

// count adds the characters that were added since the last time to the cell's width.
func (w *Writer) count() {
	w.cell.width += utf8.RuneCount(w.buf[w.counted:])
	w.counted = len(w.buf)
}

// endCell ends the cell and returns the number of cells in the line.
func (w *Writer) endCell(htab bool) int {
	w.cell.htab = htab
	line := &w.lines[len(w.lines)-1]
	*line = append(*line, w.cell)
	w.cell = cell{}
	return len(*line)
}

// endEscape ends escaped text, a tag or an entity.
func (w *Writer) endEscape() {
	switch w.endChar {
	case Escape:
		w.count()
		if w.flags&StripEscape == 0 {
			w.cell.width -= 2 // the Escape characters
		}
	case ';':
		w.cell.width++
	}
	w.counted = len(w.buf)
	w.endChar = 0
}

// Write adds text. It only fails if it has to write.
func (w *Writer) Write(buf []byte) (n int, err error) {
	defer explain("Write")
	for i, c := range buf {
		if w.endChar != 0 {
			if c == w.endChar {
				end := i + 1
				if c == Escape && w.flags&StripEscape != 0 {
					end = i
				}
				w.add(buf[n:end])
				n = i + 1
				w.endEscape()
			}
			continue
		}
		switch c {
		case '\t', '\v', '\n', '\f':
			w.add(buf[n:i])
			w.count()
			n = i + 1
			cells := w.endCell(c == '\t')
			if c == '\t' || c == '\v' {
				break
			}
			w.addLine()
			if c == '\f' || cells == 1 {
				w.format(0, 0, len(w.lines))
				if c == '\f' && w.flags&Debug != 0 {
					w.out = append(w.out, "---\n"...)
				}
				if err := w.send(); err != nil {
					return n, err
				}
			}
		case Escape:
			w.add(buf[n:i])
			w.count()
			n = i
			if w.flags&StripEscape != 0 {
				n++
			}
			w.endChar = Escape
		case '<', '&':
			if w.flags&FilterHTML != 0 {
				w.add(buf[n:i])
				w.count()
				n = i
				w.endChar = '>'
				if c == '&' {
					w.endChar = ';'
				}
			}
		}
	}
	w.add(buf[n:])
	return len(buf), nil
}

// Flush ends the last cell and writes all that was not yet written.
func (w *Writer) Flush() error {
	defer explain("Flush")
	if w.cell.size > 0 {
		if w.endChar != 0 {
			w.endEscape()
		}
		w.endCell(false)
	}
	w.format(0, 0, len(w.lines))
	return w.send()
}

// explain adds to a panic of the output where it happened.
func explain(method string) {
	if failure := recover(); failure != nil {
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", method, failure))
	}
}

// send writes what was formatted, all at once: if that is nothing, too, which makes a broken output known.
func (w *Writer) send() error {
	w.reset()
	out := w.out
	w.out = w.out[:0]
	n, err := w.output.Write(out)
	if n != len(out) && err == nil {
		err = io.ErrShortWrite
	}
	return err
}
