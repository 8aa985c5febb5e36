package fmt_check

import (
	"errors"
	"fmt"
	ours "gopystd/fmt"
	"math"
	"reflect"
	"time"
	"unsafe"
)

// Types of all kinds, with and without methods, and values of them.

type (
	namedBool    bool
	namedInt     int
	namedInt8    int8
	namedUint    uint
	namedByte    byte
	namedFloat   float64
	namedFloat32 float32
	namedComplex complex64
	namedString  string
	namedBytes   []byte
	namedSlice   []namedInt
	namedMap     map[namedString]namedInt
	namedFunc    func(int) string
	namedPointer *int
)

type stringer int

func (s stringer) String() string { return fmt.Sprintf("S(%d)", int(s)) }

type pointerStringer struct{ a int }

func (s *pointerStringer) String() string { return fmt.Sprint("PS ", s.a) }

type stringString string

func (s stringString) String() string { return "<" + string(s) + ">" }

type goStringer struct{ a int }

func (goStringer) GoString() string { return "GO!" }

type bothStringer struct{ a, b int }

func (bothStringer) GoString() string { return "go both" }
func (bothStringer) String() string   { return "string both" }

type failing struct{ text string }

func (f failing) Error() string { return "failing " + f.text }

type panicking struct{ how any }

func (p panicking) String() string { panic(p.how) }

type panickingError struct{ how any }

func (p *panickingError) Error() string { panic(p.how) }

type panickingGo struct{ how any }

func (p panickingGo) GoString() string { panic(p.how) }

type nilStringer struct{ s string }

func (n *nilStringer) String() string { return n.s }

type point struct{ X, Y int }

type inner struct {
	A int
	b string
}

type outer struct {
	inner
	P    *inner
	I    any
	E    error
	S    []inner
	M    map[string]inner
	F    func()
	C    chan int
	s    stringer
	T    stringer
	u    *stringer
	Z    struct{}
	N    [2]bool
	_    int
	When time.Duration
}

type node struct {
	value int
	next  *node
}

type generic[T any] struct{ V T }

type embedded struct {
	stringer
	point
}

type holder struct {
	V  reflect.Value
	v  reflect.Value
	b  namedBytes
	by [3]byte
	e  error
	st fmt.Stringer
}

func values() []any {
	i, s, f := 42, "text", 1.5
	ip := &i
	var nilInt *int
	var nilPoint *point
	var nilStr *nilStringer
	var nilPS *pointerStringer
	var nilErr *panickingError
	ring := &node{value: 1}
	ring.next = ring
	selfSlice := []any{1, nil}
	selfSlice[1] = &selfSlice
	in := inner{7, "seven"}
	st := stringer(3)
	ch := make(chan int, 2)
	fn := func() {}
	list := []any{
		nil, true, false, namedBool(true),
		0, 1, -1, 10, 42, -42, 1000, 123456789, math.MaxInt64, math.MinInt64, math.MaxInt64 - 1,
		int8(-128), int8(127), int16(-300), int32(65), int32('世'), int32(0x10FFFF), int32(0x110000), int64(0xD800), int64(-7),
		uint(0), uint(7), uint8(200), byte('a'), uint16(65535), uint32(1 << 31), uint64(math.MaxUint64), uintptr(0xdeadbeef), uintptr(0),
		namedInt(5), namedInt8(-5), namedUint(77), namedByte('z'), '\n', '\'', '"', '\\', 0x7f, 0xad, 0xfffd, 0x1F600,
		0.0, math.Copysign(0, -1), 1.0, -1.0, 0.1, 1.5, 100.0, 1e6, 1e20, 1e21, 123456789.0, 1e-5, -1e-7, 1e100, math.Pi, 3.0000000000000004,
		math.MaxFloat64, math.SmallestNonzeroFloat64, math.Inf(1), math.Inf(-1), math.NaN(), 0.000001, 999999.5, 12345678,
		float32(0.1), float32(16777216), float32(math.Inf(-1)), float32(1e-45), float32(3.4e38), namedFloat(2.5), namedFloat32(-0.25),
		complex(1, 2), complex(-1, math.Copysign(0, -1)), complex(math.NaN(), math.Inf(-1)), complex64(complex(0.1, 1e10)), namedComplex(complex(3, -4)), complex(0, 0),
		"", "a", "hello", "世界", "tab\tnew\nline", "back`quote", "quote\"", "bad\xff\xc0utf8", "\x00\u00ad\u2028", "日本語 text", "\U0001F600", namedString("named"), namedString(""),
		[]byte(nil), []byte{}, []byte("bytes"), []byte{0, 1, 255}, []byte("世界"), namedBytes("nb"), namedBytes(nil), [3]byte{1, 2, 3}, [0]byte{}, &[2]byte{9, 8}, [3]namedByte{65, 66, 67}, []namedByte("nb"),
		[]int(nil), []int{}, []int{1}, []int{1, -2, 3}, []string(nil), []string{}, []string{"a", "b c", ""}, []float64{1, 2.5}, []bool{true, false}, []any{1, "a", nil, 2.5, []int{1}, in}, [2]int{3, 4}, [0]int{}, [][]int{{1, 2}, nil, {}},
		[]uint8{1}, []int8{-1, 1}, []uint{1, 2}, []uintptr{3}, []complex128{1i}, []rune("héé"), [2]string{"x", "y"}, []error{nil, errors.New("e1")}, []fmt.Stringer{nil, st}, []*int{nil}, [][]byte{[]byte("ab"), nil}, []namedString{"q"}, [2]namedBytes{[]byte("zz")},
		[]stringer{1, 2}, [2]stringer{5}, []pointerStringer{{1}}, []*pointerStringer{{1}, nil}, []stringString{"p"}, []goStringer{{1}}, []failing{{"x"}}, []point{{1, 2}, {3, 4}}, []*point{nil}, []any(nil), []any{},
		map[string]int(nil), map[string]int{}, map[string]int{"b": 2, "a": 1, "c": 3}, map[int]string{3: "c", 1: "a", -5: "m"}, map[float64]bool{2.5: true, -1: false, math.Inf(1): true}, map[bool]int{true: 1, false: 0},
		map[point]string{{2, 1}: "b", {1, 2}: "a", {1, 1}: "z"}, map[[2]int]int{{2, 0}: 1, {1, 9}: 2}, map[any]int{"b": 1, "a": 2}, map[any]int{3: 1, 1: 2, -5: 3},
		map[stringer]stringer{2: 1, 1: 2}, map[string]any{"x": nil, "y": []int{1}}, map[complex128]int{2 + 1i: 1, 1 + 5i: 2, 1 + 2i: 3}, map[uint8]int8{200: -1, 3: 1}, map[namedString]namedInt{"k": 1}, namedMap{"z": 1, "y": 2}, map[string][]byte{"k": []byte("v")}, map[string]*int{"n": nil}, map[error]int{failing{"a"}: 1},
		&map[string]int{"p": 1}, &[]int{1, 2}, &[2]string{"a", "b"}, &[]string{"q"}, &[]any{1},
		struct{}{}, point{1, -2}, &point{3, 4}, in, &in, struct {
			a any
			B error
		}{}, struct {
			p *point
			q **int
		}{}, generic[int]{5}, generic[map[string]point]{map[string]point{"k": {1, 2}}}, &generic[string]{"g"},
		outer{inner: in, P: &in, I: in, E: failing{"f"}, S: []inner{in}, M: map[string]inner{"k": in}, C: ch, s: 4, T: 5, u: &st, When: time.Second}, outer{}, &outer{I: 3},
		embedded{6, point{1, 2}}, &embedded{}, ring, node{value: 2}, selfSlice,
		ip, &s, &f, &ip, nilInt, nilPoint, namedPointer(ip), unsafe.Pointer(ip), unsafe.Pointer(nil), ch, (chan int)(nil), (<-chan string)(nil), fn, (func())(nil), namedFunc(nil), values,
		st, &st, pointerStringer{1}, &pointerStringer{2}, nilPS, stringString("ss"), goStringer{1}, &goStringer{2}, bothStringer{1, 2}, failing{"x"}, &failing{"y"}, errors.New("plain"), fmt.Errorf("wrapped %w", errors.New("inner")), nilStr, nilErr,
		panicking{"boom"}, panicking{errors.New("err boom")}, panicking{3}, panicking{point{1, 2}}, &panickingError{"eboom"}, panickingGo{"gboom"}, []panicking{{"in list"}}, map[string]panicking{"k": {1}}, panicking{nil}, &panicking{"p"},
		time.Duration(1500) * time.Millisecond, time.March, time.Date(2024, 2, 3, 4, 5, 6, 7, time.UTC), reflect.TypeOf(3), reflect.ValueOf(3), reflect.ValueOf("rv"), reflect.ValueOf(in), reflect.ValueOf(&in), reflect.ValueOf(in).Field(1), reflect.Value{}, reflect.ValueOf(st), reflect.ValueOf(failing{"rv"}),
		holder{V: reflect.ValueOf(1), v: reflect.ValueOf(2), b: namedBytes("hb"), by: [3]byte{1}, e: failing{"h"}, st: st}, &holder{}, []reflect.Value{reflect.ValueOf(1), {}, reflect.ValueOf(in)}, map[string]reflect.Value{"k": reflect.ValueOf(st)},
		reflect.Int, []reflect.Kind{reflect.Bool}, struct{ s stringer }{1}, struct{ S stringer }{1}, struct{ E error }{failing{"n"}}, struct{ e error }{failing{"n"}}, struct{ B []byte }{[]byte("xx")}, struct{ B [2]byte }{}, [1]struct{ A any }{{A: 1}}, struct {
			M map[any]any
		}{map[any]any{1: nil, nil: 1}},
		[]any{&in, &[]int{1}, ip, ring}, map[string]*inner{"k": &in}, []func(){nil, fn}, [2]chan int{ch}, []unsafe.Pointer{nil}, []map[string]int{nil, {"a": 1}}, [][2]bool{{true}},
		make([]int, 30), []struct{}{{}, {}}, [3]any{}, math.Float32frombits(0x7fc00000), errors.Join(errors.New("j1"), errors.New("j2")), errors.ErrUnsupported,
	}
	return list
}

// formatting is a Formatter to one of both packages; it says what it was asked for.
func describe(s interface {
	Write([]byte) (int, error)
	Width() (int, bool)
	Precision() (int, bool)
	Flag(int) bool
}, verb rune, what string) {
	w, wok := s.Width()
	p, pok := s.Precision()
	flags := ""
	for _, c := range "+-# 0x" {
		if s.Flag(int(c)) {
			flags += string(c)
		}
	}
	if what == "panic" {
		panic("formatting")
	}
	s.Write([]byte(fmt.Sprintf("F{%c %d %v %d %v %q %s}", verb, w, wok, p, pok, flags, what)))
}

type formattingReal struct{ What string }

func (f formattingReal) Format(s fmt.State, verb rune) {
	describe(s, verb, f.What)
	if f.What != "" {
		fmt.Fprintf(s, fmt.FormatString(s, verb), f.What)
	}
}

type formattingOurs struct{ What string }

func (f formattingOurs) Format(s ours.State, verb rune) {
	describe(s, verb, f.What)
	if f.What != "" {
		ours.Fprintf(s, ours.FormatString(s, verb), f.What)
	}
}
