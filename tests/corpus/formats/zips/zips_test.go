package zips

import (
	"bytes"
	"encoding/hex"
	"strings"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	data := []byte(strings.Repeat("to be or not to be, ", 100))
	for _, kind := range []string{"gzip", "zlib", "flate"} {
		packed := Compress(kind, data)
		if len(packed) > 100 {
			t.Errorf("%s: %d bytes", kind, len(packed))
		}
		back, err := Expand(kind, packed)
		if !bytes.Equal(back, data) || err != nil {
			t.Errorf("%s: %d bytes, %v", kind, len(back), err)
		}
		if _, err := Expand(kind, packed[:len(packed)-3]); err == nil {
			t.Errorf("%s: cut, no error", kind)
		}
	}
}

func TestKnown(t *testing.T) {
	in, _ := hex.DecodeString("1f8b08000000000000ff4bcf2f48cd010085114a0d05000000"[:46])
	back, err := Expand("gzip", in)
	t.Logf("%q %v", back, err)
	in, _ = hex.DecodeString("789c4bcf2fc8482d02000825028a")
	back, err = Expand("zlib", in)
	t.Logf("%q %v", back, err)
}

func TestErrors(t *testing.T) {
	for _, tt := range [][2]string{{"gzip", "no gzip at all"}, {"zlib", "xx"}, {"flate", "\xff\xff"}} {
		kind, in := tt[0], tt[1]
		_, err := Expand(kind, []byte(in))
		if err == nil {
			t.Error(kind)
		}
		t.Log(kind, err)
	}
	if _, err := Press("tar", nil); err == nil || err.Error() != `no kind "tar"` {
		t.Error(err)
	}
	if b, err := Press("flate", []byte("x")); len(b) != 0 || err != nil {
		t.Log(len(b) > 0)
	}
}
