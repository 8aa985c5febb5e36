// The same texts through gopy's mime/quotedprintable and Go's.

package check

import (
	"bytes"
	"fmt"
	"io"
	"math/rand"
	real "mime/quotedprintable"
	"strings"
	"testing"

	ours "gopystd/mime/quotedprintable"
)

var pieces = []string{"a", "=", "=3D", "=3d", "=\r\n", "=\n", " ", "\t", "\r\n", "\n", "\r", "é", "\x00", "=zz", "= \r\n", "word ", strings.Repeat("x", 70), "=4"}

func TestBoth(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 40000 {
		s := ""
		for range r.Intn(12) {
			s += pieces[r.Intn(len(pieces))]
		}
		a, err := io.ReadAll(ours.NewReader(strings.NewReader(s)))
		b, err2 := io.ReadAll(real.NewReader(strings.NewReader(s)))
		if got, want := fmt.Sprintf("%q %v", a, err), fmt.Sprintf("%q %v", b, err2); got != want {
			t.Fatalf("%q:\n got %s\nwant %s", s, got, want)
		}
		var x, y bytes.Buffer
		v, w := ours.NewWriter(&x), real.NewWriter(&y)
		v.Binary = r.Intn(2) == 0
		w.Binary = v.Binary
		n := r.Intn(len(s) + 1)
		for _, part := range []string{s[:n], s[n:]} {
			io.WriteString(v, part)
			io.WriteString(w, part)
		}
		v.Close()
		w.Close()
		if x.String() != y.String() {
			t.Fatalf("%q:\n got %q\nwant %q", s, x.String(), y.String())
		}
	}
}
