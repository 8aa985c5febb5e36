package lzw

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// pack compresses data.
func pack(data string, order Order, litWidth int) []byte {
	var b bytes.Buffer
	w := NewWriter(&b, order, litWidth)
	io.WriteString(w, data)
	w.Close()
	return b.Bytes()
}

func unpack(data []byte, order Order, litWidth int) (string, error) {
	got, err := io.ReadAll(NewReader(bytes.NewReader(data), order, litWidth))
	return string(got), err
}

func TestKnown(t *testing.T) {
	for _, test := range []struct {
		data   string
		order  Order
		width  int
		packed string
	}{
		{"", LSB, 8, "\x00\x03\x02"},
		{"", MSB, 8, "\x80\x40\x40"},
		{"-----A---B", MSB, 8, "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01"}, // the example of PDF's specification
		{"\x01\x01\x01", LSB, 2, "\x8c\x0b"},
	} {
		got := pack(test.data, test.order, test.width)
		if string(got) != test.packed {
			t.Errorf("%q: %x", test.data, got)
		}
		if back, err := unpack(got, test.order, test.width); back != test.data || err != nil {
			t.Errorf("%q: %q, %v", test.data, back, err)
		}
	}
}

func TestRoundTrips(t *testing.T) {
	long := strings.Repeat("\x00\x01\x02\x03\x03\x01", 5000)
	x := uint32(1)
	noise := make([]byte, 50000)
	for i := range noise {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 30)
	}
	for width := 2; width <= 8; width++ {
		for _, data := range []string{"\x03", "\x00\x00", long, string(noise), strings.Repeat("\x02", 1<<20)} {
			for _, order := range []Order{LSB, MSB} {
				got, err := unpack(pack(data, order, width), order, width)
				if got != data || err != nil {
					t.Errorf("width %d, order %d: %d bytes become %d, %v", width, order, len(data), len(got), err)
				}
			}
		}
	}
}

func TestReset(t *testing.T) {
	var b bytes.Buffer
	w := NewWriter(io.Discard, MSB, 7).(*Writer)
	io.WriteString(w, "what is forgotten")
	w.Reset(&b, LSB, 8)
	io.WriteString(w, "some text")
	w.Close()
	r := NewReader(strings.NewReader("\x80\x80"), MSB, 8).(*Reader)
	r.Read(make([]byte, 1))
	for range 2 {
		r.Reset(bytes.NewReader(b.Bytes()), LSB, 8)
		if got, err := io.ReadAll(iotest.OneByteReader(r)); string(got) != "some text" || err != nil {
			t.Errorf("%q, %v", got, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ data, text, want string }{
		{"", "", "unexpected EOF"},
		{"\x41\x84\x00", "AB", "unexpected EOF"},
		{"\x41\x06\x02", "A", "lzw: invalid code"},
		{"\xff\xff", "", "lzw: invalid code"},
	} {
		got, err := unpack([]byte(test.data), LSB, 8)
		if got != test.text || err == nil || err.Error() != test.want {
			t.Errorf("%q: %q, %v", test.data, got, err)
		}
	}
	for _, test := range []struct {
		order Order
		width int
		want  string
	}{
		{2, 8, "lzw: unknown order"},
		{0, 1, "lzw: litWidth 1 out of range"},
		{1, 9, "lzw: litWidth 9 out of range"},
	} {
		_, err := unpack(nil, test.order, test.width)
		_, err2 := NewWriter(io.Discard, test.order, test.width).Write([]byte("a"))
		if err == nil || err.Error() != test.want || err2 == nil || err2.Error() != test.want {
			t.Errorf("%v, %v", err, err2)
		}
	}
	w := NewWriter(io.Discard, LSB, 7)
	if _, err := w.Write([]byte{128}); err == nil || err.Error() != "lzw: input byte too large for the litWidth" {
		t.Error(err)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("broken") }

func TestClose(t *testing.T) {
	r := NewReader(strings.NewReader("\x80\x80"), MSB, 8)
	r.Close()
	if _, err := r.Read(make([]byte, 1)); err == nil || err.Error() != "lzw: reader/writer is closed" {
		t.Error(err)
	}
	w := NewWriter(broken{}, MSB, 8)
	if err := w.Close(); err == nil || err.Error() != "broken" {
		t.Error(err)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if _, err := w.Write([]byte("a")); err == nil || err.Error() != "lzw: reader/writer is closed" {
		t.Error(err)
	}
	var b bytes.Buffer
	w = NewWriter(bufio.NewWriter(&b), MSB, 8)
	if w.Close(); b.Len() != 3 {
		t.Error("a bufio.Writer is flushed", b.Len())
	}
}
