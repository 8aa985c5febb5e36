package mimes

import (
	"slices"
	"strings"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	want := []string{"first = 1", "zweiter Teil: ä\r\n" + strings.Repeat("long ", 30) + "end"}
	msg, err := Build("Grüße, 世界", "XyZ", want...)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(msg)
	subject, parts, err := Read(msg)
	if subject != "Grüße, 世界" || !slices.Equal(parts, want) || err != nil {
		t.Errorf("%q %q %v", subject, parts, err)
	}
}

func TestErrors(t *testing.T) {
	for _, msg := range []string{"", "x", "Subject: a\n\n", "Content-Type: text/plain\n\nx", "Content-Type: multipart/mixed; boundary=b\n\n--b\n", "Content-Type: multipart/mixed; boundary=b\n\nno end", "Subject: =?utf-8?q?=zz?=\nContent-Type: ;\n\n"} {
		subject, parts, err := Read(msg)
		t.Logf("%q: %q %q %v", msg, subject, parts, err)
	}
	if _, err := Build("a", "bad boundary!"); err == nil {
		t.Error("no error")
	} else {
		t.Fatal(err)
	}
}
