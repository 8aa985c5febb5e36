// Compares gopystd/fmt with fmt: all verbs with all kinds of values, and random formats.
package fmt_check

import (
	"bytes"
	"errors"
	"fmt"
	ours "gopystd/fmt"
	"io"
	"math/rand"
	"reflect"
	"strings"
	"testing"
)

// caught returns what f does, be it a panic.
func caught(f func() string) (result string) {
	defer func() {
		if e := recover(); e != nil {
			result = fmt.Sprintf("panic: %v", e)
		}
	}()
	return f()
}

func same(t *testing.T, format string, args ...any) {
	t.Helper()
	want := caught(func() string { return fmt.Sprintf(format, args...) })
	got := caught(func() string { return ours.Sprintf(format, args...) })
	if got != want {
		t.Errorf("%q with %T:\n got %q\nwant %q", format, args, got, want)
	}
}

const verbs = "vTtbcdoOqxXUeEfFgGspwzyA!世%"

func directive(r *rand.Rand, verb string, star bool) (text string, stars []any) {
	text = "%"
	for range r.Intn(4) {
		if r.Intn(2) == 0 {
			text += string("+-# 0"[r.Intn(5)])
		}
	}
	switch r.Intn(5) {
	case 0, 1:
		text += fmt.Sprint([]int{0, 1, 2, 5, 8, 12, 20, 70, 150}[r.Intn(9)])
	case 2:
		if star {
			text += "*"
			stars = append(stars, []any{5, -7, 12, 0, uint8(9), int64(-3), "x", 2000000, nil}[r.Intn(9)])
		}
	}
	switch r.Intn(5) {
	case 0, 1:
		text += "." + []string{"", "0", "1", "2", "3", "5", "10", "30", "80"}[r.Intn(9)]
	case 2:
		if star {
			text += ".*"
			stars = append(stars, []any{3, -7, 0, uint16(2), 1.5}[r.Intn(5)])
		}
	}
	return text + verb, stars
}

func TestVerbs(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, v := range values() {
		for _, verb := range verbs {
			for _, flags := range []string{"", "+", "#", "-", " ", "0", "+#", "# ", "+0", "#0", "6", "-9", "09", ".2", "#+ -012.4"} {
				same(t, "%"+flags+string(verb), v)
			}
			for range 12 {
				text, stars := directive(r, string(verb), true)
				same(t, "<"+text+">", append(stars, v)...)
			}
			if t.Failed() {
				return
			}
		}
	}
}

func TestFloats(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 40000 {
		v := float64(r.Intn(2000000)-1000000) / []float64{1, 10, 100, 1000, 7, 1e6}[r.Intn(6)]
		if r.Intn(4) == 0 {
			v = r.NormFloat64() * []float64{1e-300, 1e-10, 1, 1e10, 1e300}[r.Intn(5)]
		}
		text, _ := directive(r, string("vbeEfFgGxX"[r.Intn(10)]), false)
		same(t, text, v)
		same(t, text, float32(v))
		same(t, text, complex(v, -v))
	}
}

func TestIntegers(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 40000 {
		v := r.Uint64() >> r.Intn(64)
		text, _ := directive(r, string("vbcdoOqxXU"[r.Intn(10)]), false)
		same(t, text, v)
		same(t, text, int64(v))
		same(t, text, -int64(v))
		same(t, text, uint8(v))
		same(t, text, int32(v))
	}
}

func TestStrings(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	for range 20000 {
		var s []byte
		for range r.Intn(12) {
			s = append(s, []string{"a", "é", "世", "\xff", "\n", "`", "\"", "\\", "\U0001F600", "\x00", "\xe4\xb8", "'"}[r.Intn(12)]...)
		}
		text, _ := directive(r, string("vsqxX"[r.Intn(5)]), false)
		same(t, text, string(s))
		same(t, text, s)
		same(t, text, []string{string(s), "b"})
		same(t, text, [1]any{string(s)})
	}
}

func TestRandomFormats(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	pieces := []string{"%", "%", "%", "[", "]", "[1]", "[2]", "[3]", "[5]", "[x]", "[0]", "[-1]", "[]", "[2147483648]", "*", ".", "0", "1", "3", "10000000", "99999999", "+", "-", "#", " ", "v", "d", "s", "q", "x", "T", "w", "!", "z", "世", "text", "%%", "%d", "%v", "%[2]d", "%[3]*.[2]*[1]f", "\xff"}
	args := []any{1, "two", 3.5, nil, point{4, 5}, []byte("six"), failing{"seven"}, stringer(8), uint8(3), -2, &point{}, []int{1}}
	for range 100000 {
		format := ""
		for range 1 + r.Intn(7) {
			format += pieces[r.Intn(len(pieces))]
		}
		if strings.Contains(format, "0000000") && r.Intn(50) > 0 {
			continue // much padding
		}
		var list []any
		for range r.Intn(5) {
			list = append(list, args[r.Intn(len(args))])
		}
		same(t, format, list...)
		if t.Failed() {
			return
		}
	}
}

func TestPrintAndPrintln(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	all := values()
	for n := range 4000 {
		var list []any
		if n < len(all) {
			list = all[n : n+1]
		} else {
			for range r.Intn(5) {
				list = append(list, all[r.Intn(len(all))])
			}
		}
		check := func(name string, want, got func() string) {
			t.Helper()
			if a, b := caught(want), caught(got); a != b {
				t.Fatalf("%s of %T:\n got %q\nwant %q", name, list, b, a)
			}
		}
		check("Sprint", func() string { return fmt.Sprint(list...) }, func() string { return ours.Sprint(list...) })
		check("Sprintln", func() string { return fmt.Sprintln(list...) }, func() string { return ours.Sprintln(list...) })
		check("Append", func() string { return string(fmt.Append([]byte("x"), list...)) }, func() string { return string(ours.Append([]byte("x"), list...)) })
		check("Appendln", func() string { return string(fmt.Appendln([]byte("x"), list...)) }, func() string { return string(ours.Appendln([]byte("x"), list...)) })
		check("Fprint", func() string {
			var b bytes.Buffer
			n, err := fmt.Fprint(&b, list...)
			return fmt.Sprint(n, err, b.String())
		}, func() string {
			var b bytes.Buffer
			n, err := ours.Fprint(&b, list...)
			return fmt.Sprint(n, err, b.String())
		})
	}
	b := []byte("x%d")
	if got := string(ours.Appendf(b[:0], "%s|%s", b, b)); got != "x%d|x%d" {
		t.Errorf("Appendf over its argument: %q", got)
	}
}

type failingWriter struct{}

func (failingWriter) Write(p []byte) (int, error) { return 3, io.ErrShortWrite }

func TestWriters(t *testing.T) {
	for _, f := range []func() (int, error){
		func() (int, error) { return ours.Fprint(failingWriter{}, "abcdef") },
		func() (int, error) { return ours.Fprintf(failingWriter{}, "abcdef") },
		func() (int, error) { return ours.Fprintln(failingWriter{}, "abcdef") },
	} {
		if n, err := f(); n != 3 || err != io.ErrShortWrite {
			t.Error(n, err)
		}
	}
}

func TestFormatters(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	for _, what := range []string{"", "text", "panic"} {
		for _, verb := range "vdsqxzw世" {
			for range 40 {
				text, stars := directive(r, string(verb), true)
				a := caught(func() string { return fmt.Sprintf(text+"|%v", append(stars, formattingReal{what}, 5)...) })
				b := caught(func() string { return ours.Sprintf(text+"|%v", append(stars, formattingOurs{what}, 5)...) })
				if a = strings.ReplaceAll(a, "formattingReal", "formattingOurs"); a != b {
					t.Errorf("%q:\n got %q\nwant %q", text, b, a)
				}
				a = caught(func() string { return fmt.Sprintf(text, append(stars, []any{[]formattingReal{{what}, {"b"}}}...)...) })
				b = caught(func() string { return ours.Sprintf(text, append(stars, []any{[]formattingOurs{{what}, {"b"}}}...)...) })
				if a = strings.ReplaceAll(a, "formattingReal", "formattingOurs"); a != b {
					t.Errorf("%q of a slice:\n got %q\nwant %q", text, b, a)
				}
			}
		}
	}
}

func TestErrorf(t *testing.T) {
	e1, e2 := errors.New("one"), failing{"two"}
	for _, c := range []struct {
		format string
		args   []any
	}{
		{"plain", nil}, {"", nil}, {"%d", []any{3}}, {"%", nil}, {"a %w", []any{e1}}, {"%w %w", []any{e1, e2}}, {"%[2]w %[1]w", []any{e1, e2}}, {"%[1]w %[1]w", []any{e1}},
		{"%w", []any{3}}, {"%w %w", []any{e1, 3}}, {"%w %w", []any{nil, e1}}, {"%w", nil}, {"%w", []any{nil}}, {"%+w %#w", []any{e2, e2}}, {"%5w|", []any{e1}}, {"%v %w %v %w", []any{1, e1, 2, e2}},
		{"%[3]w %[1]w %[3]w", []any{e1, 2, e2}}, {"%w", []any{&panickingError{"p"}}}, {"%w extra", []any{e1, 5}}, {"%[5]w", []any{e1}}, {"%w", []any{stringer(1)}}, {"%w", []any{[]error{e1}}},
	} {
		a, b := fmt.Errorf(c.format, c.args...), ours.Errorf(c.format, c.args...)
		if a.Error() != b.Error() || reflect.TypeOf(a).String() != reflect.TypeOf(b).String() {
			t.Errorf("%q: got %T %q, want %T %q", c.format, b, b, a, a)
		}
		if errors.Unwrap(a) != errors.Unwrap(b) {
			t.Errorf("%q: Unwrap", c.format)
		}
		x, ok1 := a.(interface{ Unwrap() []error })
		y, ok2 := b.(interface{ Unwrap() []error })
		if ok1 != ok2 || ok1 && fmt.Sprintf("%#v", x.Unwrap()) != fmt.Sprintf("%#v", y.Unwrap()) {
			t.Errorf("%q: Unwrap several", c.format)
		}
	}
}

// printing prints while it is printed.
type printing struct{ depth int }

func (p printing) String() string {
	if p.depth == 0 {
		return "end"
	}
	return ours.Sprintf("%d(%v %5d)", p.depth, printing{p.depth - 1}, p.depth)
}

func TestNested(t *testing.T) {
	if got, want := ours.Sprint(printing{3}, []any{printing{1}}), "3(2(1(end     1)     2)     3) [1(end     1)]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBigMaps(t *testing.T) {
	r := rand.New(rand.NewSource(8))
	for _, n := range []int{2, 3, 7, 8, 100, 1000} {
		ints, strs, anys, floats := map[int]int{}, map[string]bool{}, map[any]int{}, map[[2]float64]int8{}
		for range n {
			ints[r.Int()-r.Int()] = 1
			strs[fmt.Sprint(r.Intn(n*3))] = true
			anys[r.Intn(n)] = 2
			anys[fmt.Sprint(r.Intn(n))] = 3
			floats[[2]float64{float64(r.Intn(10)), r.Float64()}] = 1
		}
		same(t, "%v %v %v %v", ints, strs, anys, floats)
		same(t, "%#v %+v %#v %x", ints, strs, anys, floats)
	}
}
