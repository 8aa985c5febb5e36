// Compares gopy's encoding/hex with Go's.
package hex_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"testing"
	"testing/iotest"

	our "gopystd/encoding/hex"
)

func input(random *rand.Rand) []byte {
	b := make([]byte, random.Intn(40))
	if random.Intn(10) == 0 {
		b = make([]byte, random.Intn(4000))
	}
	for i := range b {
		b[i] = "0123456789abcdefABCDEF"[random.Intn(22)]
	}
	if random.Intn(3) == 0 && len(b) > 0 {
		b[random.Intn(len(b))] = byte(random.Intn(256))
	}
	return b
}

// limited fails after some bytes.
type limited struct {
	bytes.Buffer
	left int
}

func (l *limited) Write(p []byte) (int, error) {
	if len(p) > l.left {
		n, _ := l.Buffer.Write(p[:l.left])
		l.left = 0
		return n, errors.New("full")
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

func TestHex(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 8000 {
		b, kind, size, left, cut := input(random), random.Intn(4), 1+random.Intn(30), random.Intn(300), random.Intn(5)
		run := func(encode func([]byte) string, appendEncode, appendDecode func([]byte, []byte) ([]byte, error), decode func(string) ([]byte, error), dump func([]byte) string,
			dumper func(io.Writer) io.WriteCloser, encoder func(io.Writer) io.Writer, decoder func(io.Reader) io.Reader) (text string) {
			x, e1 := appendEncode([]byte("ab"), b)
			y, e2 := appendDecode([]byte("ab"), b)
			z, e3 := decode(string(b))
			text = fmt.Sprintf("%q %q %v %q %v %q %v %q", encode(b), x, e1, y, e2, z, e3, dump(b))
			var w1, w2 limited
			w1.left, w2.left = left, left
			if kind == 3 {
				w1.left, w2.left = 1e6, 1e6
			}
			d, e := dumper(&w1), encoder(&w2)
			for i := 0; i < len(b); i += 1 + len(b)/(1+cut) {
				n, err := d.Write(b[i:min(len(b), i+1+len(b)/(1+cut))])
				m, err2 := e.Write(b[i:min(len(b), i+1+len(b)/(1+cut))])
				text += fmt.Sprintln(n, err, m, err2)
			}
			text += fmt.Sprintln(d.Close(), d.Close())
			_, err := d.Write(b)
			text += fmt.Sprintf("%v %q %q\n", err, w1.String(), w2.String())
			r := decoder(reader(kind, b))
			for range 20 {
				p := make([]byte, size)
				n, err := r.Read(p)
				text += fmt.Sprintln(n, err, p[:n])
			}
			return text
		}
		want := run(hex.EncodeToString, func(x, y []byte) ([]byte, error) { return hex.AppendEncode(x, y), nil }, hex.AppendDecode, hex.DecodeString, hex.Dump, hex.Dumper, hex.NewEncoder, hex.NewDecoder)
		got := run(our.EncodeToString, func(x, y []byte) ([]byte, error) { return our.AppendEncode(x, y), nil }, our.AppendDecode, our.DecodeString, our.Dump, our.Dumper, our.NewEncoder, our.NewDecoder)
		if want != got {
			t.Fatalf("%q:\n%s\nwant\n%s", b, got, want)
		}
	}
	if our.EncodedLen(7) != 14 || our.DecodedLen(7) != 3 {
		t.Error("lengths")
	}
	if _, err := our.DecodeString("0"); err != our.ErrLength || err.Error() != hex.ErrLength.Error() {
		t.Error(err)
	}
	dst := make([]byte, 4)
	if our.Encode(dst, []byte("\xab\x01")) != 4 || string(dst) != "ab01" {
		t.Error(dst)
	}
}
