package encodings

import (
	"bytes"
	"fmt"
	"testing"
)

func TestEncode(t *testing.T) {
	data := []byte("Go\x00\xff?>é")
	for kind, want := range map[string]string{"hex": "476f00ff3f3ec3a9", "base64": "R28A/z8+w6k=", "url": "R28A_z8-w6k", "base32": "I5XQB7Z7H3B2S==="} {
		got := Encode(kind, data)
		if got != want {
			t.Errorf("%s: %s", kind, got)
		}
		if kind == "url" {
			continue
		}
		if back, found, err := Decode(got); !bytes.Equal(back, data) || found != kind || err != nil {
			t.Errorf("%s: %q as %s, %v", got, back, found, err)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	for _, s := range []string{"a", "abc!", "ab=c", "====", "xyz0\n"} {
		b, kind, err := Decode(s)
		t.Logf("%q: %q %s %v", s, b, kind, err)
	}
}

func TestArmor(t *testing.T) {
	text := Armor("MESSAGE", bytes.Repeat([]byte{1, 2, 3}, 30), map[string]string{"To": "Ada", "Date": "today"})
	t.Log("\n" + text)
	kinds, sizes := Unarmor("noise\n" + text + Armor("EMPTY", nil, nil) + "-----BEGIN BAD-----\n")
	if s := fmt.Sprint(kinds, sizes); s != "[MESSAGE EMPTY] [90 0]" {
		t.Error(s)
	}
}

func TestDump(t *testing.T) {
	t.Error("\n" + Encode("dump", []byte("seventeen bytes\x01\x02é")))
}
