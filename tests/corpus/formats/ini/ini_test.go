package ini

import (
	"strings"
	"testing"
)

const file = `
; comment
top = 1
[Server]
host = example.org ; where
path = a
path += b
 port=80
[empty]
`

func TestRead(t *testing.T) {
	f, err := Read(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range [][3]string{{"", "top", "1"}, {"server", "host", "example.org"}, {"server", "path", "a,b"}, {"server", "port", "80"}, {"empty", "x", "none"}, {"no", "x", "none"}} {
		if got := f.Get(tt[0], tt[1], "none"); got != tt[2] {
			t.Errorf("%s.%s = %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
	if len(f) != 2 {
		t.Errorf("%d sections", len(f))
	}
}

func TestErrors(t *testing.T) {
	for in, want := range map[string]string{"[a": "line 1: ] is missing", "\n\nx": `line 3: no key in "x"`, "=1": `line 1: no key in "=1"`} {
		if _, err := Read(strings.NewReader(in)); err == nil || err.Error() != want {
			t.Errorf("%q: %v", in, err)
		}
	}
}
