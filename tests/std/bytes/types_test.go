package bytes_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"testing"

	ours "gopystd/bytes"
)

type buffer interface {
	io.ReadWriter
	io.ByteScanner
	io.ByteWriter
	io.RuneScanner
	io.StringWriter
	io.ReaderFrom
	io.WriterTo
	fmt.Stringer
	Available() int
	AvailableBuffer() []byte
	Bytes() []byte
	Cap() int
	Grow(n int)
	Len() int
	Next(n int) []byte
	Peek(n int) ([]byte, error)
	ReadBytes(delim byte) ([]byte, error)
	ReadString(delim byte) (string, error)
	Reset()
	Truncate(n int)
	WriteRune(r rune) (int, error)
}

// A slowReader gives a few bytes at a time, and then its error.
type slowReader struct {
	*source
	left int
	err  error
}

func (r *slowReader) Read(p []byte) (int, error) {
	if r.left == 0 {
		return 0, r.err
	}
	n := min(len(p), r.left, r.Intn(300))
	r.left -= n
	for i := range p[:n] {
		p[i] = byte(i)
	}
	return n, nil
}

func TestBuffer(t *testing.T) {
	use := func(b buffer, seed int64) (text string) {
		g := &source{Rand: rand.New(rand.NewSource(seed))}
		for range g.Intn(60) {
			op := g.Intn(26)
			switch op {
			case 0:
				text += fmt.Sprint(b.WriteByte(byte(g.Intn(256))))
			case 1, 2:
				text += fmt.Sprint(b.WriteRune([]rune{'a', -1, 0xE4, 0x4E16, 0x1F600, 0xD800, 0x110000}[g.Intn(7)]))
			case 3, 4, 5:
				text += fmt.Sprint(b.WriteString(string(g.text())))
			case 6, 7:
				text += fmt.Sprint(b.Write(g.text()))
			case 8:
				b.Grow(g.Intn(300))
			case 9:
				if g.Intn(5) == 0 {
					b.Reset()
				}
			case 10:
				text += fmt.Sprintf("%q %q", b.String(), b.Bytes())
			case 11:
				p := make([]byte, g.Intn(40))
				text += fmt.Sprint(b.Read(p))
				text += string(p)
			case 12, 13:
				text += fmt.Sprint(b.ReadByte())
			case 14:
				text += fmt.Sprint(b.UnreadByte())
			case 15, 16:
				text += fmt.Sprint(b.ReadRune())
			case 17:
				text += fmt.Sprint(b.UnreadRune())
			case 18:
				text += fmt.Sprint(b.ReadBytes("a\n ,"[g.Intn(4)]))
			case 19:
				text += fmt.Sprint(b.ReadString("a\n ,"[g.Intn(4)]))
			case 20:
				text += fmt.Sprintf("%q", b.Next(g.Intn(50)))
			case 21:
				p, err := b.Peek(g.Intn(30))
				text += fmt.Sprintf("%q %v %d", p, err, cap(p))
			case 22:
				if n := b.Len(); g.Intn(3) == 0 {
					b.Truncate(g.Intn(n + 1))
				}
			case 23:
				p := b.AvailableBuffer()
				text += fmt.Sprint(len(p), cap(p))
				b.Write(append(p, "xyz"...))
			case 24:
				if g.Intn(4) == 0 {
					w := &strictWriter{limit: g.Intn(100), err: []error{nil, errors.New("full")}[g.Intn(2)]}
					text += fmt.Sprint(b.WriteTo(w))
					text += w.log
				}
			case 25:
				if g.Intn(4) == 0 {
					text += fmt.Sprint(b.ReadFrom(&slowReader{g, g.Intn(2000), []error{io.EOF, errors.New("broken")}[g.Intn(2)]}))
				}
			}
			text += fmt.Sprintf(" %d: %d/%d/%d\n", op, b.Len(), b.Cap(), b.Available())
		}
		return text + b.String()
	}
	for seed := range int64(3000) {
		if want, got := use(new(bytes.Buffer), seed), use(new(ours.Buffer), seed); want != got {
			t.Fatalf("Buffer %d\n got %q\nwant %q", seed, got, want)
		}
		if want, got := use(bytes.NewBuffer(make([]byte, 3, 20)), seed), use(ours.NewBuffer(make([]byte, 3, 20)), seed); want != got {
			t.Fatalf("NewBuffer %d\n got %q\nwant %q", seed, got, want)
		}
		if want, got := use(bytes.NewBufferString("abc, äöü"), seed), use(ours.NewBufferString("abc, äöü"), seed); want != got {
			t.Fatalf("NewBufferString %d\n got %q\nwant %q", seed, got, want)
		}
	}
	if want, got := fmt.Sprintf("%+v", bytes.Buffer{}), fmt.Sprintf("%+v", ours.Buffer{}); want != got {
		t.Errorf("fields are %s, want %s", got, want)
	}
	if got := (*ours.Buffer)(nil).String(); got != "<nil>" {
		t.Errorf("nil Buffer is %q", got)
	}
}

type reader interface {
	io.Reader
	io.ReaderAt
	io.ByteScanner
	io.RuneScanner
	io.Seeker
	io.WriterTo
	Len() int
	Size() int64
	Reset(b []byte)
}

// A strictWriter takes only so many bytes at once, and notes what it is given.
type strictWriter struct {
	limit int
	err   error
	log   string
}

func (w *strictWriter) Write(p []byte) (int, error) {
	n := min(len(p), w.limit)
	w.log += fmt.Sprintf("%q,", p)
	w.limit -= n
	if n < len(p) {
		return n, w.err
	}
	return n, nil
}

func TestReader(t *testing.T) {
	use := func(r reader, seed int64) (text string) {
		g := &source{Rand: rand.New(rand.NewSource(seed))}
		r.Reset(g.text())
		for range g.Intn(30) {
			switch g.Intn(11) {
			case 0:
				p := make([]byte, g.Intn(5))
				text += fmt.Sprint(r.Read(p))
				text += fmt.Sprint(p)
			case 1:
				p := make([]byte, g.Intn(5))
				text += fmt.Sprint(r.ReadAt(p, int64(g.Intn(12)-2)))
				text += fmt.Sprint(p)
			case 2:
				text += fmt.Sprint(r.ReadByte())
			case 3:
				text += fmt.Sprint(r.UnreadByte())
			case 4, 5:
				text += fmt.Sprint(r.ReadRune())
			case 6:
				text += fmt.Sprint(r.UnreadRune())
			case 7:
				text += fmt.Sprint(r.Seek(int64(g.Intn(20)-5), g.Intn(5)-1))
			case 8:
				if g.Intn(4) == 0 {
					w := &strictWriter{limit: g.Intn(10)}
					if g.Intn(2) == 0 {
						w.err = errors.New("full")
					}
					text += fmt.Sprint(r.WriteTo(w))
					text += w.log
				}
			case 9:
				if g.Intn(6) == 0 {
					r.Reset(g.text())
				}
			}
			text += fmt.Sprintf(" %d/%d ", r.Len(), r.Size())
		}
		return text
	}
	for seed := range int64(3000) {
		if want, got := use(new(bytes.Reader), seed), use(new(ours.Reader), seed); want != got {
			t.Fatalf("Reader %d\n got %q\nwant %q", seed, got, want)
		}
	}
	a, b := bytes.NewReader([]byte("abc")), ours.NewReader([]byte("abc"))
	if want, got := fmt.Sprintf("%+v", *a), fmt.Sprintf("%+v", *b); want != got {
		t.Errorf("fields are %s, want %s", got, want)
	}
}
