// Compares gopy's text/tabwriter with Go's over random texts and properties.
package tabwriter_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"
	"text/tabwriter"

	our "gopystd/text/tabwriter"
)

var pieces = []string{"a", "bcd", "longer text", "é☃", "\t", "\t", "\t", "\t", "\v", "\n", "\n", "\n", "\f", "\xff", "<b>", "<", ">", "&amp;", "&", ";", " ", ""}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errors.New("full") }

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) - 1, nil }

type panicking struct{}

func (panicking) Write(p []byte) (int, error) { panic("ouch") }

func attempt(f func() any) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprintf("panic: %v", e)
		}
	}()
	return fmt.Sprint(f())
}

type writer interface {
	io.Writer
	Flush() error
}

func TestWriter(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 60000 {
		minwidth, tabwidth, padding, padchar, flags := random.Intn(10), random.Intn(10), random.Intn(4), " \t."[random.Intn(3)], uint(random.Intn(64))
		var parts []string
		for range random.Intn(5) {
			var b strings.Builder
			for range random.Intn(20) {
				b.WriteString(pieces[random.Intn(len(pieces))])
			}
			parts = append(parts, b.String())
		}
		run := func(w writer, out *bytes.Buffer) (text string) {
			for i, part := range parts {
				n, err := w.Write([]byte(part))
				text += fmt.Sprintln(n, err, out.Len())
				if i == 2 {
					text += fmt.Sprintln(w.Flush())
				}
			}
			return text + fmt.Sprintln(w.Flush(), w.Flush()) + out.String()
		}
		var x, y bytes.Buffer
		want := run(tabwriter.NewWriter(&x, minwidth, tabwidth, padding, padchar, flags), &x)
		got := run(our.NewWriter(&y, minwidth, tabwidth, padding, padchar, flags), &y)
		if want != got {
			t.Fatalf("%d %d %d %q %b %q:\n%s\nwant\n%s", minwidth, tabwidth, padding, padchar, flags, parts, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, out := range []io.Writer{failing{}, short{}, panicking{}} {
		for _, text := range []string{"a\tb\n", "a\n", "x\ty\n\f", ""} {
			run := func(w writer) string {
				return attempt(func() any { n, err := io.WriteString(w, text); return fmt.Sprint(n, err) }) + attempt(func() any { return w.Flush() })
			}
			want, got := run(tabwriter.NewWriter(out, 1, 2, 3, ' ', 0)), run(our.NewWriter(out, 1, 2, 3, ' ', 0))
			if want != got {
				t.Errorf("%T %q: %s, want %s", out, text, got, want)
			}
		}
	}
	want, got := attempt(func() any { return tabwriter.NewWriter(nil, -1, 0, 0, ' ', 0) }), attempt(func() any { return our.NewWriter(nil, -1, 0, 0, ' ', 0) })
	if want != got {
		t.Errorf("%s, want %s", got, want)
	}
	if our.FilterHTML != tabwriter.FilterHTML || our.StripEscape != tabwriter.StripEscape || our.AlignRight != tabwriter.AlignRight || our.DiscardEmptyColumns != tabwriter.DiscardEmptyColumns ||
		our.TabIndent != tabwriter.TabIndent || our.Debug != tabwriter.Debug || our.Escape != tabwriter.Escape {
		t.Error("constants")
	}
}
