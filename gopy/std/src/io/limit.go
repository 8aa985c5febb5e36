package io

import "errors"

// This file has readers and writers of a part of something, and those that add a little to a reader.

// LimitReader returns a Reader that gives EOF after n bytes of r: a *[LimitedReader].
func LimitReader(r Reader, n int64) Reader { return &LimitedReader{R: r, N: n} }

// LimitedReader reads from R, but N bytes at most. Each Read lowers N by what it returned.
type LimitedReader struct {
	R Reader // where data come from
	N int64  // how many bytes may still be read
}

// Read reads from l.R as far as the limit allows.
func (l *LimitedReader) Read(p []byte) (n int, err error) {
	if l.N <= 0 {
		return 0, EOF
	}
	if l.N < int64(len(p)) {
		p = p[:l.N]
	}
	n, err = l.R.Read(p)
	l.N -= int64(n)
	return n, err
}

var (
	errWhence = errors.New("Seek: invalid whence")
	errOffset = errors.New("Seek: invalid offset")
)

// SectionReader reads a section of a [ReaderAt] as if it were a file of its own. NewSectionReader makes it.
type SectionReader struct {
	r     ReaderAt
	base  int64 // where the section begins
	off   int64 // where the next Read is, counted from the start of r as the others
	limit int64 // where it ends
	n     int64 // the length it was made with
}

// NewSectionReader returns a SectionReader for the n bytes of r from off on.
func NewSectionReader(r ReaderAt, off int64, n int64) *SectionReader {
	const last = 1<<63 - 1
	limit := int64(last)
	if off <= last-n {
		limit = off + n
	}
	return &SectionReader{r: r, base: off, off: off, limit: limit, n: n}
}

// Read reads from the present place of the section and moves it.
func (s *SectionReader) Read(p []byte) (n int, err error) {
	left := s.limit - s.off
	if s.off >= s.limit {
		return 0, EOF
	}
	if left < int64(len(p)) {
		p = p[:left]
	}
	n, err = s.r.ReadAt(p, s.off)
	s.off += int64(n)
	return n, err
}

// Seek sets the place of the next Read. It may be beyond the end, but not before the beginning.
func (s *SectionReader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += s.base
	case SeekCurrent:
		offset += s.off
	case SeekEnd:
		offset += s.limit
	default:
		return 0, errWhence
	}
	if offset < s.base {
		return 0, errOffset
	}
	s.off = offset
	return offset - s.base, nil
}

// ReadAt reads at an offset of the section. It does not move the place of Read.
func (s *SectionReader) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 || off >= s.Size() {
		return 0, EOF
	}
	off += s.base
	left := s.limit - off
	if left >= int64(len(p)) {
		return s.r.ReadAt(p, off)
	}
	n, err = s.r.ReadAt(p[:left], off)
	if err == nil {
		err = EOF // fewer bytes than asked for need a reason
	}
	return n, err
}

// Size returns the length of the section.
func (s *SectionReader) Size() int64 { return s.limit - s.base }

// Outer returns the arguments that the section was made with.
func (s *SectionReader) Outer() (r ReaderAt, off int64, n int64) {
	return s.r, s.base, s.n
}

// OffsetWriter writes to a [WriterAt] from some offset on, which counts as 0. NewOffsetWriter makes it.
type OffsetWriter struct {
	w    WriterAt
	base int64 // the offset that counts as 0
	off  int64 // where the next Write is, counted from the start of w
}

// NewOffsetWriter returns an OffsetWriter that writes to w from off on.
func NewOffsetWriter(w WriterAt, off int64) *OffsetWriter {
	return &OffsetWriter{w: w, base: off, off: off}
}

// Write writes at the present place and moves it.
func (o *OffsetWriter) Write(p []byte) (n int, err error) {
	n, err = o.w.WriteAt(p, o.off)
	o.off += int64(n)
	return n, err
}

// WriteAt writes at an offset. It does not move the place of Write.
func (o *OffsetWriter) WriteAt(p []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errOffset
	}
	return o.w.WriteAt(p, o.base+off)
}

// Seek sets the place of the next Write, counted from the start or the present place; the end is not known.
func (o *OffsetWriter) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += o.base
	case SeekCurrent:
		offset += o.off
	default:
		return 0, errWhence
	}
	if offset < o.base {
		return 0, errOffset
	}
	o.off = offset
	return offset - o.base, nil
}

// TeeReader returns a Reader that reads from r and writes to w what it read, before Read returns. An error of that is
// returned by Read.
func TeeReader(r Reader, w Writer) Reader {
	return &teeReader{r, w}
}

type teeReader struct {
	r Reader
	w Writer
}

func (t *teeReader) Read(p []byte) (n int, err error) {
	n, err = t.r.Read(p)
	if n <= 0 {
		return n, err
	}
	written, writeErr := t.w.Write(p[:n])
	if writeErr != nil {
		return written, writeErr
	}
	return n, err
}

// NopCloser gives r a Close that does nothing. The result has a WriteTo if r has.
func NopCloser(r Reader) ReadCloser {
	if _, ok := r.(WriterTo); ok {
		return nopCloserWriterTo{r}
	}
	return nopCloser{r}
}

type nopCloser struct {
	Reader
}

func (nopCloser) Close() error { return nil }

type nopCloserWriterTo struct {
	Reader
}

func (nopCloserWriterTo) Close() error { return nil }

func (c nopCloserWriterTo) WriteTo(w Writer) (n int64, err error) {
	return c.Reader.(WriterTo).WriteTo(w)
}
