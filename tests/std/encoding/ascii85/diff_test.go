// Package check compares gopy's package encoding/ascii85 with Go's.
package check

import (
	"bytes"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"testing"
	"testing/iotest"

	our "gopystd/encoding/ascii85"
)

type functions struct {
	encode     func(dst, src []byte) int
	decode     func(dst, src []byte, flush bool) (int, int, error)
	maxLen     func(n int) int
	newEncoder func(w io.Writer) io.WriteCloser
	newDecoder func(r io.Reader) io.Reader
}

type full struct {
	bytes.Buffer
	left int
}

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return 0, errors.New("full")
	}
	f.left -= len(p)
	return f.Buffer.Write(p)
}

func data(r *rand.Rand) []byte {
	n := r.Intn(40)
	if r.Intn(20) == 0 {
		n = r.Intn(5000)
	}
	b := make([]byte, n)
	r.Read(b)
	for range r.Intn(4) {
		at := r.Intn(n + 1)
		clear(b[at:min(n, at+r.Intn(12))])
	}
	return b
}

func run(f functions, seed int64) (log string) {
	r := rand.New(rand.NewSource(seed))
	src := data(r)
	dst := make([]byte, f.maxLen(len(src)))
	text := dst[:f.encode(dst, src)]
	log = fmt.Sprintf("%q %d\n", text, len(dst))

	w := &full{left: 1e6}
	if r.Intn(4) == 0 {
		w.left = r.Intn(2000)
	}
	e := f.newEncoder(w)
	for p := src; len(p) > 0; {
		part := p[:min(len(p), 1+r.Intn(1+len(src)/2))]
		p = p[len(part):]
		n, err := e.Write(part)
		log += fmt.Sprintln(n, err)
	}
	log += fmt.Sprintln(e.Close(), e.Close(), w.String())

	for range r.Intn(4) {
		at := r.Intn(len(text) + 1)
		more := []string{"\n", " ", "z", "v", "!", "uuuuu", "s8W-\"", "\x00", "\xff", string(bytes.Repeat([]byte(" \n"), r.Intn(1000)))}[r.Intn(10)]
		text = append(append(append([]byte(nil), text[:at]...), more...), text[min(len(text), at+r.Intn(2)):]...)
	}
	out := make([]byte, r.Intn(len(text)+10))
	if r.Intn(2) == 0 {
		out = make([]byte, 4*len(text))
	}
	n, used, err := f.decode(out, text, r.Intn(2) == 0)
	log += fmt.Sprintf("%x %d %v\n", out[:n], used, err)

	var reader io.Reader = bytes.NewReader(text)
	switch r.Intn(4) {
	case 0:
		reader = iotest.OneByteReader(reader)
	case 1:
		reader = iotest.DataErrReader(reader)
	case 2:
		reader = iotest.TimeoutReader(iotest.HalfReader(reader))
	}
	d := f.newDecoder(reader)
	for range 50 {
		p := make([]byte, r.Intn(200))
		n, err := d.Read(p)
		log += fmt.Sprintf("%x %v\n", p[:n], err)
	}
	return log
}

func TestAll(t *testing.T) {
	for seed := range int64(20000) {
		want := run(functions{ascii85.Encode, ascii85.Decode, ascii85.MaxEncodedLen, ascii85.NewEncoder, ascii85.NewDecoder}, seed)
		got := run(functions{our.Encode, our.Decode, our.MaxEncodedLen, our.NewEncoder, our.NewDecoder}, seed)
		if want != got {
			t.Fatalf("%d:\n%s\nwant\n%s", seed, got, want)
		}
	}
}
