package strings_test

import (
	"fmt"
	"iter"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"unicode"

	ours "gopystd/strings"
)

// functions has what takes and returns ordinary values, real Go's and ours.
var functions = []struct {
	name         string
	theirs, ours any
}{
	{"Clone", strings.Clone, ours.Clone}, {"Compare", strings.Compare, ours.Compare}, {"Contains", strings.Contains, ours.Contains},
	{"ContainsAny", strings.ContainsAny, ours.ContainsAny}, {"ContainsFunc", strings.ContainsFunc, ours.ContainsFunc},
	{"ContainsRune", strings.ContainsRune, ours.ContainsRune}, {"Count", strings.Count, ours.Count}, {"Cut", strings.Cut, ours.Cut},
	{"CutLast", strings.CutLast, ours.CutLast}, {"CutPrefix", strings.CutPrefix, ours.CutPrefix},
	{"CutSuffix", strings.CutSuffix, ours.CutSuffix}, {"EqualFold", strings.EqualFold, ours.EqualFold},
	{"Fields", strings.Fields, ours.Fields}, {"FieldsFunc", strings.FieldsFunc, ours.FieldsFunc},
	{"FieldsFuncSeq", strings.FieldsFuncSeq, ours.FieldsFuncSeq}, {"FieldsSeq", strings.FieldsSeq, ours.FieldsSeq},
	{"HasPrefix", strings.HasPrefix, ours.HasPrefix}, {"HasSuffix", strings.HasSuffix, ours.HasSuffix},
	{"Index", strings.Index, ours.Index}, {"IndexAny", strings.IndexAny, ours.IndexAny}, {"IndexByte", strings.IndexByte, ours.IndexByte},
	{"IndexFunc", strings.IndexFunc, ours.IndexFunc}, {"IndexRune", strings.IndexRune, ours.IndexRune}, {"Join", strings.Join, ours.Join},
	{"LastIndex", strings.LastIndex, ours.LastIndex}, {"LastIndexAny", strings.LastIndexAny, ours.LastIndexAny},
	{"LastIndexByte", strings.LastIndexByte, ours.LastIndexByte}, {"LastIndexFunc", strings.LastIndexFunc, ours.LastIndexFunc},
	{"Lines", strings.Lines, ours.Lines}, {"Map", strings.Map, ours.Map}, {"Repeat", strings.Repeat, ours.Repeat},
	{"Replace", strings.Replace, ours.Replace}, {"ReplaceAll", strings.ReplaceAll, ours.ReplaceAll}, {"Split", strings.Split, ours.Split},
	{"SplitAfter", strings.SplitAfter, ours.SplitAfter}, {"SplitAfterN", strings.SplitAfterN, ours.SplitAfterN},
	{"SplitAfterSeq", strings.SplitAfterSeq, ours.SplitAfterSeq}, {"SplitN", strings.SplitN, ours.SplitN},
	{"SplitSeq", strings.SplitSeq, ours.SplitSeq}, {"Title", strings.Title, ours.Title}, {"ToLower", strings.ToLower, ours.ToLower},
	{"ToLowerSpecial", strings.ToLowerSpecial, ours.ToLowerSpecial}, {"ToTitle", strings.ToTitle, ours.ToTitle},
	{"ToTitleSpecial", strings.ToTitleSpecial, ours.ToTitleSpecial}, {"ToUpper", strings.ToUpper, ours.ToUpper},
	{"ToUpperSpecial", strings.ToUpperSpecial, ours.ToUpperSpecial}, {"ToValidUTF8", strings.ToValidUTF8, ours.ToValidUTF8},
	{"Trim", strings.Trim, ours.Trim}, {"TrimFunc", strings.TrimFunc, ours.TrimFunc}, {"TrimLeft", strings.TrimLeft, ours.TrimLeft},
	{"TrimLeftFunc", strings.TrimLeftFunc, ours.TrimLeftFunc}, {"TrimPrefix", strings.TrimPrefix, ours.TrimPrefix},
	{"TrimRight", strings.TrimRight, ours.TrimRight}, {"TrimRightFunc", strings.TrimRightFunc, ours.TrimRightFunc},
	{"TrimSpace", strings.TrimSpace, ours.TrimSpace}, {"TrimSuffix", strings.TrimSuffix, ours.TrimSuffix},
}

var pieces = []string{
	"a", "b", "ab", "A", "z", " ", "  ", "\t\n", "\n", ",", "-", "Hello, world", "abcabcabcabcabcabcabd", "aaaaaaaaaaaaaaaaaa", "0", "_x",
	"ä", "Ä", "ß", "é", "世", "界", "K", "k", "\u212a", "ſ", "S", "s", "\u00a0", "\u2003", "\u0085", "ǅ", "ı", "İ", "i", "I", "ɐ", "Ⱥ", "ⱥ",
	"\U0001F600", "\xff", "\xc3", "\x80", "\xed\xa0\x80", "\xf0\x9f\x98", "\ufffd", "\x00", "@[`{", "zZaA",
}

// A source makes arguments.
type source struct {
	*rand.Rand
	base  string   // texts of one call have this in common
	calls []string // what functions among the arguments have been called with
}

func (g *source) text() string {
	from := pieces
	if g.Intn(3) == 0 { // few different ones
		at := g.Intn(len(pieces) - 2)
		from = pieces[at : at+2]
	}
	var b strings.Builder
	n := g.Intn(8)
	if g.Intn(10) == 0 {
		n = g.Intn(60)
	}
	for range n {
		b.WriteString(from[g.Intn(len(from))])
	}
	return b.String()
}

func (g *source) argument(t reflect.Type) reflect.Value {
	var v any
	switch reflect.Zero(t).Interface().(type) {
	case string:
		switch g.Intn(6) {
		case 0:
			v = g.text()
		case 1:
			v = pieces[g.Intn(len(pieces))]
		case 2:
			v = g.base
		case 3:
			v = g.base[:g.Intn(len(g.base)+1)]
		case 4:
			v = g.base[g.Intn(len(g.base)+1):]
		default:
			i := g.Intn(len(g.base) + 1)
			v = g.base[i : i+g.Intn(min(len(g.base)-i, 12)+1)]
		}
	case []string:
		list := make([]string, g.Intn(5))
		for i := range list {
			list[i] = g.text()
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

// outcome describes what a call gives, and what is done with the functions among its arguments.
func outcome(f any, seed int64) (text, call string) {
	g := &source{Rand: rand.New(rand.NewSource(seed))}
	g.base = g.text()
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
		case []string:
			text += fmt.Sprintf("%q nil: %t cap: %d ", o, o == nil, cap(o))
		case iter.Seq[string]:
			// Leave the loop somewhere, and loop again, twice.
			for range 3 {
				n := g.Intn(6)
				for s := range o {
					text += fmt.Sprintf("%q ", s)
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
	huge := strings.Repeat("x", 1<<20)
	for _, f := range []struct{ theirs, ours func() }{
		{func() { strings.Repeat("x", -1) }, func() { ours.Repeat("x", -1) }},
		{func() { strings.Repeat(huge, 1<<43) }, func() { ours.Repeat(huge, 1<<43) }},
		{func() { strings.Repeat(huge, 1<<62) }, func() { ours.Repeat(huge, 1<<62) }},
		{func() { strings.Repeat("-", 1<<62) }, func() { ours.Repeat("-", 1<<62) }},
		{func() { strings.NewReplacer("a") }, func() { ours.NewReplacer("a") }},
		{func() { strings.Title("x"); new(strings.Builder).Grow(-1) }, func() { new(ours.Builder).Grow(-1) }},
		{func() { new(strings.Builder).Grow(1 << 62) }, func() { new(ours.Builder).Grow(1 << 62) }},
		{
			func() { var a strings.Builder; a.WriteByte('x'); b := a; b.WriteByte('y') },
			func() { var a ours.Builder; a.WriteByte('x'); b := a; b.WriteByte('y') },
		},
	} {
		want, got := caught(f.theirs), caught(f.ours)
		if want != got {
			t.Errorf("panics with %s, want %s", got, want)
		}
	}
}

func caught(f func()) (text string) {
	defer func() {
		e := recover()
		text = fmt.Sprintf("%T %v", e, e)
	}()
	f()
	return
}

// TestSearch has texts of few different bytes, for which the search has to change its ways.
func TestSearch(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 3000 {
		s := make([]byte, random.Intn(3000))
		sparse := 1 + random.Intn(60)
		for i := range s {
			s[i] = 'a'
			if random.Intn(sparse) == 0 {
				s[i] = 'b'
			}
		}
		text := string(s)
		i := random.Intn(len(text) + 1)
		sep := text[i : i+random.Intn(len(text)-i+1)/(1+random.Intn(20))]
		if random.Intn(2) == 0 && len(sep) > 0 {
			k := random.Intn(len(sep))
			sep = sep[:k] + "b" + sep[k+1:]
		}
		if want, got := strings.Index(text, sep), ours.Index(text, sep); want != got {
			t.Fatalf("Index(%q, %q) = %d, want %d", text, sep, got, want)
		}
		if want, got := strings.LastIndex(text, sep), ours.LastIndex(text, sep); want != got {
			t.Fatalf("LastIndex(%q, %q) = %d, want %d", text, sep, got, want)
		}
		if want, got := strings.Count(text, sep), ours.Count(text, sep); want != got {
			t.Fatalf("Count(%q, %q) = %d, want %d", text, sep, got, want)
		}
	}
}

// TestASCII has all pairs of ASCII characters at all places of a word.
func TestASCII(t *testing.T) {
	for c := range 256 {
		for i := range 19 {
			s := strings.Repeat("x", i) + string([]byte{byte(c)}) + strings.Repeat("Y", 18-i)
			if strings.ToUpper(s) != ours.ToUpper(s) || strings.ToLower(s) != ours.ToLower(s) {
				t.Errorf("ToUpper or ToLower of %q", s)
			}
			for d := range 256 {
				if want, got := strings.IndexByte(s, byte(d)), ours.IndexByte(s, byte(d)); want != got {
					t.Fatalf("IndexByte(%q, %d) = %d, want %d", s, d, got, want)
				}
				if want, got := strings.LastIndexByte(s, byte(d)), ours.LastIndexByte(s, byte(d)); want != got {
					t.Fatalf("LastIndexByte(%q, %d) = %d, want %d", s, d, got, want)
				}
				if sep := string([]byte{byte(d)}); strings.Count(s, sep) != ours.Count(s, sep) {
					t.Fatalf("Count(%q, %q)", s, sep)
				}
			}
		}
		for d := range 256 {
			a, b := string([]byte{byte(c)}), string([]byte{byte(d)})
			if strings.EqualFold(a, b) != ours.EqualFold(a, b) {
				t.Errorf("EqualFold(%q, %q)", a, b)
			}
		}
	}
	for r := rune(0); r < 0x20000; r++ {
		s := string(r) + string(r) + " x" + string(r) + "y"
		if strings.Title(s) != ours.Title(s) {
			t.Errorf("Title(%q)", s)
		}
	}
}
