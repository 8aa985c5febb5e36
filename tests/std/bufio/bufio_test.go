// Compares gopystd/bufio with bufio: random calls over scripted readers and writers.
package bufio_check

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	ours "gopystd/bufio"
	"io"
	"math/rand"
	"strings"
	"testing"
)

var errBroken = errors.New("broken")

// scripted reads pieces of a text of random sizes, sometimes none, and then ends in some way.
type scripted struct {
	text string
	r    *rand.Rand
	kind int // of end and misbehaviour
	log  []int
}

func (s *scripted) Read(p []byte) (int, error) {
	s.log = append(s.log, len(p))
	switch {
	case s.kind == 1 && s.r.Intn(30) == 0:
		return -1, nil
	case s.kind == 2 && s.r.Intn(30) == 0:
		return len(p) + 1, nil
	case s.kind == 3 && s.r.Intn(20) == 0:
		return 0, errBroken
	case len(s.log) > 1000:
		return 0, io.EOF
	case s.kind == 4 && s.text == "":
		return 0, nil
	}
	n := copy(p[:min(len(p), s.r.Intn(40))], s.text)
	s.text = s.text[n:]
	if s.text == "" && (n == 0 || s.kind >= 5) {
		return n, io.EOF
	}
	return n, nil
}

type giving struct{ scripted }

func (g *giving) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write([]byte(g.text))
	g.text = ""
	return int64(n), err
}

func text(r *rand.Rand) string {
	var b strings.Builder
	for range r.Intn(80) {
		b.WriteString([]string{"a", "b", " ", "\n", "\r\n", "\r", "word", "世", "é", "\xff", "\xe4", "\u00a0", "\u2003", "  ", "\U0001F600", "longer word", strings.Repeat("x", 50)}[r.Intn(17)])
	}
	return b.String()
}

func guarded(f func() string) (result string) {
	defer func() {
		if e := recover(); e != nil {
			result = fmt.Sprint("panic ", e)
		}
	}()
	return f()
}

type bufReader interface {
	io.Reader
	io.RuneScanner
	io.ByteScanner
	io.WriterTo
	Peek(int) ([]byte, error)
	Discard(int) (int, error)
	Buffered() int
	Size() int
	ReadSlice(byte) ([]byte, error)
	ReadLine() ([]byte, bool, error)
	ReadBytes(byte) ([]byte, error)
	ReadString(byte) (string, error)
	Reset(io.Reader)
}

type ourReader struct{ *ours.Reader }

func (o ourReader) Reset(r io.Reader) { o.Reader.Reset(r) }

// errText makes the errors of both packages comparable.
func errText(err error) string { return fmt.Sprint(err) }

func runReader(seed int64, make_ func(r io.Reader, size int) bufReader) string {
	r := rand.New(rand.NewSource(seed))
	source := &scripted{text: text(r), r: rand.New(rand.NewSource(seed + 1)), kind: []int{0, 1, 3, 4, 5, 6}[r.Intn(6)]}
	var rd io.Reader = source
	if r.Intn(5) == 0 {
		g := &giving{*source}
		rd, source = g, &g.scripted
	}
	b := make_(rd, r.Intn(60))
	var log strings.Builder
	for range 60 {
		failed := guarded(func() string {
			switch r.Intn(15) {
			case 0:
				p := make([]byte, r.Intn(70))
				n, err := b.Read(p)
				fmt.Fprintf(&log, "Read %d %s %q", n, errText(err), p)
			case 1, 2:
				c, err := b.ReadByte()
				fmt.Fprint(&log, "ReadByte ", c, errText(err))
			case 3:
				fmt.Fprint(&log, "UnreadByte ", errText(b.UnreadByte()))
			case 4, 5:
				c, n, err := b.ReadRune()
				fmt.Fprint(&log, "ReadRune ", c, n, errText(err))
			case 6:
				fmt.Fprint(&log, "UnreadRune ", errText(b.UnreadRune()))
			case 7:
				p, err := b.Peek(r.Intn(70) - 1)
				fmt.Fprintf(&log, "Peek %q %s", p, errText(err))
			case 8:
				n, err := b.Discard(r.Intn(30) - 1)
				fmt.Fprint(&log, "Discard ", n, errText(err))
			case 9:
				p, err := b.ReadSlice('\n')
				fmt.Fprintf(&log, "ReadSlice %q %s", p, errText(err))
			case 10:
				p, more, err := b.ReadLine()
				fmt.Fprintf(&log, "ReadLine %q %v %v %s", p, p == nil, more, errText(err))
			case 11:
				p, err := b.ReadBytes("\na"[r.Intn(2)])
				fmt.Fprintf(&log, "ReadBytes %q %v %s", p, p == nil, errText(err))
			case 12:
				p, err := b.ReadString("\n "[r.Intn(2)])
				fmt.Fprintf(&log, "ReadString %q %s", p, errText(err))
			case 13:
				if r.Intn(4) == 0 {
					var out bytes.Buffer
					var w io.Writer = &out
					if r.Intn(2) == 0 {
						w = struct{ io.Writer }{&out}
					}
					n, err := b.WriteTo(w)
					fmt.Fprintf(&log, "WriteTo %d %s %q", n, errText(err), out.String())
				}
			case 14:
				if r.Intn(4) == 0 {
					b.Reset(rd)
				}
			}
			return ""
		})
		fmt.Fprintln(&log, failed, b.Buffered(), b.Size())
		if failed != "" {
			break
		}
	}
	return log.String() + fmt.Sprint(source.log)
}

func TestReader(t *testing.T) {
	for seed := range int64(3000) {
		want := runReader(seed, func(r io.Reader, size int) bufReader { return bufio.NewReaderSize(r, size) })
		got := runReader(seed, func(r io.Reader, size int) bufReader { return ourReader{ours.NewReaderSize(r, size)} })
		if got != want {
			t.Fatalf("seed %d:\n got %s\nwant %s", seed, got, want)
		}
	}
}

// sink takes some bytes and then fails, in one way or another.
type sink struct {
	got  []byte
	room int
	how  int
	log  []int
}

func (s *sink) Write(p []byte) (int, error) {
	s.log = append(s.log, len(p))
	if len(p) <= s.room {
		s.got = append(s.got, p...)
		s.room -= len(p)
		return len(p), nil
	}
	n := s.room
	s.got = append(s.got, p[:n]...)
	s.room = 0
	if s.how == 0 {
		s.how = 1
		return n, nil
	}
	return n, errBroken
}

type stringSink struct{ sink }

func (s *stringSink) WriteString(text string) (int, error) {
	s.log = append(s.log, -1)
	return s.Write([]byte(text))
}

type takingSink struct{ sink }

func (s *takingSink) ReadFrom(r io.Reader) (int64, error) {
	all, err := io.ReadAll(r)
	s.got = append(s.got, all...)
	return int64(len(all)), err
}

type bufWriter interface {
	io.Writer
	io.ByteWriter
	io.StringWriter
	io.ReaderFrom
	WriteRune(rune) (int, error)
	Flush() error
	Available() int
	Buffered() int
	Size() int
	AvailableBuffer() []byte
	Reset(io.Writer)
}

type ourWriter struct{ *ours.Writer }

func (o ourWriter) Reset(w io.Writer) { o.Writer.Reset(w) }

func runWriter(seed int64, make_ func(w io.Writer, size int) bufWriter) string {
	r := rand.New(rand.NewSource(seed))
	s := &sink{room: r.Intn(900), how: r.Intn(2)}
	var w io.Writer = s
	switch r.Intn(4) {
	case 0:
		x := &stringSink{*s}
		w, s = x, &x.sink
	case 1:
		x := &takingSink{*s}
		w, s = x, &x.sink
	}
	b := make_(w, r.Intn(40)-1)
	var log strings.Builder
	for range 40 {
		switch r.Intn(8) {
		case 0:
			n, err := b.Write([]byte(text(r)))
			fmt.Fprint(&log, "Write ", n, errText(err))
		case 1:
			n, err := b.WriteString(text(r))
			fmt.Fprint(&log, "WriteString ", n, errText(err))
		case 2:
			fmt.Fprint(&log, "WriteByte ", errText(b.WriteByte('c')))
		case 3, 4:
			n, err := b.WriteRune([]rune{'a', 'é', '世', 0x1F600, -1, 0xD800}[r.Intn(6)])
			fmt.Fprint(&log, "WriteRune ", n, errText(err))
		case 5:
			fmt.Fprint(&log, "Flush ", errText(b.Flush()))
		case 6:
			n, err := b.ReadFrom(&scripted{text: text(r), r: rand.New(rand.NewSource(seed)), kind: []int{0, 3, 4, 5}[r.Intn(4)]})
			fmt.Fprint(&log, "ReadFrom ", n, errText(err))
		case 7:
			n, err := b.Write(append(b.AvailableBuffer(), "xyz"...))
			fmt.Fprint(&log, "AvailableBuffer ", n, errText(err))
			if r.Intn(10) == 0 {
				b.Reset(w)
			}
		}
		fmt.Fprintln(&log, "", b.Available(), b.Buffered(), b.Size())
	}
	return log.String() + fmt.Sprintf("%q %v", s.got, s.log)
}

func TestWriter(t *testing.T) {
	for seed := range int64(3000) {
		want := runWriter(seed, func(w io.Writer, size int) bufWriter { return bufio.NewWriterSize(w, size) })
		got := runWriter(seed, func(w io.Writer, size int) bufWriter { return ourWriter{ours.NewWriterSize(w, size)} })
		if got != want {
			t.Fatalf("seed %d:\n got %s\nwant %s", seed, got, want)
		}
	}
}

func TestSame(t *testing.T) {
	r := ours.NewReader(strings.NewReader("x"))
	w := ours.NewWriter(io.Discard)
	if ours.NewReader(r) != r || ours.NewReaderSize(r, 5000) == r || ours.NewWriter(w) != w || ours.NewWriterSize(w, 5000) == w {
		t.Error("a Reader or Writer is used again if it is big enough, and only then")
	}
	both := ours.NewReadWriter(r, w)
	if both.Reader != r || both.Writer != w || r.Size() != 4096 || w.Size() != 4096 {
		t.Error("NewReadWriter")
	}
	for _, pair := range [][2]error{{bufio.ErrInvalidUnreadByte, ours.ErrInvalidUnreadByte}, {bufio.ErrBufferFull, ours.ErrBufferFull}, {bufio.ErrTooLong, ours.ErrTooLong}, {bufio.ErrFinalToken, ours.ErrFinalToken}} {
		if pair[0].Error() != pair[1].Error() {
			t.Error(pair)
		}
	}
	var zero ours.Reader
	zero.Reset(strings.NewReader("abc"))
	if s, err := zero.ReadString('x'); s != "abc" || err != io.EOF || zero.Size() != 4096 {
		t.Error(s, err)
	}
}
