// Package csv reads and writes records of fields that are separated by commas, one record a line, as RFC 4180 describes.
//
// A field that begins with a quotation mark ends with one; in between, commas and line ends are ordinary characters, and two quotation
// marks stand for one. Empty lines are no records. Line ends \r\n are read as \n.
package csv

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// A ParseError says what is wrong with a record, and where.
type ParseError struct {
	StartLine int // where the record begins
	Line      int // where the error is
	Column    int // in bytes, from 1
	Err       error
}

// Error returns what is wrong, and where.
func (e *ParseError) Error() string {
	if e.Err == ErrFieldCount {
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	}
	where := fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
	if e.StartLine != e.Line {
		where = fmt.Sprintf("record on line %d; ", e.StartLine) + where
	}
	return where
}

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// What a ParseError has in Err.
var (
	ErrBareQuote  = errors.New("bare \" in non-quoted-field")
	ErrQuote      = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount = errors.New("wrong number of fields")

	// Deprecated: ErrTrailingComma is not used.
	ErrTrailingComma = errors.New("extra delimiter at end of line")
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// A Reader reads records. Its fields can be set before the first one is read.
type Reader struct {
	// Comma separates fields. NewReader sets it to ','.
	Comma rune

	// Comment, if not 0, makes lines that begin with it comments.
	Comment rune

	// FieldsPerRecord is the number of fields that records must have. If it is 0, the first record sets it; if it is negative, records may
	// have any number.
	FieldsPerRecord int

	// LazyQuotes allows quotation marks within fields that do not begin with one, and single ones in those that do.
	LazyQuotes bool

	// TrimLeadingSpace leaves out white space at the beginning of fields.
	TrimLeadingSpace bool

	// ReuseRecord lets Read return the same slice again, with other contents.
	ReuseRecord bool

	// Deprecated: TrailingComma is not used.
	TrailingComma bool

	r         *bufio.Reader
	line      []byte // what is left of the line
	pos       position
	readErr   error // of reading the line
	numLine   int
	offset    int64
	long      []byte // holds lines that are too long for r
	text      []byte // of all fields of the record
	ends      []int  // of the fields in text
	positions []position
	last      []string
}

type position struct {
	line, col int
}

// NewReader returns a reader of the records in r.
func NewReader(r io.Reader) *Reader {
	return &Reader{Comma: ',', r: bufio.NewReader(r)}
}

// Read reads a record. With ErrFieldCount it is returned too; with other errors the fields before. After the last record the error is
// io.EOF.
func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.readRecord(nil)
	}
	r.last, err = r.readRecord(r.last)
	return r.last, err
}

// ReadAll reads all records. The end is no error.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.readRecord(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// FieldPos returns the line and column at which a field of the last record begins, both from 1; columns are bytes.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.positions) {
		panic("out of range index passed to FieldPos")
	}
	return r.positions[field].line, r.positions[field].col
}

// InputOffset returns the number of bytes up to the end of the last record.
func (r *Reader) InputOffset() int64 { return r.offset }
