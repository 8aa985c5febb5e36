// Package check tests gopy's package compress/flate with Go's: each reads what the other writes, and errors are the same.
package check

import (
	"bytes"
	real "compress/flate"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"

	ours "gopystd/compress/flate"
)

var random = rand.New(rand.NewSource(1))

// someData makes data that can be compressed more or less.
func someData() []byte {
	n := random.Intn(1 << random.Intn(19))
	b := make([]byte, 0, n)
	symbols := 1 + random.Intn(256)
	for len(b) < n {
		switch random.Intn(3) {
		case 0:
			if len(b) > 0 {
				at := random.Intn(len(b))
				b = append(b, b[at:min(len(b), at+random.Intn(400))]...)
			}
		case 1:
			b = append(b, bytes.Repeat([]byte{byte(random.Intn(symbols))}, random.Intn(300))...)
		default:
			for range random.Intn(200) {
				b = append(b, byte(random.Intn(symbols)))
			}
		}
	}
	return b
}

type writer interface {
	io.WriteCloser
	Flush() error
}

// write writes data in pieces, sometimes with flushes.
func write(t *testing.T, w writer, data []byte) {
	for len(data) > 0 {
		n := min(len(data), 1+random.Intn(100000))
		if m, err := w.Write(data[:n]); m != n || err != nil {
			t.Fatal(m, err)
		}
		data = data[n:]
		if random.Intn(4) == 0 {
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestRoundTrips(t *testing.T) {
	var reused *ours.Writer
	reader := ours.NewReader(nil)
	total, totalReal := 0, 0
	for i := range 600 {
		data, level := someData(), i%12-2
		var dict []byte
		if i%3 == 0 {
			dict = someData()
			data = append(data, dict[len(dict)/2:]...)
		}
		var b, c bytes.Buffer
		w, err := ours.NewWriterDict(&b, level, dict)
		if err != nil {
			t.Fatal(err)
		}
		if reused == nil {
			reused = w
		}
		if i%36 == 0 {
			reused.Reset(&b)
			w, reused = reused, w
			w, _ = ours.NewWriterDict(&b, level, dict)
			w.Write([]byte("something"))
			b.Reset()
			w.Reset(&b)
		}
		write(t, w, data)
		v, _ := real.NewWriterDict(&c, level, dict)
		write(t, v, data)
		total += b.Len()
		totalReal += c.Len()
		if level == 0 && dict == nil && b.Len() < c.Len()-20 {
			t.Fatal("stored", b.Len(), c.Len())
		}
		got, err := io.ReadAll(real.NewReaderDict(&b, dict))
		if !bytes.Equal(got, data) || err != nil {
			t.Fatal("Go cannot read it", level, len(data), len(got), err)
		}
		if i%2 == 0 {
			reader = ours.NewReaderDict(&c, dict)
		} else {
			reader.(ours.Resetter).Reset(struct{ io.Reader }{&c}, dict)
		}
		got, err = io.ReadAll(reader)
		if !bytes.Equal(got, data) || err != nil || reader.Close() != nil {
			t.Fatal("gopy cannot read it", level, len(data), len(got), err)
		}
	}
	t.Logf("compressed to %d, by Go to %d", total, totalReal)
	if total > totalReal*11/10 {
		t.Errorf("compressed to %d, by Go to %d", total, totalReal)
	}
}

// reads reads in pieces, and tells all that happens.
func reads(r io.ReadCloser) string {
	var b strings.Builder
	p := make([]byte, 50000)
	for {
		n, err := r.Read(p)
		fmt.Fprintf(&b, "%d %x %v\n", n, p[:min(n, 10)], err)
		if err != nil {
			fmt.Fprintf(&b, "%T %v\n", err, r.Close())
			return strings.ReplaceAll(b.String(), "gopystd/", "")
		}
	}
}

func TestCorrupt(t *testing.T) {
	for i := range 3000 {
		var b bytes.Buffer
		w, _ := real.NewWriter(&b, i%12-2)
		write(t, w, someData()[:])
		data := b.Bytes()
		if i%4 != 0 {
			for range 1 + random.Intn(3) {
				data[random.Intn(min(len(data), 300))] ^= 1 << random.Intn(8)
			}
		}
		if i%5 == 0 {
			data = data[:random.Intn(len(data))]
		}
		if i%7 == 0 {
			data = make([]byte, 200)
			random.Read(data)
			data[0] = data[0]&^6 | byte(random.Intn(2)*2+2)&6
		}
		want, got := reads(real.NewReader(bytes.NewReader(data))), reads(ours.NewReader(bytes.NewReader(data)))
		if want != got {
			t.Fatalf("%d %x\n%s\n%s", i, data[:min(len(data), 100)], want, got)
		}
	}
}

type broken struct{ n int }

func (b *broken) Write(p []byte) (int, error) {
	if b.n--; b.n < 0 {
		return 0, errors.New("broken")
	}
	return len(p), nil
}

func TestErrors(t *testing.T) {
	for _, level := range []int{-3, 10} {
		_, err := real.NewWriter(nil, level)
		_, err2 := ours.NewWriter(nil, level)
		_, err3 := ours.NewWriterDict(nil, level, nil)
		if err.Error() != err2.Error() || err.Error() != err3.Error() {
			t.Error(err2)
		}
	}
	v, _ := real.NewWriter(io.Discard, 6)
	w, _ := ours.NewWriter(io.Discard, 6)
	v.Close()
	w.Close()
	_, err := v.Write([]byte("x"))
	_, err2 := w.Write([]byte("x"))
	if err.Error() != err2.Error() || fmt.Sprint(v.Close()) != fmt.Sprint(w.Close()) || fmt.Sprint(v.Flush()) != fmt.Sprint(w.Flush()) {
		t.Error(err, err2)
	}
	w.Reset(&broken{})
	w.Write([]byte("x"))
	if err := w.Close(); err == nil || w.Close() == nil || err.Error() != "broken" {
		t.Error(err)
	}
	if a, b := fmt.Sprint(ours.CorruptInputError(5), ours.InternalError("x"), &ours.ReadError{Offset: 1, Err: err}, &ours.WriteError{Offset: 2, Err: err}), fmt.Sprint(real.CorruptInputError(5), real.InternalError("x"), &real.ReadError{Offset: 1, Err: err}, &real.WriteError{Offset: 2, Err: err}); a != b {
		t.Error(a, b)
	}
	var b bytes.Buffer
	for range 3 { // what is stored is the same
		var c bytes.Buffer
		v, _ := real.NewWriter(&c, 0)
		w, _ := ours.NewWriter(&b, 0)
		data := make([]byte, 150000)
		for _, w := range []io.WriteCloser{v, w} {
			w.Write(data[:70000])
			w.Write(data[70000:])
			w.Close()
		}
		if !bytes.Equal(b.Bytes(), c.Bytes()) {
			t.Error("stored", b.Len(), c.Len())
		}
		b.Reset()
	}
}
