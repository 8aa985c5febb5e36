// Package iotest has Readers and Writers that are awkward, for tests of code that uses them.
package iotest

import (
	"errors"
	"io"
	"log"
)

// OneByteReader returns a Reader that reads one byte at a time from r.
func OneByteReader(r io.Reader) io.Reader { return &oneByteReader{r} }

type oneByteReader struct {
	r io.Reader
}

func (r *oneByteReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return r.r.Read(p[:1])
}

// HalfReader returns a Reader that reads half as much as is asked for from r.
func HalfReader(r io.Reader) io.Reader { return &halfReader{r} }

type halfReader struct {
	r io.Reader
}

func (r *halfReader) Read(p []byte) (int, error) { return r.r.Read(p[:(len(p)+1)/2]) }

// DataErrReader returns a Reader that gives the final error of r together with the last data, and not after it.
func DataErrReader(r io.Reader) io.Reader { return &dataErrReader{r: r, data: make([]byte, 1024)} }

type dataErrReader struct {
	r      io.Reader
	unread []byte // part of data
	data   []byte
}

func (r *dataErrReader) Read(p []byte) (n int, err error) {
	// The error only shows when one reads on: so there is always a piece read ahead.
	for {
		if len(r.unread) == 0 {
			var m int
			m, err = r.r.Read(r.data)
			r.unread = r.data[:m]
		}
		if n > 0 || err != nil {
			return n, err
		}
		n = copy(p, r.unread)
		r.unread = r.unread[n:]
	}
}

// ErrTimeout is the error of a TimeoutReader.
var ErrTimeout = errors.New("timeout")

// TimeoutReader returns a Reader whose second Read fails with [ErrTimeout]; the others read from r.
func TimeoutReader(r io.Reader) io.Reader { return &timeoutReader{r: r} }

type timeoutReader struct {
	r     io.Reader
	count int
}

func (r *timeoutReader) Read(p []byte) (int, error) {
	r.count++
	if r.count == 2 {
		return 0, ErrTimeout
	}
	return r.r.Read(p)
}

// ErrReader returns a Reader that always fails with err.
func ErrReader(err error) io.Reader { return &errReader{err} }

type errReader struct {
	err error
}

func (r *errReader) Read(p []byte) (int, error) { return 0, r.err }

// TruncateWriter returns a Writer that writes the first n bytes to w and swallows the rest.
func TruncateWriter(w io.Writer, n int64) io.Writer { return &truncateWriter{w, n} }

type truncateWriter struct {
	w io.Writer
	n int64
}

func (t *truncateWriter) Write(p []byte) (int, error) {
	if t.n <= 0 {
		return len(p), nil
	}
	n, err := t.w.Write(p[:min(int64(len(p)), t.n)])
	t.n -= int64(n)
	if err != nil {
		return n, err
	}
	return len(p), nil
}

// NewWriteLogger returns a Writer that writes to w, and what it writes, in hexadecimal after a prefix, to the log.
func NewWriteLogger(prefix string, w io.Writer) io.Writer { return &writeLogger{prefix, w} }

type writeLogger struct {
	prefix string
	w      io.Writer
}

func (l *writeLogger) Write(p []byte) (n int, err error) {
	n, err = l.w.Write(p)
	note(l.prefix, p[:n], err)
	return n, err
}

// NewReadLogger returns a Reader that reads from r and writes what it reads, in hexadecimal after a prefix, to the log.
func NewReadLogger(prefix string, r io.Reader) io.Reader { return &readLogger{prefix, r} }

type readLogger struct {
	prefix string
	r      io.Reader
}

func (l *readLogger) Read(p []byte) (n int, err error) {
	n, err = l.r.Read(p)
	note(l.prefix, p[:n], err)
	return n, err
}

func note(prefix string, p []byte, err error) {
	if err != nil {
		log.Printf("%s %x: %v", prefix, p, err)
	} else {
		log.Printf("%s %x", prefix, p)
	}
}
