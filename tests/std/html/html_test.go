// Compares gopy's html with Go's.
package html_test

import (
	"html"
	"math/rand"
	"testing"

	our "gopystd/html"
)

var pieces = []string{"&", "&", "&#", "&#x", "x", ";", ";", "lt", "amp", "notin", "not", "AElig", "Aacute", "acE", "NotEqualTilde", "1", "0", "38", "128", "150", "999999999999", "d800", "<", ">", "'", "\"", "é", " ", "=", "F", "copy", "CounterClockwiseContourIntegral", "fjlig", "hearts", "zz"}

func TestRandom(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 200000 {
		var s string
		for range r.Intn(8) {
			s += pieces[r.Intn(len(pieces))]
		}
		if a, b := html.EscapeString(s), our.EscapeString(s); a != b {
			t.Fatalf("Escape %q: %q, ours %q", s, a, b)
		}
		if a, b := html.UnescapeString(s), our.UnescapeString(s); a != b {
			t.Fatalf("Unescape %q: %q, ours %q", s, a, b)
		}
	}
}
