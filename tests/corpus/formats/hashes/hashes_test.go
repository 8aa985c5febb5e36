package hashes

import (
	"strings"
	"testing"
)

func TestSums(t *testing.T) {
	for _, tt := range [][2]string{
		{"md5", "9e107d9d372bb6826bd81d3542a419d6"},
		{"sha1", "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"},
		{"sha256", "d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592"},
		{"sha224", "730e109bd7a8a32b1cb9d9a09aa2325d2430587ddbc0c38bad911525"},
		{"adler32", "5bdc0fda"},
		{"crc32", "22620404"},
	} {
		if got, err := Sum(tt[0], strings.NewReader("The quick brown fox jumps over the lazy dog")); got != tt[1] || err != nil {
			t.Errorf("%s: %s, %v", tt[0], got, err)
		}
	}
	for _, kind := range []string{"sha512", "crc64", "fnv", "fnv128"} {
		got, err := Sum(kind, strings.NewReader(strings.Repeat("gopher", 1000)))
		t.Log(kind, got, err)
	}
	if _, err := Sum("none", nil); err == nil {
		t.Error("no error")
	}
	t.Fail()
}

func TestSign(t *testing.T) {
	token := Sign("ada.l", "secret")
	if name, ok := Check(token, "secret"); name != "ada.l" || !ok {
		t.Error(name, ok)
	}
	if _, ok := Check(token, "other"); ok {
		t.Error("wrong key")
	}
	if _, ok := Check("bob"+token[3:], "secret"); ok {
		t.Error("forged")
	}
	if _, ok := Check("none", "secret"); ok {
		t.Error("no signature")
	}
}
