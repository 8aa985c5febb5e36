package titles

import (
	"strings"
	"testing"
)

func TestTitle(t *testing.T) {
	if got := Title("the lord OF the  ǆungle and élan"); got != "The Lord of the ǅungle and Élan" {
		t.Errorf("%q", got)
	}
}

func TestSwap(t *testing.T) {
	if got := Swap("Go Größe ſ ÿ"); got != "gO gRÖßE S Ÿ" {
		t.Errorf("%q", got)
	}
}

func TestClass(t *testing.T) {
	var got []string
	for _, r := range "世жΩé٣½$!\u00a0\t\x01\u200d" {
		got = append(got, Class(r))
	}
	want := "han east east letter number number mark mark space space control other"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("%s", s)
	}
}
