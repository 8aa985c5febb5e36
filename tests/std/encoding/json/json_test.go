// Compares gopy's encoding/json with Go's.
package json_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"math/rand"
	"net/netip"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	our "gopystd/encoding/json"
)

type Point struct{ X, Y int }

type Color int

func (c Color) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "color<%d>", int(c)), nil }
func (c *Color) UnmarshalText(b []byte) error {
	if _, err := fmt.Sscanf(string(b), "color<%d>", (*int)(c)); err != nil {
		return errors.New("not a color")
	}
	return nil
}

type Loud struct{ text string }

func (l *Loud) MarshalJSON() ([]byte, error) {
	if l == nil {
		return []byte("0"), nil
	}
	return []byte(" { \"loud<\" : " + l.text + "\u2028 } "), nil
}
func (l *Loud) UnmarshalJSON(b []byte) error {
	l.text = string(b)
	if len(b)%5 == 4 {
		return errors.New("loud: " + l.text)
	}
	return nil
}

type Base struct {
	ID   int `json:"id"`
	Name string
}

type inner struct{ Hidden, Shown string }

type Deep struct {
	*Base
	inner
	Name string `json:"name,omitempty"`
	Next *Deep  `json:",omitempty"`
}

type Everything struct {
	B     bool
	I     int
	I8    int8
	U8    uint8
	U64   uint64
	F32   float32
	F64   float64
	S     string
	P     *int
	PP    **string
	L     []int
	LL    [][]string
	A     [3]int8
	Bytes []byte
	M     map[string]int
	MI    map[int8]string
	MC    map[Color]Point
	MF    map[float64]bool
	MA    map[string]any
	MS    map[string]string
	Any   any
	Err   error
	T     time.Time
	D     time.Duration
	C     Color
	PC    *Color
	Lo    Loud
	PLo   *Loud
	Raw   json.RawMessage
	Pt    Point          `json:"point"`
	Q     int            `json:"q,string"`
	QU    uint16         `json:",string"`
	QF    float32        `json:",string"`
	QB    bool           `json:",string"`
	QS    string         `json:",string"`
	QP    *int           `json:",string,omitempty"`
	QL    []int          `json:",string"`
	Z     time.Time      `json:"z,omitzero"`
	E     []int          `json:",omitempty"`
	EM    map[string]int `json:",omitempty"`
	Skip  int            `json:"-"`
	Dash  int            `json:"-,"`
	Odd   int            `json:"<odd>"`
	Case  int            `json:"CaSe,case:strict"`
	Iface fmt.Stringer
	Fn    func()   `json:",omitempty"`
	Ch    chan int `json:",omitzero"`
	Deep
	Anon struct {
		In int
	}
	Arr4 [4]byte
	Big  *big.Int
	Addr netip.Addr
}

// words are pieces of documents; names of the fields above are among them.
var words = []string{`1`, `-5`, `300`, `70000`, `1.5`, `1e3`, `-0`, `1e400`, `123456789012345678901`, `18446744073709551615`, `9223372036854775808`, `"a"`, `"null"`, `"12"`, `"true"`, `"\"q\""`, `"1.5e3"`, `"é\u00e9\n"`,
	`"\ud83d\ude00"`, `"\ud83d"`, `"<&>"`, "\"\u2028\"", "\"\xff\"", `"2024-02-03T04:05:06.7Z"`, `"color<3>"`, `"AQID"`, `"AQI"`, `true`, `false`, `null`, `null`, `{}`, `[]`, `"1.2.3.4"`}

var names = func() (out []string) {
	for i := range reflect.TypeFor[Everything]().NumField() {
		out = append(out, reflect.TypeFor[Everything]().Field(i).Name)
	}
	return append(out, "point", "q", "qu", "QS", "z", "-", "<odd>", "CaSe", "case", "id", "ID", "name", "Name", "NAME", "Hidden", "shown", "Next", "X", "y", "In", "a~b/c", "\\u0049", "é", "unknown", "\u017fkip", "\u212a")
}()

func space(r *rand.Rand) string { return []string{"", "", "", " ", "\n", "\t "}[r.Intn(6)] }

func document(r *rand.Rand, depth int) string {
	switch n := r.Intn(8); {
	case n < 3 && depth > 0:
		s := "{" + space(r)
		for i := range r.Intn(6) {
			if i > 0 {
				s += "," + space(r)
			}
			name := names[r.Intn(len(names))]
			if r.Intn(6) == 0 {
				name = []string{"1", "300", "null", "color<7>", "true", "1.25"}[r.Intn(6)]
			}
			s += `"` + name + `"` + space(r) + ":" + space(r) + document(r, depth-1)
		}
		return s + space(r) + "}"
	case n < 5 && depth > 0:
		s := "[" + space(r)
		for i := range r.Intn(5) {
			if i > 0 {
				s += "," + space(r)
			}
			s += document(r, depth-1)
		}
		return s + space(r) + "]"
	}
	return words[r.Intn(len(words))]
}

// spoiled changes a byte or two now and then.
func spoiled(r *rand.Rand, s string) string {
	b := []byte(s)
	for range r.Intn(3) {
		const letters = "{}[],:\"\\ntfe0-.x \xe2/u"
		i := r.Intn(len(b) + 1)
		switch r.Intn(3) {
		case 0:
			b = b[:i]
		case 1:
			b = append(b[:i:i], append([]byte{letters[r.Intn(len(letters))]}, b[i:]...)...)
		default:
			if i < len(b) {
				b[i] = letters[r.Intn(len(letters))]
			}
		}
	}
	return string(b)
}

// describe shows an error with all its fields, whosever it is.
func describe(err error) string {
	if err == nil {
		return "nil"
	}
	s := fmt.Sprintf("%v (%s", err, strings.TrimPrefix(reflect.TypeOf(err).String(), "*"))
	if v := reflect.ValueOf(err); v.Kind() == reflect.Pointer && v.Elem().Kind() == reflect.Struct {
		for i := range v.Elem().NumField() {
			f := v.Elem().Field(i)
			if !f.CanInterface() {
				continue
			}
			switch x := f.Interface().(type) {
			case error:
				s += " " + describe(x)
			case reflect.Value:
			default:
				s += fmt.Sprintf(" %v", x)
			}
		}
	}
	return s + ")"
}

func dump(v any) string {
	var b strings.Builder
	dumpValue(&b, reflect.ValueOf(v), 0)
	return b.String()
}

func dumpValue(b *strings.Builder, v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		fmt.Fprintf(b, "&%s ", strings.TrimPrefix(v.Elem().Type().String(), "gopystd/"))
		dumpValue(b, v.Elem(), depth+1)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			fmt.Fprint(b, v)
			return
		}
		for i := range v.NumField() {
			dumpValue(b, v.Field(i), depth+1)
			b.WriteByte(';')
		}
	case reflect.Slice:
		fmt.Fprintf(b, "%v[%d:%d]", v.IsNil(), v.Len(), v.Cap())
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			dumpValue(b, v.Index(i), depth+1)
			b.WriteByte(',')
		}
	case reflect.Map:
		fmt.Fprintf(b, "%v{", v.IsNil())
		keys := map[string]reflect.Value{}
		var list []string
		for _, k := range v.MapKeys() {
			var kb strings.Builder
			dumpValue(&kb, k, depth+1)
			keys[kb.String()] = k
			list = append(list, kb.String())
		}
		sortStrings(list)
		for _, k := range list {
			b.WriteString(k + ":")
			dumpValue(b, v.MapIndex(keys[k]), depth+1)
			b.WriteByte(',')
		}
		b.WriteByte('}')
	default:
		fmt.Fprintf(b, "%#v", v)
	}
}

func sortStrings(list []string) {
	for i := range list {
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

var targets = []func() any{
	func() any { return new(any) },
	func() any { return new(Everything) },
	func() any { return new(Everything) },
	func() any { return new(Everything) },
	func() any { return new(Everything) },
	func() any {
		n, s := 7, "old"
		ps := &s
		var in any = &Point{1, 2}
		return &Everything{I: 9, P: &n, PP: &ps, L: make([]int, 2, 5), A: [3]int8{1, 2, 3}, Bytes: make([]byte, 1, 8), M: map[string]int{"X": 1}, MA: map[string]any{"X": 2.0}, Any: in, Err: errors.New("e"), QP: &n, Iface: time.Second, Raw: json.RawMessage("123456")}
	},
	func() any { return new(map[string]Everything) },
	func() any { return new([]Everything) },
	func() any { return new(map[string]*Point) },
	func() any { return new(map[int]any) },
	func() any { return new(map[Color][]uint8) },
	func() any { return new(map[bool]int) },
	func() any { return new([]any) },
	func() any { return &[]any{1, new(int), new(*int), Point{1, 2}, nil, 3} },
	func() any { return new([2]Point) },
	func() any { return new(string) },
	func() any { return new(int8) },
	func() any { return new(float32) },
	func() any { return new(Color) },
	func() any { return new(Loud) },
	func() any { return new([]Loud) },
	func() any { return new(chan int) },
	func() any { return new(fmt.Stringer) },
	func() any { return new(*[]*map[string]*Deep) },
	func() any { return new(map[any]any) },
	func() any { return new(map[*string]int) },
	func() any {
		return new(struct {
			Extra map[string]any `json:",embed"`
			A     int
		})
	},
	func() any { return new([]map[string]string) },
}

func TestUnmarshal(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 20000 {
		doc := document(r, 4)
		if r.Intn(5) == 0 {
			doc = spoiled(r, doc)
		}
		make := targets[r.Intn(len(targets))]
		a, b := make(), make()
		errA, errB := json.Unmarshal([]byte(doc), a), our.Unmarshal([]byte(doc), b)
		if describe(errA) != describe(errB) {
			t.Fatalf("%T from %q:\n%s\nours\n%s", a, doc, describe(errA), describe(errB))
		}
		if x, y := dump(a), dump(b); x != y {
			t.Fatalf("%T from %q:\n%s\nours\n%s", a, doc, x, y)
		}
		x, errX := json.Marshal(a)
		y, errY := our.Marshal(b)
		if string(x) != string(y) || describe(errX) != describe(errY) {
			t.Fatalf("%#v:\n%s %s\nours\n%s %s", a, x, describe(errX), y, describe(errY))
		}
	}
}

func TestText(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 20000 {
		doc := space(r) + spoiled(r, document(r, 3)) + space(r)
		if json.Valid([]byte(doc)) != our.Valid([]byte(doc)) {
			t.Fatalf("Valid(%q)", doc)
		}
		var a, b bytes.Buffer
		errA, errB := json.Compact(&a, []byte(doc)), our.Compact(&b, []byte(doc))
		if a.String() != b.String() || describe(errA) != describe(errB) {
			t.Fatalf("Compact(%q)\n%s %s\n%s %s", doc, a.String(), describe(errA), b.String(), describe(errB))
		}
		prefix, indent := []string{"", " ", "--", "> "}[r.Intn(4)], []string{"", "\t", "  ", "ab"}[r.Intn(4)]
		errA, errB = json.Indent(&a, []byte(doc), prefix, indent), our.Indent(&b, []byte(doc), prefix, indent)
		if a.String() != b.String() || describe(errA) != describe(errB) {
			t.Fatalf("Indent(%q)\n%s %s\n%s %s", doc, a.String(), describe(errA), b.String(), describe(errB))
		}
		json.HTMLEscape(&a, []byte(doc))
		our.HTMLEscape(&b, []byte(doc))
		x, errX := json.Marshal(map[string]any{"a": json.RawMessage(doc), "b": []json.RawMessage{json.RawMessage(doc)}})
		y, errY := our.Marshal(map[string]any{"a": json.RawMessage(doc), "b": []json.RawMessage{json.RawMessage(doc)}})
		if a.String() != b.String() || string(x) != string(y) || describe(errX) != describe(errY) {
			t.Fatalf("%q\n%s %s\n%s %s", doc, x, describe(errX), y, describe(errY))
		}
	}
}

type decoder interface {
	UseNumber()
	DisallowUnknownFields()
	Decode(any) error
	Buffered() io.Reader
	More() bool
	InputOffset() int64
}

func TestDecoder(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 12000 {
		var text string
		for range r.Intn(4) {
			text += space(r) + document(r, 3) + space(r)
		}
		if r.Intn(3) == 0 {
			text = spoiled(r, text)
		}
		if r.Intn(20) == 0 {
			text = strings.Repeat(" ", r.Intn(3000)) + text + strings.Repeat(text, r.Intn(5))
		}
		kind := r.Intn(5)
		reader := func() io.Reader {
			var in io.Reader = strings.NewReader(text)
			switch kind {
			case 0:
				in = iotest.OneByteReader(in)
			case 1:
				in = iotest.DataErrReader(in)
			case 2:
				in = iotest.TimeoutReader(iotest.HalfReader(in))
			case 3:
				in = bytes.NewBufferString(text)
			}
			return in
		}
		a, b := json.NewDecoder(reader()), our.NewDecoder(reader())
		if r.Intn(2) == 0 {
			a.UseNumber()
			b.UseNumber()
		}
		if r.Intn(2) == 0 {
			a.DisallowUnknownFields()
			b.DisallowUnknownFields()
		}
		var log []string
		same := func(what string, x, y any) {
			log = append(log, fmt.Sprint(what, " ", x))
			if fmt.Sprint(x) != fmt.Sprint(y) {
				t.Fatalf("%q (reader %d): %s\nours %v", text, kind, strings.Join(log, "\n"), y)
			}
		}
		for range 2 + r.Intn(40) {
			switch r.Intn(8) {
			case 0, 1, 2, 3:
				x, errX := a.Token()
				y, errY := b.Token()
				same("token", fmt.Sprintf("%v %T", x, x), fmt.Sprintf("%v %T", y, y))
				same("error", describe(errX), describe(errY))
			case 4:
				x, y := targets[r.Intn(2)](), any(nil)
				y = reflect.New(reflect.TypeOf(x).Elem()).Interface()
				errX, errY := a.Decode(x), b.Decode(y)
				same("decode", describe(errX), describe(errY))
				same("value", dump(x), dump(y))
			case 5:
				same("more", a.More(), b.More())
			case 6:
				x, _ := io.ReadAll(a.Buffered())
				y, _ := io.ReadAll(b.Buffered())
				same("buffered", string(x), string(y))
			}
			same("offset", a.InputOffset(), b.InputOffset())
		}
	}
}

type Bad struct{ err error }

func (b Bad) MarshalJSON() ([]byte, error) { return nil, b.err }

type BadText struct{ err error }

func (b *BadText) MarshalText() ([]byte, error) { return nil, b.err }

type Loop struct {
	Next *Loop
	M    map[string]*Loop
	L    []any
}

type Conflict struct {
	A1
	A2
	A3 *A3
}
type A1 struct{ Same, One int }
type A2 struct {
	Same int
	One  int `json:"One"`
	Two  int `json:"two,omitempty"`
}
type A3 struct{ Same int }
type Named map[string]int
type Str string
type withFormat struct {
	T time.Time `json:",format:RFC3339"`
}
type Embeds struct {
	Named
	Str `json:"str"`
	*A3
	Color
	time.Time `json:"time"`
	Named2    struct{ Q int } `json:",embed"`
	Rest      map[string]any  `json:",embed"`
}

func TestMarshal(t *testing.T) {
	loop := &Loop{}
	loop.Next = loop
	loopMap := &Loop{M: map[string]*Loop{}}
	loopMap.M["x"] = loopMap
	loopList := []any{1}
	loopList[0] = loopList
	loopAny := map[string]any{}
	loopAny["a"] = loopAny
	deep := any(1)
	for range 10001 {
		deep = []any{deep}
	}
	n := 5
	values := []any{nil, true, 1, int8(-3), uint64(math.MaxUint64), 1.5, float32(0.1), 1e21, 1e-7, 1e-10, 1e100, float32(1e21), float32(1e-7), math.Copysign(0, -1), math.MaxFloat64, math.SmallestNonzeroFloat64,
		math.NaN(), math.Inf(1), math.Inf(-1), float32(math.Inf(1)), []float64{math.NaN()}, map[string]any{"x": math.Inf(-1)}, "a", "<&>\u2028\u2029\x00\x1f\x7f\"\\/\b\f\n\r\t\xff\xc3é😀",
		[]byte(nil), []byte{}, []byte{1, 2, 3}, [3]byte{1, 2, 3}, []Color{1, 2}, Color(3), map[Color]int{3: 1, 12: 2}, map[string]int(nil), map[string]int{}, map[string]int{"b": 1, "a": 2, "\xff": 3}, map[int]string{10: "a", 9: "b", -1: "c"},
		map[float64]int{1.5: 1, 1e30: 2}, map[any]int{"a": 1, 2: 2, Color(3): 4}, map[any]int{1.5: 1}, map[any]int{true: 1}, map[bool]int{true: 1}, map[[2]int]int{{1, 2}: 3}, map[Point]int{{1, 2}: 3}, map[*int]int{nil: 1}, map[*int]int{&n: 1}, map[Str]Str{"a": "b"},
		map[string]any{"a/~b": []any{1, map[bool]int{true: 1}}}, map[*Color]int{nil: 1}, map[chan int]int{nil: 1}, struct{}{}, []any{}, []any(nil), []any{nil, 1, "x", []any{}, map[string]any{}}, [0]int{},
		make(chan int), func() {}, complex(1, 2), []any{make(chan int)}, map[string]func(){"a": nil}, (*int)(nil), &n, (**int)(nil), Loud{"5"}, &Loud{"5"}, &Loud{"x"}, []Loud{{"1"}}, []*Loud{nil, {"2"}}, map[string]Loud{"a": {"1"}}, &Loud{""}, &Loud{"1,"}, &Loud{"\"\\q\""},
		struct{ L Loud }{Loud{"3"}}, &struct{ L Loud }{Loud{"3"}}, [1]Loud{{"1"}}, &[1]Loud{{"1"}}, any(&Loud{"9"}), Bad{errors.New("no")}, &Bad{errors.New("no")}, []Bad{{errors.ErrUnsupported}}, Bad{}, BadText{}, &BadText{errors.New("t")}, &BadText{},
		map[string]any{"k": &Bad{&json.SyntaxError{}}}, loop, loopMap, loopList, loopAny, deep, time.Date(2024, 1, 2, 3, 4, 5, 600, time.FixedZone("x", 3600)), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(2024, 1, 2, 3, 4, 5, 600, time.FixedZone("x", 24*3600)), time.Date(2024, 1, 2, 3, 4, 5, 600, time.FixedZone("x", -99*3600)), map[time.Time]int{time.Unix(0, 0).UTC(): 1}, time.Second, json.RawMessage(nil), json.RawMessage(`{"a": [1, 2]}`), json.RawMessage(`{x`),
		Conflict{A1{1, 2}, A2{3, 4, 0}, nil}, Embeds{Named: Named{"a": 1}, Str: "s", A3: nil, Rest: map[string]any{"r<": 1, "Q": 2}}, &Embeds{A3: &A3{1}}, withFormat{}, []withFormat{{}}, Deep{}, &Deep{Base: &Base{1, "n"}}, Everything{}, &Everything{}, Everything{Any: Everything{}, Err: errors.New("x"), Iface: time.Second},
		big.NewInt(123), *big.NewInt(5), netip.MustParseAddr("1.2.3.4"), map[netip.Addr]int{netip.MustParseAddr("1.2.3.4"): 1}, errors.New("plain"), reflect.ValueOf(1), struct {
			A any     `json:",string"`
			B *string `json:",string"`
			C **int   `json:",string"`
			D Str     `json:",string"`
		}{1, new(string), new(*int), "x<\""}, struct {
			A int `json:"a b!,omitempty"`
			B int `json:"'x',"`
			C int `json:"a'b,omitempty"`
			D int `json:"é,unknown"`
			E int `json:",OmitEmpty"`
			F int `json:"x,omitempty,string"`
			G int `json:"\"g"`
			H int `json:"h\xff"`
			I int `json:"case:strict"`
			J int `json:"j,case"`
		}{},
	}
	for _, v := range values {
		x, errX := json.Marshal(v)
		y, errY := our.Marshal(v)
		if string(x) != string(y) || describe(errX) != describe(errY) {
			t.Errorf("%T:\n%s %s\nours\n%s %s", v, x, describe(errX), y, describe(errY))
		}
		x, errX = json.MarshalIndent(v, ">", "  ")
		y, errY = our.MarshalIndent(v, ">", "  ")
		if string(x) != string(y) || describe(errX) != describe(errY) {
			t.Errorf("%T:\n%s %s\nours\n%s %s", v, x, describe(errX), y, describe(errY))
		}
		for kind := range 4 {
			var a, b bytes.Buffer
			ea, eb := json.NewEncoder(&a), our.NewEncoder(&b)
			if kind&1 != 0 {
				ea.SetEscapeHTML(false)
				eb.SetEscapeHTML(false)
			}
			if kind&2 != 0 {
				ea.SetIndent("", "\t")
				eb.SetIndent("", "\t")
			}
			errX, errY = ea.Encode(v), eb.Encode(v)
			if a.String() != b.String() || describe(errX) != describe(errY) {
				t.Errorf("Encode %T:\n%s %s\nours\n%s %s", v, a.String(), describe(errX), b.String(), describe(errY))
			}
		}
	}
}

type Numbers[N ~string] struct {
	A N
	B N  `json:",string"`
	C *N `json:",string"`
	M map[N]N
	L []N
	X any
}

func TestNumber(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	for range 20000 {
		s := "{"
		for i, name := range []string{"A", "B", "C", "M", "L", "X"} {
			if i > 0 {
				s += ","
			}
			s += `"` + name + `":` + document(r, 1)
		}
		s += "}"
		var a Numbers[json.Number]
		var b Numbers[our.Number]
		errA, errB := json.Unmarshal([]byte(s), &a), our.Unmarshal([]byte(s), &b)
		if errA != nil && errB != nil && strings.ReplaceAll(describe(errA), "encoding/", "") == strings.ReplaceAll(strings.ReplaceAll(describe(errB), "gopystd/", ""), "encoding/", "") {
			errA, errB = nil, nil
		}
		if describe(errA) != describe(errB) || fmt.Sprint(a) != fmt.Sprint(b) && a.C == nil {
			t.Fatalf("%s: %v %s\nours %v %s", s, a, describe(errA), b, describe(errB))
		}
		x, errA := json.Marshal(a)
		y, errB := our.Marshal(b)
		if string(x) != string(y) || describe(errA) != describe(errB) {
			t.Fatalf("%v: %s %s\nours %s %s", a, x, describe(errA), y, describe(errB))
		}
	}
	for _, s := range []string{"", "1", "-", "x", "1.", "1e5", "\"1\"", " 1"} {
		_, errA := json.Marshal(json.Number(s))
		_, errB := our.Marshal(our.Number(s))
		if describe(errA) != describe(errB) {
			t.Errorf("%s, ours %s", describe(errA), describe(errB))
		}
	}
}

func TestNilMarshaler(t *testing.T) {
	x, errX := json.Marshal([]json.Marshaler{(*Loud)(nil), nil, &Loud{"1"}})
	y, errY := our.Marshal([]our.Marshaler{(*Loud)(nil), nil, &Loud{"1"}})
	if string(x) != string(y) || describe(errX) != describe(errY) {
		t.Errorf("%s %s, ours %s %s", x, describe(errX), y, describe(errY))
	}
}

func TestInvalid(t *testing.T) {
	for _, v := range []any{nil, 1, (*int)(nil), Point{}, map[string]int{}} {
		for _, s := range []string{"", "1", "{"} {
			errA, errB := json.Unmarshal([]byte(s), v), our.Unmarshal([]byte(s), v)
			if describe(errA) != describe(errB) {
				t.Errorf("%s, ours %s", describe(errA), describe(errB))
			}
		}
	}
	for _, n := range []int{9999, 10000, 10001} {
		for _, pair := range []string{"[]", "{}"} {
			open := pair[:1]
			if open == "{" {
				open = `{"a":`
			}
			doc := []byte(strings.Repeat(open, n-1) + pair[:1] + strings.Repeat(pair[1:], n))
			var a, b any
			errA, errB := json.Unmarshal(doc, &a), our.Unmarshal(doc, &b)
			if describe(errA) != describe(errB) {
				t.Errorf("%s, ours %s", describe(errA), describe(errB))
			}
		}
	}
}
