// The same texts through gopy's mime and Go's.

package check

import (
	"fmt"
	"math/rand"
	real "mime"
	"testing"

	ours "gopystd/mime"
)

var pieces = []string{"text", "/", "html", ";", "; ", "charset", "=", "utf-8", `"`, `\"`, `\\`, "*", "*0", "*1", "*0*", "=a", " ", "\t", "form-data", "name", "filename", "%e2%82%ac", "UTF-8''", "us-ascii'en'",
	"x y", "é", "%", "%zz", "\r\n", "<", "; a=b", "; a=c", `; f="q\"r"`, "*=utf-8''%C3%A9"}

func text(r *rand.Rand) string {
	s := ""
	for range r.Intn(12) {
		s += pieces[r.Intn(len(pieces))]
	}
	return s
}

func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Fatalf("%q:\n got %s\nwant %s", what, got, want)
	}
}

func TestMediaTypes(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for i := range 60000 {
		s := text(r)
		if i%2 == 0 {
			s = "text/html; " + s
		}
		a, p, err := ours.ParseMediaType(s)
		b, q, err2 := real.ParseMediaType(s)
		same(t, s, fmt.Sprintf("%q %q %v", a, p, err), fmt.Sprintf("%q %q %v", b, q, err2))
		params := map[string]string{text(r): text(r), "a": text(r)}
		same(t, s, ours.FormatMediaType(s, params), real.FormatMediaType(s, params))
		same(t, s, ours.FormatMediaType("Text/X", map[string]string{"K": s}), real.FormatMediaType("Text/X", map[string]string{"K": s}))
	}
}

func TestExtensions(t *testing.T) {
	for _, e := range []string{".html", ".HTML", ".css", ".js", ".json", ".png", ".svg", ".txt", ".wasm", ".pdf", ".xml", ".zip"} {
		same(t, e, ours.TypeByExtension(e), real.TypeByExtension(e))
	}
	for _, pair := range [][2]string{{".x-gopy", "text/x-gopy"}, {"bad", "text/plain"}, {".y-gopy", "bad type"}, {".Z-gopy", "application/z"}, {".w-gopy", "text/w; charset=latin1"}} {
		same(t, pair[0], fmt.Sprint(ours.AddExtensionType(pair[0], pair[1])), fmt.Sprint(real.AddExtensionType(pair[0], pair[1])))
	}
	for _, e := range []string{".x-gopy", ".Z-gopy", ".z-gopy", ".w-gopy", ".none-gopy"} {
		same(t, e, ours.TypeByExtension(e), real.TypeByExtension(e))
	}
	a, err := ours.ExtensionsByType("text/x-gopy")
	b, err2 := real.ExtensionsByType("text/x-gopy")
	same(t, "ExtensionsByType", fmt.Sprint(a, err), fmt.Sprint(b, err2))
}
