// Compares gopy's encoding/base32 with Go's.
package base32_test

import (
	"bytes"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"
	"testing/iotest"

	our "gopystd/encoding/base32"
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

const alphabet = "abcdefghijklmnopqrstuvwxyz012345"

func TestEncodings(t *testing.T) {
	pairs := [][2]encoding{
		{base32.StdEncoding, our.StdEncoding}, {base32.HexEncoding, our.HexEncoding}, {base32.StdEncoding.WithPadding(base32.NoPadding), our.StdEncoding.WithPadding(our.NoPadding)},
		{base32.NewEncoding(alphabet).WithPadding('*'), our.NewEncoding(alphabet).WithPadding('*')}, {base32.StdEncoding.WithPadding('\xff'), our.StdEncoding.WithPadding('\xff')},
	}
	random := rand.New(rand.NewSource(1))
	for range 15000 {
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
			text = text[:at] + []string{"\n", "\r\n", "=", "==", "====", "======", "A", "/", "*", "\xff", "\n\n\n"}[random.Intn(11)] + text[min(len(text), at+random.Intn(3)):]
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
				if _, ok := err.(base32.CorruptInputError); ok || err != nil && strings.HasPrefix(err.Error(), "illegal") {
					break // Go's may not return when it is asked once more
				}
			}
			return log
		}
		want := run(pair[0], func(w io.Writer) io.WriteCloser { return base32.NewEncoder(pair[0].(*base32.Encoding), w) }, func(r io.Reader) io.Reader { return base32.NewDecoder(pair[0].(*base32.Encoding), r) })
		got := run(pair[1], func(w io.Writer) io.WriteCloser { return our.NewEncoder(pair[1].(*our.Encoding), w) }, func(r io.Reader) io.Reader { return our.NewDecoder(pair[1].(*our.Encoding), r) })
		if want != got {
			t.Fatalf("%q:\n%s\nwant\n%s", text, got, want)
		}
	}
}

func TestPanics(t *testing.T) {
	for _, a := range []string{"", "abc", alphabet + "a", alphabet[:31] + "\n", alphabet[:31] + "a"} {
		want, got := attempt(func() any { return base32.NewEncoding(a).EncodedLen(3) }), attempt(func() any { return our.NewEncoding(a).EncodedLen(3) })
		if want != got {
			t.Errorf("%s, want %s", got, want)
		}
	}
	for _, p := range []rune{-2, -1, '\n', '\r', 'A', '=', 255, 256} {
		want, got := attempt(func() any { return base32.StdEncoding.WithPadding(p).EncodedLen(3) }), attempt(func() any { return our.StdEncoding.WithPadding(p).EncodedLen(3) })
		if want != got {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
