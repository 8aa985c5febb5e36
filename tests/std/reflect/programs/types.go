package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unsafe"
)

type (
	Int        int
	Bytes      []byte
	Pair       struct{ A, B int }
	Gen[T any] struct {
		V T
	}
	Num interface{ ~int | ~float64 }
	Fn  func(int, ...string) (bool, error)
	I   interface {
		M(int) string
		m()
	}
	Tree struct {
		Left, Right *Tree
		Val         any `json:"val,omitempty" xml:"v"`
		hidden      map[string][]int
		Pair
		*strings.Builder
		_ int
	}
)

func (Int) Get() int              { return 0 }
func (*Int) Set(v int)            {}
func (Int) lower()                {}
func (g Gen[T]) Value() T         { return g.V }
func (g *Gen[T]) Put(v T, n int8) {}
func (Fn) Call()                  {}

func show(t reflect.Type) {
	fmt.Printf("%s kind=%v name=%q pkg=%q size=%d align=%d/%d comparable=%v methods=%d\n",
		t, t.Kind(), t.Name(), t.PkgPath(), t.Size(), t.Align(), t.FieldAlign(), t.Comparable(), t.NumMethod())
	for i := range t.NumMethod() {
		m := t.Method(i)
		fmt.Printf("  method %d %s %q %v exported=%v func=%v\n", m.Index, m.Name, m.PkgPath, m.Type, m.IsExported(), m.Func.IsValid())
	}
	switch t.Kind() {
	case reflect.Array:
		fmt.Println("  array of", t.Len(), t.Elem())
	case reflect.Chan:
		fmt.Println("  chan", t.ChanDir(), t.Elem())
	case reflect.Map:
		fmt.Println("  map", t.Key(), t.Elem())
	case reflect.Pointer, reflect.Slice:
		fmt.Println("  of", t.Elem())
	case reflect.Func:
		fmt.Println("  variadic", t.IsVariadic())
		for in := range t.Ins() {
			fmt.Println("  in", in)
		}
		for i := range t.NumOut() {
			fmt.Println("  out", t.Out(i))
		}
	case reflect.Struct:
		for f := range t.Fields() {
			fmt.Printf("  field %s %q %v %q %d %v %v %v\n", f.Name, f.PkgPath, f.Type, f.Tag, f.Offset, f.Index, f.Anonymous, f.IsExported())
		}
	}
	if t.Kind() >= reflect.Int && t.Kind() <= reflect.Complex128 {
		fmt.Println("  bits", t.Bits())
	}
	fmt.Println("  seq", t.CanSeq(), t.CanSeq2())
}

func local() []reflect.Type {
	type Local struct{ X Int }
	type Other = []Local
	return []reflect.Type{reflect.TypeFor[Local](), reflect.TypeFor[Other](), reflect.TypeFor[Gen[Local]]()}
}

func main() {
	for _, x := range []any{
		true, 1, int8(1), uint16(1), uintptr(1), float32(1), 1i, complex64(1), "s", 'r', byte(1), unsafe.Pointer(nil),
		Int(1), new(Int), Bytes(nil), Pair{}, &Pair{}, Gen[int]{}, &Gen[string]{}, Gen[map[string]Pair]{}, Fn(nil), Tree{}, &Tree{},
		[3]int{}, [0]func(){}, [2]any{}, []string(nil), map[string]int(nil), map[Pair][]Int(nil), make(chan int), make(<-chan string),
		make(chan<- (<-chan int)), make(chan (<-chan int)), func() {}, func(int, ...any) error { return nil },
		func(func(int) bool) {}, func(func(int, string) bool) {}, struct{}{}, struct {
			A int `x:"y"`
			b string
		}{}, struct{ Pair }{}, struct{ *Int }{}, []any(nil), []error(nil), [][]byte(nil), errors.New("x"), new(I), new(error), new(any),
		new(io.ReadWriter), new(interface{ Foo(x int) }), strings.NewReplacer("a", "b"), [4]struct{ a, b int8 }{},
		struct {
			a [0]int
			b float32
		}{}, struct{ a func() }{}, new(*int), new(**Pair),
	} {
		show(reflect.TypeOf(x))
	}
	for _, t := range local() {
		show(t)
	}
	show(reflect.TypeFor[error]())
	show(reflect.TypeFor[I]())
	show(reflect.TypeFor[any]())
	fmt.Println(reflect.TypeOf(nil), reflect.TypeOf(error(nil)) == nil)
	fmt.Println(reflect.TypeOf(1) == reflect.TypeOf(2), reflect.TypeOf(map[string]int{}) == reflect.TypeFor[map[string]int](), reflect.TypeOf(Int(1)) == reflect.TypeOf(1))
	fmt.Println(reflect.TypeOf(&Pair{}).Elem() == reflect.TypeOf(Pair{}), reflect.PointerTo(reflect.TypeOf(Pair{})) == reflect.TypeOf(&Pair{}))
	types := map[reflect.Type]string{reflect.TypeFor[int](): "int", reflect.TypeFor[[]int](): "ints"}
	fmt.Println(types[reflect.TypeOf([]int{})], types[reflect.TypeOf(5)], types[reflect.TypeOf("")] == "")
	fmt.Println(reflect.Kind(99), reflect.Invalid, reflect.ChanDir(9), reflect.Ptr)

	tags := []reflect.StructTag{`json:"a,b" xml:"c"`, `a:"1" b:"\"q\"" `, ``, `bad`, `a:1`, `a:"x`, `  a:"b"`, `a:"b"c:"d"`, "a:\"\\x41\""}
	for _, tag := range tags {
		for _, key := range []string{"json", "xml", "a", "b", "c"} {
			v, ok := tag.Lookup(key)
			fmt.Printf("%q %v %q; ", v, ok, tag.Get(key))
		}
		fmt.Println()
	}
	m, ok := reflect.TypeFor[*Int]().MethodByName("Set")
	fmt.Println(m.Name, m.Type, m.Index, ok)
	_, ok = reflect.TypeFor[Int]().MethodByName("Set")
	fmt.Println(ok)
	m, ok = reflect.TypeFor[I]().MethodByName("M")
	fmt.Println(m.Name, m.Type, m.Index, ok, m.Func.IsValid())
	errType := reflect.TypeFor[error]()
	fmt.Println(reflect.TypeOf(errors.New("")).Implements(errType), reflect.TypeOf(1).Implements(errType), errType.Implements(errType),
		reflect.TypeFor[io.ReadWriter]().Implements(reflect.TypeFor[io.Reader]()), reflect.TypeFor[io.Reader]().Implements(reflect.TypeFor[io.ReadWriter]()),
		reflect.TypeOf(1).Implements(reflect.TypeFor[any]()))
	f32, i8, u16, c64 := reflect.TypeFor[float32](), reflect.TypeFor[int8](), reflect.TypeFor[uint16](), reflect.TypeFor[complex64]()
	fmt.Println(f32.OverflowFloat(1e39), f32.OverflowFloat(3.4e38), i8.OverflowInt(128), i8.OverflowInt(-128), u16.OverflowUint(65536), u16.OverflowUint(65535), c64.OverflowComplex(complex(1, 1e40)))
}

// Output:
// bool kind=bool name="bool" pkg="" size=1 align=1/1 comparable=true methods=0
//   seq false false
// int kind=int name="int" pkg="" size=8 align=8/8 comparable=true methods=0
//   bits 64
//   seq true false
// int8 kind=int8 name="int8" pkg="" size=1 align=1/1 comparable=true methods=0
//   bits 8
//   seq true false
// uint16 kind=uint16 name="uint16" pkg="" size=2 align=2/2 comparable=true methods=0
//   bits 16
//   seq true false
// uintptr kind=uintptr name="uintptr" pkg="" size=8 align=8/8 comparable=true methods=0
//   bits 64
//   seq true false
// float32 kind=float32 name="float32" pkg="" size=4 align=4/4 comparable=true methods=0
//   bits 32
//   seq false false
// complex128 kind=complex128 name="complex128" pkg="" size=16 align=8/8 comparable=true methods=0
//   bits 128
//   seq false false
// complex64 kind=complex64 name="complex64" pkg="" size=8 align=4/4 comparable=true methods=0
//   bits 64
//   seq false false
// string kind=string name="string" pkg="" size=16 align=8/8 comparable=true methods=0
//   seq true true
// int32 kind=int32 name="int32" pkg="" size=4 align=4/4 comparable=true methods=0
//   bits 32
//   seq true false
// uint8 kind=uint8 name="uint8" pkg="" size=1 align=1/1 comparable=true methods=0
//   bits 8
//   seq true false
// unsafe.Pointer kind=unsafe.Pointer name="Pointer" pkg="unsafe" size=8 align=8/8 comparable=true methods=0
//   seq false false
// main.Int kind=int name="Int" pkg="main" size=8 align=8/8 comparable=true methods=1
//   method 0 Get "" func(main.Int) int exported=true func=true
//   bits 64
//   seq true false
// *main.Int kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=2
//   method 0 Get "" func(*main.Int) int exported=true func=true
//   method 1 Set "" func(*main.Int, int) exported=true func=true
//   of main.Int
//   seq false false
// main.Bytes kind=slice name="Bytes" pkg="main" size=24 align=8/8 comparable=false methods=0
//   of uint8
//   seq true true
// main.Pair kind=struct name="Pair" pkg="main" size=16 align=8/8 comparable=true methods=0
//   field A "" int "" 0 [0] false true
//   field B "" int "" 8 [1] false true
//   seq false false
// *main.Pair kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   of main.Pair
//   seq false false
// main.Gen[int] kind=struct name="Gen[int]" pkg="main" size=8 align=8/8 comparable=true methods=1
//   method 0 Value "" func(main.Gen[int]) int exported=true func=true
//   field V "" int "" 0 [0] false true
//   seq false false
// *main.Gen[string] kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=2
//   method 0 Put "" func(*main.Gen[string], string, int8) exported=true func=true
//   method 1 Value "" func(*main.Gen[string]) string exported=true func=true
//   of main.Gen[string]
//   seq false false
// main.Gen[map[string]main.Pair] kind=struct name="Gen[map[string]main.Pair]" pkg="main" size=8 align=8/8 comparable=false methods=1
//   method 0 Value "" func(main.Gen[map[string]main.Pair]) map[string]main.Pair exported=true func=true
//   field V "" map[string]main.Pair "" 0 [0] false true
//   seq false false
// main.Fn kind=func name="Fn" pkg="main" size=8 align=8/8 comparable=false methods=1
//   method 0 Call "" func(main.Fn) exported=true func=true
//   variadic true
//   in int
//   in []string
//   out bool
//   out error
//   seq false false
// main.Tree kind=struct name="Tree" pkg="main" size=72 align=8/8 comparable=false methods=9
//   method 0 Cap "" func(main.Tree) int exported=true func=true
//   method 1 Grow "" func(main.Tree, int) exported=true func=true
//   method 2 Len "" func(main.Tree) int exported=true func=true
//   method 3 Reset "" func(main.Tree) exported=true func=true
//   method 4 String "" func(main.Tree) string exported=true func=true
//   method 5 Write "" func(main.Tree, []uint8) (int, error) exported=true func=true
//   method 6 WriteByte "" func(main.Tree, uint8) error exported=true func=true
//   method 7 WriteRune "" func(main.Tree, int32) (int, error) exported=true func=true
//   method 8 WriteString "" func(main.Tree, string) (int, error) exported=true func=true
//   field Left "" *main.Tree "" 0 [0] false true
//   field Right "" *main.Tree "" 8 [1] false true
//   field Val "" interface {} "json:\"val,omitempty\" xml:\"v\"" 16 [2] false true
//   field hidden "main" map[string][]int "" 32 [3] false false
//   field Pair "" main.Pair "" 40 [4] true true
//   field Builder "" *strings.Builder "" 56 [5] true true
//   field _ "main" int "" 64 [6] false false
//   seq false false
// *main.Tree kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=9
//   method 0 Cap "" func(*main.Tree) int exported=true func=true
//   method 1 Grow "" func(*main.Tree, int) exported=true func=true
//   method 2 Len "" func(*main.Tree) int exported=true func=true
//   method 3 Reset "" func(*main.Tree) exported=true func=true
//   method 4 String "" func(*main.Tree) string exported=true func=true
//   method 5 Write "" func(*main.Tree, []uint8) (int, error) exported=true func=true
//   method 6 WriteByte "" func(*main.Tree, uint8) error exported=true func=true
//   method 7 WriteRune "" func(*main.Tree, int32) (int, error) exported=true func=true
//   method 8 WriteString "" func(*main.Tree, string) (int, error) exported=true func=true
//   of main.Tree
//   seq false false
// [3]int kind=array name="" pkg="" size=24 align=8/8 comparable=true methods=0
//   array of 3 int
//   seq true true
// [0]func() kind=array name="" pkg="" size=0 align=8/8 comparable=false methods=0
//   array of 0 func()
//   seq true true
// [2]interface {} kind=array name="" pkg="" size=32 align=8/8 comparable=true methods=0
//   array of 2 interface {}
//   seq true true
// []string kind=slice name="" pkg="" size=24 align=8/8 comparable=false methods=0
//   of string
//   seq true true
// map[string]int kind=map name="" pkg="" size=8 align=8/8 comparable=false methods=0
//   map string int
//   seq true true
// map[main.Pair][]main.Int kind=map name="" pkg="" size=8 align=8/8 comparable=false methods=0
//   map main.Pair []main.Int
//   seq true true
// chan int kind=chan name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   chan chan int
//   seq true false
// <-chan string kind=chan name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   chan <-chan string
//   seq true false
// chan<- <-chan int kind=chan name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   chan chan<- <-chan int
//   seq true false
// chan (<-chan int) kind=chan name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   chan chan <-chan int
//   seq true false
// func() kind=func name="" pkg="" size=8 align=8/8 comparable=false methods=0
//   variadic false
//   seq false false
// func(int, ...interface {}) error kind=func name="" pkg="" size=8 align=8/8 comparable=false methods=0
//   variadic true
//   in int
//   in []interface {}
//   out error
//   seq false false
// func(func(int) bool) kind=func name="" pkg="" size=8 align=8/8 comparable=false methods=0
//   variadic false
//   in func(int) bool
//   seq true false
// func(func(int, string) bool) kind=func name="" pkg="" size=8 align=8/8 comparable=false methods=0
//   variadic false
//   in func(int, string) bool
//   seq false true
// struct {} kind=struct name="" pkg="" size=0 align=1/1 comparable=true methods=0
//   seq false false
// struct { A int "x:\"y\""; b string } kind=struct name="" pkg="" size=24 align=8/8 comparable=true methods=0
//   field A "" int "x:\"y\"" 0 [0] false true
//   field b "main" string "" 8 [1] false false
//   seq false false
// struct { main.Pair } kind=struct name="" pkg="" size=16 align=8/8 comparable=true methods=0
//   field Pair "" main.Pair "" 0 [0] true true
//   seq false false
// struct { *main.Int } kind=struct name="" pkg="" size=8 align=8/8 comparable=true methods=2
//   method 0 Get "" func(struct { *main.Int }) int exported=true func=true
//   method 1 Set "" func(struct { *main.Int }, int) exported=true func=true
//   field Int "" *main.Int "" 0 [0] true true
//   seq false false
// []interface {} kind=slice name="" pkg="" size=24 align=8/8 comparable=false methods=0
//   of interface {}
//   seq true true
// []error kind=slice name="" pkg="" size=24 align=8/8 comparable=false methods=0
//   of error
//   seq true true
// [][]uint8 kind=slice name="" pkg="" size=24 align=8/8 comparable=false methods=0
//   of []uint8
//   seq true true
// *errors.errorString kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=1
//   method 0 Error "" func(*errors.errorString) string exported=true func=true
//   of errors.errorString
//   seq false false
// *main.I kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   of main.I
//   seq false false
// *error kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   of error
//   seq false false
// *interface {} kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   of interface {}
//   seq false false
// *io.ReadWriter kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   of io.ReadWriter
//   seq false false
// *interface { Foo(int) } kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   of interface { Foo(int) }
//   seq false false
// *strings.Replacer kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=2
//   method 0 Replace "" func(*strings.Replacer, string) string exported=true func=true
//   method 1 WriteString "" func(*strings.Replacer, io.Writer, string) (int, error) exported=true func=true
//   of strings.Replacer
//   seq false false
// [4]struct { a int8; b int8 } kind=array name="" pkg="" size=8 align=1/1 comparable=true methods=0
//   array of 4 struct { a int8; b int8 }
//   seq true true
// struct { a [0]int; b float32 } kind=struct name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   field a "main" [0]int "" 0 [0] false false
//   field b "main" float32 "" 0 [1] false false
//   seq false false
// struct { a func() } kind=struct name="" pkg="" size=8 align=8/8 comparable=false methods=0
//   field a "main" func() "" 0 [0] false false
//   seq false false
// **int kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   of *int
//   seq false false
// ***main.Pair kind=ptr name="" pkg="" size=8 align=8/8 comparable=true methods=0
//   of **main.Pair
//   seq false false
// main.Local kind=struct name="Local" pkg="main" size=8 align=8/8 comparable=true methods=0
//   field X "" main.Int "" 0 [0] false true
//   seq false false
// []main.Local kind=slice name="" pkg="" size=24 align=8/8 comparable=false methods=0
//   of main.Local
//   seq true true
// main.Gen[main.Local·1] kind=struct name="Gen[main.Local·1]" pkg="main" size=8 align=8/8 comparable=true methods=1
//   method 0 Value "" func(main.Gen[main.Local·1]) main.Local exported=true func=true
//   field V "" main.Local "" 0 [0] false true
//   seq false false
// error kind=interface name="error" pkg="" size=16 align=8/8 comparable=true methods=1
//   method 0 Error "" func() string exported=true func=false
//   seq false false
// main.I kind=interface name="I" pkg="main" size=16 align=8/8 comparable=true methods=2
//   method 0 M "" func(int) string exported=true func=false
//   method 1 m "main" func() exported=false func=false
//   seq false false
// interface {} kind=interface name="" pkg="" size=16 align=8/8 comparable=true methods=0
//   seq false false
// <nil> true
// true true false
// true true
// ints int true
// kind99 invalid ChanDir9 ptr
// "a,b" true "a,b"; "c" true "c"; "" false ""; "" false ""; "" false ""; 
// "" false ""; "" false ""; "1" true "1"; "\"q\"" true "\"q\""; "" false ""; 
// "" false ""; "" false ""; "" false ""; "" false ""; "" false ""; 
// "" false ""; "" false ""; "" false ""; "" false ""; "" false ""; 
// "" false ""; "" false ""; "" false ""; "" false ""; "" false ""; 
// "" false ""; "" false ""; "" false ""; "" false ""; "" false ""; 
// "" false ""; "" false ""; "b" true "b"; "" false ""; "" false ""; 
// "" false ""; "" false ""; "b" true "b"; "" false ""; "d" true "d"; 
// "" false ""; "" false ""; "A" true "A"; "" false ""; "" false ""; 
// Set func(*main.Int, int) 1 true
// false
// M func(int) string 0 true false
// true false true true false true
// true false true false true false true
