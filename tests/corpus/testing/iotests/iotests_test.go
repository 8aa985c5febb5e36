package iotests

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

const text = "one\ntwo\n\nfour"

func TestLines(t *testing.T) {
	readers := map[string]func(io.Reader) io.Reader{"one byte": iotest.OneByteReader, "half": iotest.HalfReader, "data and error": iotest.DataErrReader}
	for name, f := range readers {
		if lines, size, err := Lines(f(strings.NewReader(text))); lines != 4 || size != 13 || err != nil {
			t.Errorf("%s: %d, %d, %v", name, lines, size, err)
		}
	}
	if _, _, err := Lines(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(text)))); !errors.Is(err, iotest.ErrTimeout) {
		t.Error(err)
	}
	if lines, _, err := Lines(io.MultiReader(strings.NewReader("a\n"), iotest.ErrReader(errors.New("broken")))); lines != 1 || err.Error() != "broken" {
		t.Error(lines, err)
	}
}

func TestZeros(t *testing.T) {
	if err := iotest.TestReader(&Zeros{5}, make([]byte, 5)); err != nil {
		t.Error(err)
	}
	if err := iotest.TestReader(&Zeros{5}, []byte("12345")); err == nil {
		t.Error("no error")
	} else {
		t.Log(err)
	}
}
