package ascii85

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

var pairs = []struct{ decoded, encoded string }{
	{"", ""},
	{"M", "9`"},
	{"Man ", "9jqo^"},
	{"Man is ", "9jqo^BlbB"},
	{"\x00\x00\x00\x00", "z"},
	{"\x00\x00\x00\x00\x00", "z!!"},
	{"\xff\xff\xff\xff", "s8W-!"},
}

func TestEncode(t *testing.T) {
	for _, p := range pairs {
		dst := make([]byte, MaxEncodedLen(len(p.decoded)))
		if n := Encode(dst, []byte(p.decoded)); string(dst[:n]) != p.encoded {
			t.Errorf("%q: %q, want %q", p.decoded, dst[:n], p.encoded)
		}
		var b strings.Builder
		w := NewEncoder(&b)
		for _, c := range []byte(p.decoded) {
			w.Write([]byte{c})
		}
		if err := w.Close(); err != nil || b.String() != p.encoded {
			t.Errorf("%q: stream %q %v", p.decoded, b.String(), err)
		}
	}
}

func TestDecode(t *testing.T) {
	for _, p := range pairs {
		dst := make([]byte, 40)
		n, used, err := Decode(dst, []byte(p.encoded), true)
		if string(dst[:n]) != p.decoded || used != len(p.encoded) || err != nil {
			t.Errorf("%q: %q %d %v, want %q", p.encoded, dst[:n], used, err, p.decoded)
		}
		spaced := " " + strings.Join(strings.Split(p.encoded, ""), "\n ")
		b, err := io.ReadAll(NewDecoder(iotest.OneByteReader(strings.NewReader(spaced))))
		if string(b) != p.decoded || err != nil {
			t.Errorf("%q: stream %q %v", spaced, b, err)
		}
	}
}

func TestPart(t *testing.T) {
	dst := make([]byte, 7)
	for _, c := range []struct {
		in      string
		flush   bool
		n, used int
	}{{"9jqo^Bl", false, 4, 5}, {"9jqo^ Bl", true, 4, 5}, {"Bl", false, 0, 0}, {"Bl", true, 1, 2}} {
		n, used, err := Decode(dst, []byte(c.in), c.flush)
		if n != c.n || used != c.used || err != nil {
			t.Errorf("%q: %d %d %v", c.in, n, used, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for in, want := range map[string]CorruptInputError{"v": 0, "9jqo^9": 6, "!z!!!": 1, "!!~": 2} {
		n, used, err := Decode(make([]byte, 40), []byte(in), true)
		if n != 0 || used != 0 || err != want {
			t.Errorf("%q: %d %d %v, want %v", in, n, used, err, want)
		}
	}
	if got := CorruptInputError(3).Error(); got != "illegal ascii85 data at input byte 3" {
		t.Error(got)
	}
}
