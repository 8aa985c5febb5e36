// The same parts, good and bad, through gopy's mime/multipart and Go's.

package check

import (
	"bytes"
	"fmt"
	"io"
	"math/rand"
	real "mime/multipart"
	"strings"
	"testing"
	"testing/iotest"

	ours "gopystd/mime/multipart"
)

var pieces = []string{"--b\r\n", "--b--\r\n", "--b--", "--b", "\r\n", "\n", "--b \r\n", "--bb\r\n", "--b-\r\n", "Content-Disposition: form-data; name=\"f\"\r\n",
	"Content-Disposition: form-data; name=g; filename=\"d/x.txt\"\r\n", "\r\n\r\n", "body", "a line\r\n", "-", "\r", "Content-Transfer-Encoding: quoted-printable\r\n", "x=3Dy", "\r\n--b\r\n\r\n", "\r\n--b--\r\n"}

func text(r *rand.Rand) string {
	s := ""
	for range r.Intn(14) {
		s += pieces[r.Intn(len(pieces))]
	}
	return s
}

type part interface {
	io.Reader
	FormName() string
	FileName() string
}

func read(next func() (part, error)) string {
	log := ""
	for range 20 {
		p, err := next()
		if err != nil {
			return log + fmt.Sprint(err)
		}
		b, err := io.ReadAll(p)
		log += fmt.Sprintf("%q %q %q %v\n", p.FormName(), p.FileName(), b, err)
	}
	return log
}

func TestReading(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for i := range 20000 {
		s := text(r)
		if i%3 == 0 {
			s = "--b\r\n" + s
		}
		source := func() io.Reader {
			if i%2 == 0 {
				return iotest.OneByteReader(strings.NewReader(s))
			}
			return strings.NewReader(s)
		}
		a, b := ours.NewReader(source(), "b"), real.NewReader(source(), "b")
		got := read(func() (part, error) {
			p, err := a.NextPart()
			return p, err
		})
		want := read(func() (part, error) {
			p, err := b.NextPart()
			return p, err
		})
		if got != want {
			t.Fatalf("%q:\n got %s\nwant %s", s, got, want)
		}
		f, err := ours.NewReader(source(), "b").ReadForm(1000)
		g, err2 := real.NewReader(source(), "b").ReadForm(1000)
		got, want = fmt.Sprint(err), fmt.Sprint(err2)
		if err == nil && err2 == nil {
			got, want = fmt.Sprint(f.Value), fmt.Sprint(g.Value)
			for name, list := range f.File {
				for i, h := range list {
					got += fmt.Sprint(name, h.Filename, h.Size, h.Header)
					if i < len(g.File[name]) {
						h := g.File[name][i]
						want += fmt.Sprint(name, h.Filename, h.Size, h.Header)
					}
				}
			}
		}
		if got != want {
			t.Fatalf("form %q:\n got %s\nwant %s", s, got, want)
		}
	}
}

func TestWriting(t *testing.T) {
	var x, y bytes.Buffer
	a, b := ours.NewWriter(&x), real.NewWriter(&y)
	for _, boundary := range []string{"", "é", "a b", "a ", strings.Repeat("x", 71), "it's:fine"} {
		if e, f := fmt.Sprint(a.SetBoundary(boundary)), fmt.Sprint(b.SetBoundary(boundary)); e != f {
			t.Errorf("%q: %s, want %s", boundary, e, f)
		}
	}
	if a.FormDataContentType() != b.FormDataContentType() {
		t.Errorf("%s, want %s", a.FormDataContentType(), b.FormDataContentType())
	}
	a.WriteField("a\"\\\r\nb", "value")
	b.WriteField("a\"\\\r\nb", "value")
	f, _ := a.CreateFormFile("file", "n\"ame")
	g, _ := b.CreateFormFile("file", "n\"ame")
	io.WriteString(f, "contents")
	io.WriteString(g, "contents")
	a.CreatePart(map[string][]string{"Z": {"1", "2"}, "A": {"3"}})
	b.CreatePart(map[string][]string{"Z": {"1", "2"}, "A": {"3"}})
	_, err := f.Write([]byte("late"))
	_, err2 := g.Write([]byte("late"))
	if fmt.Sprint(err, a.SetBoundary("x"), a.Close()) != fmt.Sprint(err2, b.SetBoundary("x"), b.Close()) {
		t.Error(err, err2)
	}
	if x.String() != y.String() {
		t.Errorf("got %q\nwant %q", x.String(), y.String())
	}
}

// What is too much of headers is refused, before the server keeps it.
func TestHeadersOfForms(t *testing.T) {
	for _, c := range []struct{ files, fields, size int }{
		{1, 10, 10}, {1, 9998, 1}, {1, 9999, 1}, {2, 4998, 1}, {2, 4999, 1}, {1, 1, 9 << 20}, {1, 1, 11 << 20}, {2, 1, 6 << 20}, {1001, 1, 1},
	} {
		var b bytes.Buffer
		for i := range c.files {
			fmt.Fprintf(&b, "--b\r\nContent-Disposition: form-data; name=\"f%d\"; filename=\"f\"\r\nContent-Type: text/plain\r\n", i)
			for j := range c.fields {
				fmt.Fprintf(&b, "X-%d: %s\r\n", j, strings.Repeat("v", c.size))
			}
			b.WriteString("\r\ntext\r\n")
		}
		b.WriteString("--b--\r\n")
		_, err := ours.NewReader(bytes.NewReader(b.Bytes()), "b").ReadForm(1 << 10)
		_, want := real.NewReader(bytes.NewReader(b.Bytes()), "b").ReadForm(1 << 10)
		if fmt.Sprint(err) != fmt.Sprint(want) {
			t.Errorf("%+v: %v, want %v", c, err, want)
		}
	}
}
