// The same texts through gopy's net/textproto and Go's.

package check

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand"
	real "net/textproto"
	"strings"
	"testing"

	ours "gopystd/net/textproto"
)

var pieces = []string{"a", "Content-Type", "x-y_z", ":", ": ", " ", "\t", "\r\n", "\n", "\r", ".", "..", "200", "220-", "220 ", "5", "é", "\x01", "A B", "=", "\r\n.\r\n", "key: value\r\n",
	"\r\n\r\n", "www-authenticate", "-", "--a"}

func text(r *rand.Rand) string {
	s := ""
	for range r.Intn(14) {
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

func TestReading(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 30000 {
		s := text(r)
		same(t, s, ours.CanonicalMIMEHeaderKey(s), real.CanonicalMIMEHeaderKey(s))
		same(t, s, ours.TrimString(s), real.TrimString(s))
		a, b := ours.NewReader(bufio.NewReader(strings.NewReader(s))), real.NewReader(bufio.NewReader(strings.NewReader(s)))
		code := []int{0, 2, 22, 220}[r.Intn(4)]
		for range 3 {
			var got, want string
			switch r.Intn(7) {
			case 0:
				x, err := a.ReadLine()
				y, err2 := b.ReadLine()
				got, want = fmt.Sprintf("%q %v", x, err), fmt.Sprintf("%q %v", y, err2)
			case 1:
				x, err := a.ReadContinuedLine()
				y, err2 := b.ReadContinuedLine()
				got, want = fmt.Sprintf("%q %v", x, err), fmt.Sprintf("%q %v", y, err2)
			case 2, 3:
				x, err := a.ReadMIMEHeader()
				y, err2 := b.ReadMIMEHeader()
				got, want = fmt.Sprintf("%q %v", x, err), fmt.Sprintf("%q %v", y, err2)
			case 4:
				c, x, err := a.ReadResponse(code)
				c2, y, err2 := b.ReadResponse(code)
				got, want = fmt.Sprintf("%d %q %v", c, x, err), fmt.Sprintf("%d %q %v", c2, y, err2)
			case 5:
				c, x, err := a.ReadCodeLine(code)
				c2, y, err2 := b.ReadCodeLine(code)
				got, want = fmt.Sprintf("%d %q %v", c, x, err), fmt.Sprintf("%d %q %v", c2, y, err2)
			case 6:
				x, err := a.ReadDotLines()
				y, err2 := b.ReadDotLines()
				got, want = fmt.Sprintf("%q %v", x, err), fmt.Sprintf("%q %v", y, err2)
			}
			same(t, s, got, want)
		}
		x, err := ours.NewReader(bufio.NewReader(strings.NewReader(s))).ReadDotBytes()
		y, err2 := real.NewReader(bufio.NewReader(strings.NewReader(s))).ReadDotBytes()
		if err == nil || err2 == nil {
			same(t, s, fmt.Sprintf("%q %v", x, err), fmt.Sprintf("%q %v", y, err2))
		}
	}
}

func TestWriting(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 5000 {
		var x, y bytes.Buffer
		a, b := ours.NewWriter(bufio.NewWriter(&x)), real.NewWriter(bufio.NewWriter(&y))
		d, e := a.DotWriter(), b.DotWriter()
		all := ""
		for range r.Intn(4) {
			s := text(r)
			all += s
			io.WriteString(d, s)
			io.WriteString(e, s)
		}
		d.Close()
		e.Close()
		a.PrintfLine("%d", 7)
		b.PrintfLine("%d", 7)
		same(t, all, x.String(), y.String())
	}
}
