package buffers

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	if got := string(Lines([]byte("x \n\n y\n\n"))); got != "a:x¶b:¶c:y¶" {
		t.Errorf("%q", got)
	}
}

func TestHeader(t *testing.T) {
	h, body := Header([]byte("Subject: Hello\n  again\nX: 1:2\nbad\n\nbody\n\nmore"))
	if got := fmt.Sprintf("%q %q", h, body); got != `map["subject":"Hello again" "x":"1:2"] "body\n\nmore"` {
		t.Error(got)
	}
}

func TestChunks(t *testing.T) {
	got, err := Chunks(strings.NewReader("abcdefgh"), 3)
	if s := fmt.Sprint(got, err); s != "[abc def gh] <nil>" {
		t.Error(s)
	}
	pr, pw := io.Pipe()
	go func() {
		io.WriteString(pw, "ab")
		pw.CloseWithError(errors.New("cut"))
	}()
	if got, err := Chunks(pr, 2); fmt.Sprint(got, err) != "[ab] cut" {
		t.Error(got, err)
	}
}

func TestBuffer(t *testing.T) {
	b := bytes.NewBufferString("hello world")
	word, err := b.ReadString(' ')
	next := b.Next(2)
	b.UnreadByte()
	rest, _ := io.ReadAll(b)
	_, eof := b.ReadByte()
	b.WriteString("xyz")
	b.Truncate(1)
	if got := fmt.Sprintf("%q %v %q %q %v %q %d", word, err, next, rest, eof, b, b.Len()); got != `"hello " <nil> "wo" "orld" EOF "x" 1` {
		t.Error(got)
	}
	defer func() { t.Log(recover()) }()
	b.Truncate(5)
}
