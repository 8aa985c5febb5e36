// Compares gopystd/io with io over scripted readers and writers.
package io_check

import (
	"bytes"
	"errors"
	"fmt"
	ours "gopystd/io"
	"io"
	"math/rand"
	"strings"
	"testing"
)

// scripted reads pieces of a text as its script says and logs what it is asked for.
type scripted struct {
	text   string
	script []int // sizes; -1: an error; with the end of text comes EOF, at once if eager
	eof    error
	eager  bool
	log    []string
}

var errBroken = errors.New("broken")

func (s *scripted) Read(p []byte) (int, error) {
	s.log = append(s.log, fmt.Sprint(len(p)))
	size := 3
	if len(s.script) > 0 {
		size = s.script[0]
		s.script = s.script[1:]
	}
	if size < 0 {
		return 0, errBroken
	}
	n := copy(p[:min(len(p), size)], s.text)
	s.text = s.text[n:]
	if s.text == "" && (s.eager || n == 0) {
		return n, s.eof
	}
	return n, nil
}

// sink writes with limits: it takes less than it is given, or fails, at some point.
type sink struct {
	got   []byte
	room  int
	how   int // 0: an error, 1: short without error, 2: too large a count, 3: a negative one
	calls int
}

func (s *sink) Write(p []byte) (int, error) {
	s.calls++
	if len(p) <= s.room {
		s.room -= len(p)
		s.got = append(s.got, p...)
		return len(p), nil
	}
	n := s.room
	s.got = append(s.got, p[:n]...)
	s.room = 0
	switch s.how {
	case 0:
		return n, errBroken
	case 1:
		return n, nil
	case 2:
		return len(p) + 1, nil
	}
	return -1, nil
}

type stringSink struct{ sink }

func (s *stringSink) WriteString(text string) (int, error) { return s.Write([]byte("S" + text)[1:]) }

type both struct {
	ReadFull    func(io.Reader, []byte) (int, error)
	ReadAtLeast func(io.Reader, []byte, int) (int, error)
	ReadAll     func(io.Reader) ([]byte, error)
	WriteString func(io.Writer, string) (int, error)
	Copy        func(io.Writer, io.Reader) (int64, error)
	CopyN       func(io.Writer, io.Reader, int64) (int64, error)
	CopyBuffer  func(io.Writer, io.Reader, []byte) (int64, error)
	Limit       func(io.Reader, int64) io.Reader
	Tee         func(io.Reader, io.Writer) io.Reader
	Multi       func(...io.Reader) io.Reader
	MultiW      func(...io.Writer) io.Writer
	Section     func(io.ReaderAt, int64, int64) section
	Offset      func(io.WriterAt, int64) offset
	NopCloser   func(io.Reader) io.ReadCloser
	Discard     io.Writer
	EOF         error
	writeTo     func(r io.Reader) func(w io.Writer) (int64, error) // r's method WriteTo, or nil
}

type section interface {
	io.ReadSeeker
	io.ReaderAt
	Size() int64
	Outer() (io.ReaderAt, int64, int64)
}

type offset interface {
	io.WriteSeeker
	io.WriterAt
}

var real = both{io.ReadFull, io.ReadAtLeast, io.ReadAll, io.WriteString, io.Copy, io.CopyN, io.CopyBuffer, io.LimitReader, io.TeeReader, io.MultiReader, io.MultiWriter,
	func(r io.ReaderAt, a, b int64) section { return io.NewSectionReader(r, a, b) }, func(w io.WriterAt, a int64) offset { return io.NewOffsetWriter(w, a) }, io.NopCloser, io.Discard, io.EOF, func(r io.Reader) func(w io.Writer) (int64, error) {
		if wt, ok := r.(io.WriterTo); ok {
			return wt.WriteTo
		}
		return nil
	}}

type ourSection struct{ *ours.SectionReader }

func (s ourSection) Outer() (io.ReaderAt, int64, int64) { return s.SectionReader.Outer() }

var our = both{
	func(r io.Reader, b []byte) (int, error) { return ours.ReadFull(r, b) },
	func(r io.Reader, b []byte, n int) (int, error) { return ours.ReadAtLeast(r, b, n) },
	func(r io.Reader) ([]byte, error) { return ours.ReadAll(r) },
	func(w io.Writer, s string) (int, error) { return ours.WriteString(w, s) },
	func(w io.Writer, r io.Reader) (int64, error) { return ours.Copy(w, r) },
	func(w io.Writer, r io.Reader, n int64) (int64, error) { return ours.CopyN(w, r, n) },
	func(w io.Writer, r io.Reader, b []byte) (int64, error) { return ours.CopyBuffer(w, r, b) },
	func(r io.Reader, n int64) io.Reader { return ours.LimitReader(r, n) },
	func(r io.Reader, w io.Writer) io.Reader { return ours.TeeReader(r, w) },
	func(r ...io.Reader) io.Reader {
		var list []ours.Reader
		for _, x := range r {
			list = append(list, x)
		}
		return ours.MultiReader(list...)
	},
	func(w ...io.Writer) io.Writer {
		var list []ours.Writer
		for _, x := range w {
			list = append(list, x)
		}
		return ours.MultiWriter(list...)
	},
	func(r io.ReaderAt, a, b int64) section { return ourSection{ours.NewSectionReader(r, a, b)} },
	func(w io.WriterAt, a int64) offset { return ours.NewOffsetWriter(w, a) },
	func(r io.Reader) io.ReadCloser { return ours.NopCloser(r) },
	ours.Discard, ours.EOF, func(r io.Reader) func(w io.Writer) (int64, error) {
		if wt, ok := r.(ours.WriterTo); ok {
			return func(w io.Writer) (int64, error) { return wt.WriteTo(w) }
		}
		return nil
	},
}

// compare runs f with both packages and the same random numbers.
func compare(t *testing.T, runs int, f func(r *rand.Rand, p both) string) {
	t.Helper()
	for seed := range int64(runs) {
		var results [2]string
		for i, p := range []both{real, our} {
			func() {
				defer func() {
					if e := recover(); e != nil {
						results[i] = fmt.Sprint("panic ", e)
					}
				}()
				results[i] = f(rand.New(rand.NewSource(seed)), p)
			}()
		}
		if results[0] != results[1] {
			t.Fatalf("seed %d:\n got %s\nwant %s", seed, results[1], results[0])
		}
	}
}

func reader(r *rand.Rand, p both) *scripted {
	s := &scripted{eof: p.EOF, eager: r.Intn(2) == 0, text: strings.Repeat("abcdefghij", r.Intn(6))[:]}
	s.text = s.text[:r.Intn(len(s.text)+1)]
	for range r.Intn(12) {
		s.script = append(s.script, []int{0, 1, 2, 5, 9, 30, -1}[r.Intn(6+r.Intn(2))])
	}
	return s
}

func TestReads(t *testing.T) {
	compare(t, 3000, func(r *rand.Rand, p both) string {
		s := reader(r, p)
		buf := make([]byte, r.Intn(20))
		n, err := p.ReadFull(s, buf)
		text := fmt.Sprint(n, err, string(buf))
		n, err = p.ReadAtLeast(s, buf, r.Intn(22))
		text += fmt.Sprint(n, err, string(buf))
		all, err := p.ReadAll(s)
		return text + fmt.Sprint(string(all), cap(all), err, s.log)
	})
	compare(t, 50, func(r *rand.Rand, p both) string {
		s := &scripted{eof: p.EOF, text: strings.Repeat("0123456789", r.Intn(5000))}
		for range 100 {
			s.script = append(s.script, 1+r.Intn(2000))
		}
		all, err := p.ReadAll(s)
		return fmt.Sprint(len(all), cap(all), err, s.log)
	})
}

func TestCopies(t *testing.T) {
	compare(t, 5000, func(r *rand.Rand, p both) string {
		s := reader(r, p)
		w := &sink{room: r.Intn(60), how: r.Intn(4)}
		var n int64
		var err error
		var source io.Reader = s
		if r.Intn(3) == 0 {
			source = p.Limit(s, int64(r.Intn(40)-2))
		}
		switch r.Intn(5) {
		case 0:
			n, err = p.Copy(w, source)
		case 1:
			n, err = p.CopyN(w, source, int64(r.Intn(40)-2))
		case 2:
			n, err = p.CopyBuffer(w, source, make([]byte, r.Intn(9)))
		case 3:
			n, err = p.CopyBuffer(w, source, nil)
		case 4:
			n, err = p.Copy(p.Discard, source)
		}
		return fmt.Sprint(n, err, string(w.got), w.calls, s.log)
	})
}

func TestCombinations(t *testing.T) {
	compare(t, 5000, func(r *rand.Rand, p both) string {
		w := &sink{room: r.Intn(90), how: r.Intn(2)}
		var build func(depth int) io.Reader
		build = func(depth int) io.Reader {
			switch k := r.Intn(6); {
			case depth > 3 || k < 2:
				return reader(r, p)
			case k == 2:
				return p.Tee(build(depth+1), w)
			case k == 3:
				return p.Limit(build(depth+1), int64(r.Intn(30)))
			}
			var list []io.Reader
			for range r.Intn(4) {
				list = append(list, build(depth+1))
			}
			return p.Multi(list...)
		}
		source := build(0)
		text := ""
		for range 8 {
			buf := make([]byte, 1+r.Intn(9))
			n, err := source.Read(buf)
			text += fmt.Sprint(n, err, string(buf), ";")
		}
		var out bytes.Buffer
		if writeTo := p.writeTo(source); writeTo != nil && r.Intn(2) == 0 {
			n, err := writeTo(&out)
			text += fmt.Sprint(n, err, out.String())
			n, err = writeTo(&out)
			text += fmt.Sprint(n, err)
		}
		all, err := p.ReadAll(source)
		isWriterTo := p.writeTo(p.NopCloser(source)) != nil
		return text + fmt.Sprint(string(all), err, string(w.got), isWriterTo, p.NopCloser(source).Close())
	})
}

func TestMultiWriters(t *testing.T) {
	compare(t, 2000, func(r *rand.Rand, p both) string {
		var sinks []*sink
		var build func(depth int) io.Writer
		build = func(depth int) io.Writer {
			if depth < 2 && r.Intn(2) == 0 {
				var list []io.Writer
				for range r.Intn(4) {
					list = append(list, build(depth+1))
				}
				return p.MultiW(list...)
			}
			if r.Intn(2) == 0 {
				s := &stringSink{sink{room: r.Intn(40), how: r.Intn(3)}}
				sinks = append(sinks, &s.sink)
				return s
			}
			s := &sink{room: r.Intn(40), how: r.Intn(3)}
			sinks = append(sinks, s)
			return s
		}
		w := build(0)
		text := ""
		for range 6 {
			n, err := w.Write([]byte("hello "[:r.Intn(7)]))
			text += fmt.Sprint(n, err, ";")
			n, err = p.WriteString(w, "world "[:r.Intn(7)])
			text += fmt.Sprint(n, err, ";")
		}
		for _, s := range sinks {
			text += fmt.Sprint(string(s.got), s.calls, ";")
		}
		return text
	})
}

// memory is a WriterAt with an end.
type memory [30]byte

func (m *memory) WriteAt(p []byte, off int64) (int, error) {
	if off < 0 || off > int64(len(m)) {
		return 0, errBroken
	}
	n := copy(m[off:], p)
	if n < len(p) {
		return n, errBroken
	}
	return n, nil
}

func TestSections(t *testing.T) {
	compare(t, 5000, func(r *rand.Rand, p both) string {
		big := func() int64 {
			if r.Intn(8) == 0 {
				return 1<<63 - 1 - int64(r.Intn(3))
			}
			return int64(r.Intn(30) - 3)
		}
		s := p.Section(strings.NewReader("abcdefghijklmnopqrstuvwxyz"), big(), big())
		var m memory
		w := p.Offset(&m, int64(r.Intn(20)-2))
		_, off, n := s.Outer()
		text := fmt.Sprint(s.Size(), off, n, ";")
		for range 12 {
			buf := make([]byte, r.Intn(12))
			switch r.Intn(7) {
			case 0, 1:
				n, err := s.Read(buf)
				text += fmt.Sprint(n, err, string(buf), ";")
			case 2:
				n, err := s.ReadAt(buf, big())
				text += fmt.Sprint(n, err, string(buf), ";")
			case 3:
				n, err := s.Seek(big(), r.Intn(5)-1)
				text += fmt.Sprint(n, err, ";")
			case 4:
				n, err := w.Write([]byte("XYZ"))
				text += fmt.Sprint(n, err, ";")
			case 5:
				n, err := w.WriteAt([]byte("123"), int64(r.Intn(30)-2))
				text += fmt.Sprint(n, err, ";")
			case 6:
				n, err := w.Seek(int64(r.Intn(30)-3), r.Intn(5)-1)
				text += fmt.Sprint(n, err, ";")
			}
		}
		return text + string(m[:])
	})
}

func TestErrors(t *testing.T) {
	for _, pair := range [][2]error{{io.EOF, ours.EOF}, {io.ErrUnexpectedEOF, ours.ErrUnexpectedEOF}, {io.ErrShortWrite, ours.ErrShortWrite}, {io.ErrShortBuffer, ours.ErrShortBuffer}, {io.ErrNoProgress, ours.ErrNoProgress}, {io.ErrClosedPipe, ours.ErrClosedPipe}} {
		if pair[0].Error() != pair[1].Error() {
			t.Error(pair)
		}
	}
}
