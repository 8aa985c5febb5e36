// Package check tests gopy's package compress/gzip with Go's.
package check

import (
	"bytes"
	real "compress/gzip"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"
	"time"

	ours "gopystd/compress/gzip"
)

var random = rand.New(rand.NewSource(1))

type writer interface {
	io.WriteCloser
	Flush() error
}

func headers(i int, h *real.Header, g *ours.Header) {
	if i%2 == 0 {
		h.Name, g.Name = "näme", "näme"
	}
	if i%3 == 0 {
		h.Comment, g.Comment = "comment", "comment"
	}
	if i%5 == 0 {
		h.Extra = []byte("extra")
		g.Extra = h.Extra
	}
	if i%7 == 0 {
		h.ModTime = time.Unix(int64(i)*1e6, 0)
		g.ModTime = h.ModTime
	}
	if i%8 == 0 {
		h.OS, g.OS = 3, 3
	}
}

func TestRoundTrips(t *testing.T) {
	var file, fileReal bytes.Buffer
	z := ours.NewWriter(nil)
	for i := range 200 {
		data := []byte(strings.Repeat("some text ", random.Intn(3000)))
		var b, c bytes.Buffer
		v, _ := real.NewWriterLevel(&c, i%12-2)
		w, _ := ours.NewWriterLevel(&b, i%12-2)
		if i%20 == 0 {
			v = real.NewWriter(&c)
			w = z
			w.Reset(&b)
		}
		headers(i, &v.Header, &w.Header)
		for _, w := range []writer{v, w} {
			w.Write(data)
			w.Flush()
			w.Write(data[:len(data)/2])
			if w.Close() != nil || w.Close() != nil || w.Flush() != nil {
				t.Fatal("Close")
			}
		}
		file.Write(b.Bytes())
		fileReal.Write(c.Bytes())
		head := min(10, c.Len())
		if !bytes.Equal(b.Bytes()[:head], c.Bytes()[:head]) || !bytes.Equal(b.Bytes()[b.Len()-8:], c.Bytes()[c.Len()-8:]) {
			t.Fatal(b.Bytes()[:head], c.Bytes()[:head])
		}
		r, err := real.NewReader(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		s, err := ours.NewReader(bytes.NewReader(c.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		got2, err2 := io.ReadAll(s)
		if len(got) != len(data)+len(data)/2 || !bytes.Equal(got, got2) || err != nil || err2 != nil || s.Close() != nil {
			t.Fatal(len(got), len(got2), err, err2)
		}
		if fmt.Sprint(r.Header) != fmt.Sprint(s.Header) {
			t.Fatal(r.Header, s.Header)
		}
	}
	r, _ := real.NewReader(&file)
	s, _ := ours.NewReader(&fileReal)
	got, err := io.ReadAll(r)
	got2, err2 := io.ReadAll(struct{ io.Reader }{s})
	if !bytes.Equal(got, got2) || err != nil || err2 != nil {
		t.Fatal(len(got), len(got2), err, err2)
	}
}

func TestCorrupt(t *testing.T) {
	for i := range 3000 {
		var c bytes.Buffer
		v := real.NewWriter(&c)
		headers(i, &v.Header, new(ours.Header))
		v.Write([]byte("some data"))
		v.Close()
		first := c.Len()
		v.Reset(&c)
		v.Write([]byte("some more data"))
		v.Close()
		data := c.Bytes()
		if i%2 == 0 {
			data[random.Intn(len(data))] ^= 1 << random.Intn(8)
		}
		if i%3 == 0 {
			data = data[:random.Intn(len(data))]
		}
		if i%11 == 0 {
			data = data[:min(first, len(data))]
		}
		// All that happens.
		var want, got string
		r, err := real.NewReader(bytes.NewReader(data))
		s, err2 := ours.NewReader(bytes.NewReader(data))
		want, got = fmt.Sprint(err), fmt.Sprint(err2)
		if err == nil && err2 == nil {
			r.Multistream(i%4 != 0)
			s.Multistream(i%4 != 0)
			p := make([]byte, 100)
			n, err := io.ReadFull(r, p)
			want += fmt.Sprint(r.Header, n, p, err)
			p = make([]byte, 100)
			n, err = io.ReadFull(s, p)
			got += fmt.Sprint(s.Header, n, p, err)
		}
		if want != got {
			t.Fatalf("%x\n%s\n%s", data, want, got)
		}
	}
}

func TestErrors(t *testing.T) {
	_, err := ours.NewWriterLevel(nil, 10)
	_, err2 := real.NewWriterLevel(nil, 10)
	if err.Error() != err2.Error() {
		t.Error(err)
	}
	if _, err := ours.NewReader(strings.NewReader("no gzip at all")); err != ours.ErrHeader || err.Error() != real.ErrHeader.Error() {
		t.Error(err)
	}
	if ours.ErrChecksum.Error() != real.ErrChecksum.Error() {
		t.Error(ours.ErrChecksum)
	}
	for i := range 3 {
		v, w := real.NewWriter(io.Discard), ours.NewWriter(io.Discard)
		switch i {
		case 0:
			v.Name, w.Name = "名", "名"
		case 1:
			v.Comment, w.Comment = "a\x00b", "a\x00b"
		case 2:
			v.Extra, w.Extra = make([]byte, 70000), make([]byte, 70000)
		}
		_, err := v.Write([]byte("x"))
		_, err2 := w.Write([]byte("x"))
		if err.Error() != err2.Error() || fmt.Sprint(v.Close()) != fmt.Sprint(w.Close()) {
			t.Error(err, err2)
		}
	}
	v, w := real.NewWriter(io.Discard), ours.NewWriter(io.Discard)
	v.Close()
	w.Close()
	_, err = v.Write([]byte("x"))
	_, err2 = w.Write([]byte("x"))
	if fmt.Sprint(err) != fmt.Sprint(err2) || errors.Is(err, io.EOF) {
		t.Error(err, err2)
	}
}
