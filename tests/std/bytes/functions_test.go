package bytes_test

import (
	"bytes"
	"fmt"
	"iter"
	"math/rand"
	"reflect"
	"testing"
	"unicode"
	"unsafe"

	ours "gopystd/bytes"
)

// functions has what takes and returns ordinary values, real Go's and ours.
var functions = []struct {
	name         string
	theirs, ours any
}{
	{"Clone", bytes.Clone, ours.Clone}, {"Compare", bytes.Compare, ours.Compare}, {"Contains", bytes.Contains, ours.Contains},
	{"ContainsAny", bytes.ContainsAny, ours.ContainsAny}, {"ContainsFunc", bytes.ContainsFunc, ours.ContainsFunc},
	{"ContainsRune", bytes.ContainsRune, ours.ContainsRune}, {"Count", bytes.Count, ours.Count}, {"Cut", bytes.Cut, ours.Cut},
	{"CutLast", bytes.CutLast, ours.CutLast}, {"CutPrefix", bytes.CutPrefix, ours.CutPrefix},
	{"CutSuffix", bytes.CutSuffix, ours.CutSuffix}, {"Equal", bytes.Equal, ours.Equal},
	{"EqualFold", bytes.EqualFold, ours.EqualFold}, {"Fields", bytes.Fields, ours.Fields},
	{"FieldsFunc", bytes.FieldsFunc, ours.FieldsFunc}, {"FieldsFuncSeq", bytes.FieldsFuncSeq, ours.FieldsFuncSeq},
	{"FieldsSeq", bytes.FieldsSeq, ours.FieldsSeq}, {"HasPrefix", bytes.HasPrefix, ours.HasPrefix},
	{"HasSuffix", bytes.HasSuffix, ours.HasSuffix}, {"Index", bytes.Index, ours.Index},
	{"IndexAny", bytes.IndexAny, ours.IndexAny}, {"IndexByte", bytes.IndexByte, ours.IndexByte},
	{"IndexFunc", bytes.IndexFunc, ours.IndexFunc}, {"IndexRune", bytes.IndexRune, ours.IndexRune},
	{"Join", bytes.Join, ours.Join}, {"LastIndex", bytes.LastIndex, ours.LastIndex},
	{"LastIndexAny", bytes.LastIndexAny, ours.LastIndexAny}, {"LastIndexByte", bytes.LastIndexByte, ours.LastIndexByte},
	{"LastIndexFunc", bytes.LastIndexFunc, ours.LastIndexFunc}, {"Lines", bytes.Lines, ours.Lines},
	{"Map", bytes.Map, ours.Map}, {"Repeat", bytes.Repeat, ours.Repeat}, {"Replace", bytes.Replace, ours.Replace},
	{"ReplaceAll", bytes.ReplaceAll, ours.ReplaceAll}, {"Runes", bytes.Runes, ours.Runes}, {"Split", bytes.Split, ours.Split},
	{"SplitAfter", bytes.SplitAfter, ours.SplitAfter}, {"SplitAfterN", bytes.SplitAfterN, ours.SplitAfterN},
	{"SplitAfterSeq", bytes.SplitAfterSeq, ours.SplitAfterSeq}, {"SplitN", bytes.SplitN, ours.SplitN},
	{"SplitSeq", bytes.SplitSeq, ours.SplitSeq}, {"Title", bytes.Title, ours.Title}, {"ToLower", bytes.ToLower, ours.ToLower},
	{"ToLowerSpecial", bytes.ToLowerSpecial, ours.ToLowerSpecial}, {"ToTitle", bytes.ToTitle, ours.ToTitle},
	{"ToTitleSpecial", bytes.ToTitleSpecial, ours.ToTitleSpecial}, {"ToUpper", bytes.ToUpper, ours.ToUpper},
	{"ToUpperSpecial", bytes.ToUpperSpecial, ours.ToUpperSpecial}, {"ToValidUTF8", bytes.ToValidUTF8, ours.ToValidUTF8},
	{"Trim", bytes.Trim, ours.Trim}, {"TrimFunc", bytes.TrimFunc, ours.TrimFunc}, {"TrimLeft", bytes.TrimLeft, ours.TrimLeft},
	{"TrimLeftFunc", bytes.TrimLeftFunc, ours.TrimLeftFunc}, {"TrimPrefix", bytes.TrimPrefix, ours.TrimPrefix},
	{"TrimRight", bytes.TrimRight, ours.TrimRight}, {"TrimRightFunc", bytes.TrimRightFunc, ours.TrimRightFunc},
	{"TrimSpace", bytes.TrimSpace, ours.TrimSpace}, {"TrimSuffix", bytes.TrimSuffix, ours.TrimSuffix},
}

var pieces = []string{
	"a", "b", "ab", "A", "z", " ", "  ", "\t\n", "\n", ",", "-", "Hello, world", "abcabcabcabcabcabcabd", "aaaaaaaaaaaaaaaaaa", "0", "_x",
	"ä", "Ä", "ß", "é", "世", "界", "K", "k", "\u212a", "ſ", "S", "s", "\u00a0", "\u2003", "\u0085", "ǅ", "ı", "İ", "i", "I", "ɐ", "Ⱥ", "ⱥ",
	"\U0001F600", "\xff", "\xc3", "\x80", "\xed\xa0\x80", "\xf0\x9f\x98", "\ufffd", "\x00", "@[`{", "zZaA",
}

// A source makes arguments.
type source struct {
	*rand.Rand
	base  []byte   // arguments of one call are parts of this
	calls []string // what functions among the arguments have been called with
}

func (g *source) text() []byte {
	from := pieces
	if g.Intn(3) == 0 { // few different ones
		at := g.Intn(len(pieces) - 2)
		from = pieces[at : at+2]
	}
	b := make([]byte, 0, 400)
	n := g.Intn(8)
	if g.Intn(10) == 0 {
		n = g.Intn(20)
	}
	for range n {
		b = append(b, from[g.Intn(len(from))]...)
	}
	return b
}

func (g *source) bytes() []byte {
	switch g.Intn(8) {
	case 0:
		return g.text()
	case 1:
		return []byte(pieces[g.Intn(len(pieces))])
	case 2:
		return g.base
	case 3:
		return g.base[:g.Intn(len(g.base)+1)]
	case 4:
		return g.base[g.Intn(len(g.base)+1):]
	case 5:
		if g.Intn(2) == 0 {
			return nil
		}
		return []byte{}
	}
	i := g.Intn(len(g.base) + 1)
	return g.base[i : i+g.Intn(min(len(g.base)-i, 12)+1)]
}

func (g *source) argument(t reflect.Type) reflect.Value {
	var v any
	switch reflect.Zero(t).Interface().(type) {
	case []byte:
		v = g.bytes()
	case string:
		v = string(g.bytes())
	case [][]byte:
		list := make([][]byte, g.Intn(5))
		for i := range list {
			list[i] = g.bytes()
		}
		v = list
	case int:
		v = g.Intn(9) - 2
	case byte:
		v = byte(g.Intn(256))
		if len(g.base) > 0 && g.Intn(2) == 0 {
			v = g.base[g.Intn(len(g.base))]
		}
	case rune:
		v = []rune{-1, 'a', 'b', 0xE4, 0x4E16, 0x1F600, 0xFFFD, 0xD800, 0x110000, 0x80, 0xFF, 0x212A, 1 << 30}[g.Intn(13)]
	case func(rune) bool:
		k := g.Intn(6)
		v = func(r rune) bool {
			g.calls = append(g.calls, string(r))
			return []bool{unicode.IsSpace(r), unicode.IsLetter(r), r == 0xFFFD, r&1 == 0, true, false}[k]
		}
	case func(rune) rune:
		k := g.Intn(6)
		v = func(r rune) rune {
			g.calls = append(g.calls, string(r))
			return []rune{r, -1, r ^ 1, unicode.ToUpper(r), r * 37, 'x'}[k]
		}
	default: // unicode.SpecialCase, real Go's or ours
		special := reflect.MakeSlice(t, 0, 4)
		for _, c := range unicode.TurkishCase {
			e := reflect.New(t.Elem()).Elem()
			for i := range e.NumField() {
				e.Field(i).Set(reflect.ValueOf(c).Field(i).Convert(e.Field(i).Type()))
			}
			special = reflect.Append(special, e)
		}
		return special
	}
	return reflect.ValueOf(v)
}

// show describes a slice: its bytes, whether it is nil, its capacity, and where in the base it is.
func (g *source) show(b []byte) string {
	place := "elsewhere"
	start := uintptr(unsafe.Pointer(unsafe.SliceData(g.base)))
	if at := uintptr(unsafe.Pointer(unsafe.SliceData(b))); cap(b) > 0 && start <= at && at < start+uintptr(cap(g.base)) {
		place = fmt.Sprint(at - start)
	}
	return fmt.Sprintf("%q nil: %t cap: %d at: %s ", b, b == nil, cap(b), place)
}

// outcome describes what a call gives, and what is done with the functions among its arguments.
func outcome(f any, seed int64) (text, call string) {
	g := &source{Rand: rand.New(rand.NewSource(seed))}
	g.base = g.text()
	before := string(g.base)
	v := reflect.ValueOf(f)
	var in []reflect.Value
	for i := range v.Type().NumIn() {
		in = append(in, g.argument(v.Type().In(i)))
	}
	call = fmt.Sprintf("%q", in)
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprint("panic: ", e)
		}
	}()
	for _, out := range v.Call(in) {
		switch o := out.Interface().(type) {
		case []byte:
			text += g.show(o)
		case [][]byte:
			text += fmt.Sprintf("nil: %t cap: %d ", o == nil, cap(o))
			for _, b := range o {
				text += g.show(b)
			}
		case []rune:
			text += fmt.Sprint(o, o == nil, cap(o))
		case iter.Seq[[]byte]:
			// Leave the loop somewhere, and loop again, twice.
			for range 3 {
				n := g.Intn(6)
				for b := range o {
					text += g.show(b)
					n--
					if n == 0 {
						break
					}
				}
				text += "; "
			}
		default:
			text += fmt.Sprintf("%#v ", o)
		}
	}
	if string(g.base) != before {
		text += " and changes its argument"
	}
	return text + fmt.Sprintf("%q", g.calls), call
}

func TestFunctions(t *testing.T) {
	for _, f := range functions {
		wrong := 0
		for seed := range int64(1500) {
			want, call := outcome(f.theirs, seed)
			got, _ := outcome(f.ours, seed)
			if got != want {
				t.Errorf("%s%s\n got %s\nwant %s", f.name, call, got, want)
				if wrong++; wrong > 3 {
					break
				}
			}
		}
	}
}

func TestPanics(t *testing.T) {
	huge := bytes.Repeat([]byte("x"), 1<<20)
	x := []byte("x")
	for _, f := range []struct{ theirs, ours func() }{
		{func() { bytes.Repeat(x, -1) }, func() { ours.Repeat(x, -1) }},
		{func() { bytes.Repeat(nil, -1) }, func() { ours.Repeat(nil, -1) }},
		{func() { bytes.Repeat(huge, 1<<43) }, func() { ours.Repeat(huge, 1<<43) }},
		{func() { bytes.Repeat(huge, 1<<62) }, func() { ours.Repeat(huge, 1<<62) }},
		{func() { bytes.Repeat(nil, 1<<62) }, func() { ours.Repeat(nil, 1<<62) }},
		{func() { new(bytes.Buffer).Grow(-1) }, func() { new(ours.Buffer).Grow(-1) }},
		{func() { new(bytes.Buffer).Grow(1 << 62) }, func() { new(ours.Buffer).Grow(1 << 62) }},
		{func() { new(bytes.Buffer).Grow(1<<63 - 1) }, func() { new(ours.Buffer).Grow(1<<63 - 1) }},
		{func() { bytes.NewBufferString("abc").Grow(1<<63 - 1) }, func() { ours.NewBufferString("abc").Grow(1<<63 - 1) }},
		{func() { bytes.NewBufferString("abc").Truncate(-1) }, func() { ours.NewBufferString("abc").Truncate(-1) }},
		{func() { bytes.NewBufferString("abc").Truncate(4) }, func() { ours.NewBufferString("abc").Truncate(4) }},
		{func() { bytes.NewBufferString("abc").Next(-1) }, func() { ours.NewBufferString("abc").Next(-1) }},
		{func() { bytes.NewBufferString("abc").Peek(-1) }, func() { ours.NewBufferString("abc").Peek(-1) }},
		{func() { bytes.NewBufferString("abc").WriteTo(lying{}) }, func() { ours.NewBufferString("abc").WriteTo(lying{}) }},
		{func() { bytes.NewReader(x).WriteTo(lying{}) }, func() { ours.NewReader(x).WriteTo(lying{}) }},
		{func() { new(bytes.Buffer).ReadFrom(lying{}) }, func() { new(ours.Buffer).ReadFrom(lying{}) }},
	} {
		want, got := caught(f.theirs), caught(f.ours)
		if want != got {
			t.Errorf("panics with %s, want %s", got, want)
		}
	}
	if ours.ErrTooLarge.Error() != bytes.ErrTooLarge.Error() || ours.MinRead != bytes.MinRead {
		t.Error("ErrTooLarge or MinRead")
	}
}

// lying claims to have written more than it was given, and to have read less than nothing.
type lying struct{}

func (lying) Write(p []byte) (int, error) { return len(p) + 1, nil }

func (lying) Read(p []byte) (int, error) { return -1, nil }

func caught(f func()) (text string) {
	defer func() {
		e := recover()
		text = fmt.Sprintf("%T %v", e, e)
	}()
	f()
	return
}
