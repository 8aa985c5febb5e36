// Package check tests gopy's package compress/zlib with Go's.
package check

import (
	"bytes"
	real "compress/zlib"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"

	ours "gopystd/compress/zlib"
)

var random = rand.New(rand.NewSource(1))

type writer interface {
	io.WriteCloser
	Flush() error
}

func TestRoundTrips(t *testing.T) {
	var reused *ours.Writer
	reader, _ := ours.NewReader(strings.NewReader("\x78\x9c"))
	for i := range 200 {
		data := []byte(strings.Repeat("some text ", random.Intn(3000)))
		var dict []byte
		if i%3 == 0 {
			dict = []byte("text and more text")
		}
		var b, c bytes.Buffer
		v, _ := real.NewWriterLevelDict(&c, i%12-2, dict)
		w, _ := ours.NewWriterLevelDict(&b, i%12-2, dict)
		if reused == nil || i%12 == 0 {
			reused = w
			w.Write(data)
			w.Reset(&b)
			b.Reset()
		}
		for _, w := range []writer{v, w} {
			w.Write(data)
			w.Write(nil)
			w.Flush()
			w.Write(data[:len(data)/2])
			if w.Close() != nil {
				t.Fatal("Close")
			}
		}
		if !bytes.Equal(b.Bytes()[:2], c.Bytes()[:2]) || !bytes.Equal(b.Bytes()[b.Len()-4:], c.Bytes()[c.Len()-4:]) {
			t.Fatal(i, b.Bytes()[:6], c.Bytes()[:6])
		}
		r, err := real.NewReaderDict(&b, dict)
		if err != nil {
			t.Fatal(err)
		}
		if err := reader.(ours.Resetter).Reset(&c, dict); err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		got2, err2 := io.ReadAll(reader)
		if len(got) != len(data)+len(data)/2 || !bytes.Equal(got, got2) || err != nil || err2 != nil || reader.Close() != nil {
			t.Fatal(len(got), len(got2), err, err2)
		}
	}
}

func TestCorrupt(t *testing.T) {
	for i := range 2000 {
		var c bytes.Buffer
		dict := []byte("dictionary")[:i%2*10]
		if len(dict) == 0 {
			dict = nil
		}
		v, _ := real.NewWriterLevelDict(&c, 6, dict)
		v.Write([]byte("some data"))
		v.Close()
		data := c.Bytes()
		if i%2 == 0 {
			data[random.Intn(len(data))] ^= 1 << random.Intn(8)
		}
		if i%3 == 0 {
			data = data[:random.Intn(len(data))]
		}
		if i%5 == 0 {
			dict = []byte("other")
		}
		r, err := real.NewReaderDict(bytes.NewReader(data), dict)
		s, err2 := ours.NewReaderDict(bytes.NewReader(data), dict)
		want, got := fmt.Sprint(err), fmt.Sprint(err2)
		if err == nil && err2 == nil {
			p, err := io.ReadAll(r)
			want += fmt.Sprint(p, err, r.Close())
			p, err = io.ReadAll(s)
			got += fmt.Sprint(p, err, s.Close())
		}
		if want != got {
			t.Fatalf("%x\n%s\n%s", data, want, got)
		}
	}
	_, err := ours.NewWriterLevel(nil, -3)
	_, err2 := real.NewWriterLevel(nil, -3)
	if err.Error() != err2.Error() || ours.ErrDictionary.Error() != real.ErrDictionary.Error() {
		t.Error(err)
	}
}
