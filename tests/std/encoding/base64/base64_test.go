// Compares gopy's encoding/base64 with Go's.
package base64_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"
	"testing/iotest"

	our "gopystd/encoding/base64"
)

func attempt(f func() any) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprintf("panic: %v", e)
		}
	}()
	return fmt.Sprint(f())
}

type encoding interface {
	Encode(dst, src []byte)
	AppendEncode(dst, src []byte) []byte
	EncodeToString(src []byte) string
	EncodedLen(n int) int
	AppendDecode(dst, src []byte) ([]byte, error)
	DecodeString(s string) ([]byte, error)
	Decode(dst, src []byte) (n int, err error)
	DecodedLen(n int) int
}

type full struct {
	bytes.Buffer
	left int
}

func (l *full) Write(p []byte) (int, error) {
	if len(p) > l.left {
		return 0, errors.New("full")
	}
	l.left -= len(p)
	return l.Buffer.Write(p)
}

func reader(kind int, b []byte) io.Reader {
	var r io.Reader = bytes.NewReader(b)
	switch kind {
	case 0:
		r = iotest.OneByteReader(r)
	case 1:
		r = iotest.DataErrReader(r)
	case 2:
		r = iotest.TimeoutReader(iotest.HalfReader(r))
	}
	return r
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@$"

func TestEncodings(t *testing.T) {
	pairs := [][2]encoding{
		{base64.StdEncoding, our.StdEncoding}, {base64.URLEncoding, our.URLEncoding}, {base64.RawStdEncoding, our.RawStdEncoding}, {base64.RawURLEncoding, our.RawURLEncoding},
		{base64.StdEncoding.Strict(), our.StdEncoding.Strict()}, {base64.RawURLEncoding.Strict(), our.RawURLEncoding.Strict()},
		{base64.NewEncoding(alphabet).WithPadding('*'), our.NewEncoding(alphabet).WithPadding('*')}, {base64.StdEncoding.WithPadding('\xff'), our.StdEncoding.WithPadding('\xff')},
	}
	random := rand.New(rand.NewSource(1))
	for range 20000 {
		pair := pairs[random.Intn(len(pairs))]
		src := make([]byte, random.Intn(30))
		if random.Intn(20) == 0 {
			src = make([]byte, random.Intn(3000))
		}
		random.Read(src)
		text := pair[0].EncodeToString(src)
		if got := pair[1].EncodeToString(src); got != text {
			t.Fatalf("%s, want %s", got, text)
		}
		for range random.Intn(4) {
			at := random.Intn(len(text) + 1)
			text = text[:at] + []string{"\n", "\r\n", "=", "==", "A", "/", "*", "\xff", "\n\n\n"}[random.Intn(9)] + text[min(len(text), at+random.Intn(3)):]
		}
		kind, size, left, cut := random.Intn(4), random.Intn(30), random.Intn(100), random.Intn(5)
		if kind == 3 {
			left = 1e6
		}
		run := func(e encoding, encoder func(w io.Writer) io.WriteCloser, decoder func(io.Reader) io.Reader) (log string) {
			a, err1 := e.AppendDecode([]byte("ab"), []byte(text))
			b, err2 := e.DecodeString(text)
			log = fmt.Sprintln(a, err1, b, err2, e.AppendEncode([]byte("ab"), src), e.EncodedLen(len(src)), e.DecodedLen(len(src)))
			var w full
			w.left = left
			c := encoder(&w)
			for i := 0; i < len(src); i += 1 + len(src)/(1+cut) {
				n, err := c.Write(src[i:min(len(src), i+1+len(src)/(1+cut))])
				log += fmt.Sprintln(n, err)
			}
			log += fmt.Sprintln(c.Close(), w.String())
			r := decoder(reader(kind, []byte(text)))
			for range 25 {
				p := make([]byte, size)
				n, err := r.Read(p)
				log += fmt.Sprintln(n, err, p[:n])
			}
			return log
		}
		want := run(pair[0], func(w io.Writer) io.WriteCloser { return base64.NewEncoder(pair[0].(*base64.Encoding), w) }, func(r io.Reader) io.Reader { return base64.NewDecoder(pair[0].(*base64.Encoding), r) })
		got := run(pair[1], func(w io.Writer) io.WriteCloser { return our.NewEncoder(pair[1].(*our.Encoding), w) }, func(r io.Reader) io.Reader { return our.NewDecoder(pair[1].(*our.Encoding), r) })
		if want != got {
			t.Fatalf("%q:\n%s\nwant\n%s", text, got, want)
		}
	}
}

func TestPanics(t *testing.T) {
	for _, s := range []string{"", alphabet, strings.Replace(alphabet, "A", "\n", 1), strings.Replace(alphabet, "A", "B", 1), alphabet + "x"} {
		want, got := attempt(func() any { base64.NewEncoding(s); return nil }), attempt(func() any { our.NewEncoding(s); return nil })
		if want != got {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
	for _, r := range []rune{'\n', '\r', -2, 256, 'A', '?', -1, 0} {
		want, got := attempt(func() any { base64.StdEncoding.WithPadding(r); return nil }), attempt(func() any { our.StdEncoding.WithPadding(r); return nil })
		if want != got {
			t.Errorf("%q: %s, want %s", r, got, want)
		}
	}
}
