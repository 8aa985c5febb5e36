package readers

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestRot13(t *testing.T) {
	b, err := io.ReadAll(Rot13{Rot13{strings.NewReader("Same, ok?")}})
	if string(b) != "Same, ok?" || err != nil {
		t.Errorf("%q, %v", b, err)
	}
	b, _ = io.ReadAll(io.LimitReader(Rot13{strings.NewReader("Uryyb!xx")}, 6))
	if string(b) != "Hello!" {
		t.Errorf("%q", b)
	}
}

func TestCounter(t *testing.T) {
	var out bytes.Buffer
	c := &Counter{W: io.MultiWriter(&out, io.Discard)}
	io.Copy(c, io.TeeReader(strings.NewReader("a\nb\n"), c))
	if c.Bytes != 8 || c.Lines != 4 || out.String() != "a\nb\na\nb\n" {
		t.Errorf("%d, %d, %q", c.Bytes, c.Lines, out.String())
	}
	c = &Counter{W: &Limited{5}}
	n, err := io.WriteString(c, "123456789")
	if n != 5 || !errors.Is(err, io.ErrShortWrite) || c.Bytes != 5 {
		t.Error(n, err, c.Bytes)
	}
}

func TestCopy(t *testing.T) {
	src := strings.NewReader("0123456789")
	var out strings.Builder
	n, err := Copy(&out, src, 3, 4)
	if n != 4 || err != nil || out.String() != "3456" {
		t.Error(n, err, out.String())
	}
	if n, err := Copy(&out, src, 8, 10); n != 2 || err != nil {
		t.Error(n, err)
	}
	if n, err := src.Seek(-2, io.SeekEnd); n != 8 || err != nil {
		t.Error(n, err)
	}
	if _, err := src.Seek(-1, io.SeekStart); err == nil {
		t.Error("no error")
	}
	if n, err := io.ReadAtLeast(src, make([]byte, 5), 3); n != 2 || err != io.ErrUnexpectedEOF {
		t.Error(n, err)
	}
	if _, err := io.ReadAtLeast(src, make([]byte, 1), 3); err != io.ErrShortBuffer {
		t.Error(err)
	}
	if n, err := io.CopyN(io.Discard, strings.NewReader("abc"), 5); n != 3 || err != io.EOF {
		t.Error(n, err)
	}
}
