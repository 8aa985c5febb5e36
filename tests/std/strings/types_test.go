package strings_test

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	ours "gopystd/strings"
)

type builder interface {
	io.Writer
	io.ByteWriter
	io.StringWriter
	fmt.Stringer
	WriteRune(r rune) (int, error)
	Len() int
	Cap() int
	Grow(n int)
	Reset()
}

func TestBuilder(t *testing.T) {
	use := func(b builder, seed int64) (text string) {
		g := &source{Rand: rand.New(rand.NewSource(seed))}
		for range g.Intn(40) {
			switch g.Intn(12) {
			case 0:
				text += fmt.Sprint(b.WriteByte(byte(g.Intn(256))))
			case 1, 2:
				text += fmt.Sprint(b.WriteRune([]rune{'a', -1, 0xE4, 0x4E16, 0x1F600, 0xD800, 0x110000}[g.Intn(7)]))
			case 3, 4, 5:
				text += fmt.Sprint(b.WriteString(g.text()))
			case 6:
				text += fmt.Sprint(b.Write([]byte(g.text())))
			case 7:
				b.Grow(g.Intn(300))
			case 8:
				if g.Intn(5) == 0 {
					b.Reset()
				}
			case 9:
				text += fmt.Sprintf("%q", b.String())
			}
			text += fmt.Sprintf(" %d/%d ", b.Len(), b.Cap())
		}
		return text + b.String()
	}
	for seed := range int64(2000) {
		if want, got := use(new(strings.Builder), seed), use(new(ours.Builder), seed); want != got {
			t.Fatalf("Builder %d\n got %q\nwant %q", seed, got, want)
		}
	}
	if want, got := fmt.Sprintf("%+v", strings.Builder{}), fmt.Sprintf("%+v", ours.Builder{}); want != got {
		t.Errorf("fields are %s, want %s", got, want)
	}
}

type reader interface {
	io.Reader
	io.ReaderAt
	io.ByteScanner
	io.RuneScanner
	io.Seeker
	io.WriterTo
	Len() int
	Size() int64
	Reset(s string)
}

// A strictWriter takes only so many bytes at once, and notes what it is given.
type strictWriter struct {
	limit int
	err   error
	log   string
}

func (w *strictWriter) Write(p []byte) (int, error) {
	n := min(len(p), w.limit)
	w.log += fmt.Sprintf("%q,", p)
	w.limit -= n
	if n < len(p) {
		return n, w.err
	}
	return n, nil
}

// A textWriter is one that takes strings too.
type textWriter struct{ strictWriter }

func (w *textWriter) WriteString(s string) (int, error) {
	w.log += "string"
	return w.Write([]byte(s))
}

func TestReader(t *testing.T) {
	use := func(r reader, seed int64) (text string) {
		g := &source{Rand: rand.New(rand.NewSource(seed))}
		r.Reset(g.text())
		for range g.Intn(30) {
			switch g.Intn(11) {
			case 0:
				p := make([]byte, g.Intn(5))
				text += fmt.Sprint(r.Read(p))
				text += fmt.Sprint(p)
			case 1:
				p := make([]byte, g.Intn(5))
				text += fmt.Sprint(r.ReadAt(p, int64(g.Intn(12)-2)))
				text += fmt.Sprint(p)
			case 2:
				text += fmt.Sprint(r.ReadByte())
			case 3:
				text += fmt.Sprint(r.UnreadByte())
			case 4, 5:
				text += fmt.Sprint(r.ReadRune())
			case 6:
				text += fmt.Sprint(r.UnreadRune())
			case 7:
				text += fmt.Sprint(r.Seek(int64(g.Intn(20)-5), g.Intn(5)-1))
			case 8:
				if g.Intn(4) == 0 {
					w := &strictWriter{limit: g.Intn(10)}
					if g.Intn(2) == 0 {
						w.err = errors.New("full")
					}
					text += fmt.Sprint(r.WriteTo(w))
					text += w.log
				}
			case 9:
				if g.Intn(6) == 0 {
					r.Reset(g.text())
				}
			}
			text += fmt.Sprintf(" %d/%d ", r.Len(), r.Size())
		}
		return text
	}
	for seed := range int64(3000) {
		if want, got := use(new(strings.Reader), seed), use(new(ours.Reader), seed); want != got {
			t.Fatalf("Reader %d\n got %q\nwant %q", seed, got, want)
		}
	}
	a, b := strings.NewReader("abc"), ours.NewReader("abc")
	if want, got := fmt.Sprintf("%+v", *a), fmt.Sprintf("%+v", *b); want != got {
		t.Errorf("fields are %s, want %s", got, want)
	}
	if want, got := caught(func() { a.WriteTo(lying{}) }), caught(func() { b.WriteTo(lying{}) }); want != got {
		t.Errorf("WriteTo panics with %s, want %s", got, want)
	}
}

// lying is a writer that claims to have written more than it was given.
type lying struct{}

func (lying) Write(p []byte) (int, error) { return len(p) + 1, nil }

func TestReplacer(t *testing.T) {
	for seed := range int64(20000) {
		g := &source{Rand: rand.New(rand.NewSource(seed))}
		alphabet := []string{"a", "b", "ab", "abc", "abcd", "bc", "c", "aa", "aaa", "", "x", "ä", "\xff", "\x96", "世", "hello", "he", "&", "<"}
		if g.Intn(2) == 0 {
			alphabet = []string{"a", "b", "c", "<", ">", "\xff"} // single bytes only
		}
		var oldnew []string
		for range g.Intn(6) {
			oldnew = append(oldnew, alphabet[g.Intn(len(alphabet))])
			if news := []string{"", "1", "22", "a", "世", "xyz", "b"}; g.Intn(3) == 0 || seed%3 == 0 {
				oldnew = append(oldnew, []string{"1", "2", "a", "b"}[g.Intn(4)])
			} else {
				oldnew = append(oldnew, news[g.Intn(len(news))])
			}
		}
		a, b := strings.NewReplacer(oldnew...), ours.NewReplacer(oldnew...)
		for range 3 {
			var s string
			for range g.Intn(15) {
				s += alphabet[g.Intn(len(alphabet))]
			}
			if want, got := a.Replace(s), b.Replace(s); want != got {
				t.Fatalf("NewReplacer(%q).Replace(%q) = %q, want %q", oldnew, s, got, want)
			}
			limit := g.Intn(60)
			var err error
			if g.Intn(4) > 0 {
				err = errors.New("full")
			}
			v, w := &strictWriter{limit: limit, err: err}, &strictWriter{limit: limit, err: err}
			want := fmt.Sprint(a.WriteString(v, s)) + v.log
			got := fmt.Sprint(b.WriteString(w, s)) + w.log
			if want != got {
				t.Fatalf("NewReplacer(%q).WriteString(%q, limit %d) = %s, want %s", oldnew, s, limit, got, want)
			}
			x, y := &textWriter{strictWriter{limit: limit, err: err}}, &textWriter{strictWriter{limit: limit, err: err}}
			want = fmt.Sprint(a.WriteString(x, s)) + x.log
			got = fmt.Sprint(b.WriteString(y, s)) + y.log
			if want != got {
				t.Fatalf("NewReplacer(%q).WriteString(%q, limit %d) = %s, want %s", oldnew, s, limit, got, want)
			}
		}
	}
	if want, got := new(strings.Replacer).Replace("abc"), new(ours.Replacer).Replace("abc"); want != got {
		t.Errorf("zero Replacer gives %q, want %q", got, want)
	}
	if want, got := reflect.TypeOf(strings.Replacer{}).Size(), reflect.TypeOf(ours.Replacer{}).Size(); want != got {
		t.Errorf("size of Replacer is %d, want %d", got, want)
	}
}
