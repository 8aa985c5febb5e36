package iotest_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"strings"
	"testing"
	real "testing/iotest"

	ours "gopystd/testing/iotest"
)

// calls reads from r with growing sizes and tells what it gave.
func calls(r io.Reader) string {
	var b strings.Builder
	for i := 1; i <= 12; i++ {
		p := make([]byte, i)
		n, err := r.Read(p)
		fmt.Fprintf(&b, "%d %q %v\n", n, p[:n], err)
	}
	return b.String()
}

func TestReaders(t *testing.T) {
	const text = "the quick brown fox jumps over the lazy dog"
	source := func() io.Reader { return strings.NewReader(text[:25]) }
	pairs := map[string][2]io.Reader{
		"OneByteReader": {ours.OneByteReader(source()), real.OneByteReader(source())},
		"HalfReader":    {ours.HalfReader(source()), real.HalfReader(source())},
		"DataErrReader": {ours.DataErrReader(source()), real.DataErrReader(source())},
		"TimeoutReader": {ours.TimeoutReader(source()), real.TimeoutReader(source())},
		"ErrReader":     {ours.ErrReader(io.ErrClosedPipe), real.ErrReader(io.ErrClosedPipe)},
		"both":          {ours.DataErrReader(ours.OneByteReader(source())), real.DataErrReader(real.OneByteReader(source()))},
	}
	for name, pair := range pairs {
		if got, want := calls(pair[0]), calls(pair[1]); got != want {
			t.Errorf("%s:\n%swant\n%s", name, got, want)
		}
	}
}

type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	f.n++
	if f.n > 1 {
		return len(p) / 2, errors.New("failing")
	}
	return len(p), nil
}

func TestWriters(t *testing.T) {
	var logged bytes.Buffer
	log.SetOutput(&logged)
	log.SetFlags(0)
	run := func(truncate func(io.Writer, int64) io.Writer, logging func(string, io.Writer) io.Writer, reading func(string, io.Reader) io.Reader) string {
		logged.Reset()
		var b strings.Builder
		for _, limit := range []int64{-1, 0, 3, 7, 100} {
			for _, inner := range []io.Writer{&b, &failing{}} {
				w := truncate(inner, limit)
				for _, text := range []string{"ab", "cdef", "", "ghijk"} {
					n, err := w.Write([]byte(text))
					fmt.Fprintln(&b, n, err)
				}
				w = logging("w:", inner)
				n, err := w.Write([]byte("xyz"))
				fmt.Fprintln(&b, n, err)
			}
		}
		r := reading("r:", strings.NewReader("hello"))
		fmt.Fprint(&b, calls(r))
		return b.String() + logged.String()
	}
	got := run(ours.TruncateWriter, ours.NewWriteLogger, ours.NewReadLogger)
	want := run(real.TruncateWriter, real.NewWriteLogger, real.NewReadLogger)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// wrong is a Reader with faults.
type wrong struct {
	*bytes.Reader
	fault, calls int
}

func (w *wrong) Read(p []byte) (int, error) {
	w.calls++
	switch {
	case w.fault == 1 && len(p) == 0:
		return 0, io.ErrNoProgress
	case w.fault == 2 && w.calls == 4:
		return 0, io.ErrClosedPipe
	case w.fault == 3 && len(p) > 0:
		n, err := w.Reader.Read(p)
		p[0] ^= 1
		return n, err
	case w.fault == 4 && w.Reader.Len() == 0 && len(p) == 10:
		return 0, nil
	case w.fault >= 5 && w.fault < 15 && w.calls > 30+5*w.fault:
		return 0, io.ErrUnexpectedEOF
	}
	return w.Reader.Read(p)
}

func (w *wrong) Seek(offset int64, whence int) (int64, error) {
	n, err := w.Reader.Seek(offset, whence)
	switch {
	case w.fault == 20 && whence == 1, w.fault == 21 && offset == -1, w.fault == 22 && offset < -1 && whence == 1,
		w.fault == 23 && offset == 1, w.fault == 24 && whence == 0, w.fault == 25 && whence == 2:
		return n + 1, err
	case w.fault == 26:
		return 0, io.ErrShortBuffer
	}
	return n, err
}

func (w *wrong) ReadAt(p []byte, off int64) (int, error) {
	n, err := w.Reader.ReadAt(p, off)
	switch {
	case w.fault == 30 && err == io.EOF:
		return n, nil
	case w.fault == 31 && len(p) > 1:
		p[1]++
	case w.fault == 32 && off == 3:
		p[0]++
	case w.fault == 33 && off == 5:
		return 0, io.ErrClosedPipe
	case w.fault == 34:
		return n, io.ErrNoProgress
	}
	return n, err
}

func TestTestReader(t *testing.T) {
	for fault := range 40 {
		for _, size := range []int{0, 1, 2, 3, 10, 100} {
			content := bytes.Repeat([]byte("abcdefg"), 20)[:size]
			got := ours.TestReader(&wrong{bytes.NewReader(content), fault, 0}, content)
			want := real.TestReader(&wrong{bytes.NewReader(content), fault, 0}, content)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("fault %d, size %d:\ngot  %v\nwant %v", fault, size, got, want)
			}
		}
	}
}
