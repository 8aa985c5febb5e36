// Writing.

package csv

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Writer writes records, through a buffer: Flush must be called at the end.
type Writer struct {
	Comma   rune // separates fields; NewWriter sets it to ','
	UseCRLF bool // lines end in \r\n
	w       *bufio.Writer
}

// NewWriter returns a writer of records to w.
func NewWriter(w io.Writer) *Writer {
	return &Writer{Comma: ',', w: bufio.NewWriter(w)}
}

// Write writes a record, with quotation marks where they are needed.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if w.needsQuotes(field) {
			w.quote(field)
		} else {
			w.w.WriteString(field)
		}
	}
	return w.endLine() // which fails if anything before did
}

func (w *Writer) endLine() error {
	if w.UseCRLF {
		w.w.WriteByte('\r')
	}
	return w.w.WriteByte('\n')
}

// quote writes a field in quotation marks.
func (w *Writer) quote(field string) {
	w.w.WriteByte('"')
	for {
		plain := strings.IndexAny(field, "\"\r\n")
		if plain < 0 {
			break
		}
		w.w.WriteString(field[:plain])
		switch field[plain] {
		case '"':
			w.w.WriteString(`""`)
		case '\n':
			w.endLine()
		case '\r':
			if !w.UseCRLF {
				w.w.WriteByte('\r')
			}
		}
		field = field[plain+1:]
	}
	w.w.WriteString(field)
	w.w.WriteByte('"')
}

// needsQuotes tells whether a field cannot be written as it is. That also holds for white space at the beginning, and for \. alone, which
// some databases take for the end of the data.
func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` || strings.ContainsAny(field, "\"\r\n") || strings.ContainsRune(field, w.Comma) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return unicode.IsSpace(first)
}

// WriteAll writes records and calls Flush.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

// Flush writes what is in the buffer. Error tells whether that failed.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns the error of a Write or Flush before, if any failed.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}
