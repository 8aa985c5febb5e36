package main

import (
	"errors"
	"fmt"
	"strconv"
)

// Methods called through interfaces: receivers of every size, promoted ones, nil pointers, recover in a wrapper.

type (
	Any interface{ Show(string) string }

	Int8                int8
	Bool                bool
	F32                 float32
	Text                string
	Slice               []int
	Func                func(int) int
	Map                 map[string]int
	Array               [4]int
	Struct              struct{ A, B, C int }
	One                 struct{ N int32 }
	Ptr                 struct{ p *int }
	Big                 struct{ A [40]int }
	Void                struct{}
	Gen[T fmt.Stringer] struct{ V T }
)

func (x Int8) Show(s string) string   { return s + strconv.Itoa(int(x)) }
func (x Bool) Show(s string) string   { return s + strconv.FormatBool(bool(x)) }
func (x F32) Show(s string) string    { return s + fmt.Sprint(float32(x)) }
func (x Text) Show(s string) string   { return s + string(x) }
func (x Slice) Show(s string) string  { return s + fmt.Sprint(len(x), x) }
func (x Func) Show(s string) string   { return s + fmt.Sprint(x(20)) }
func (x Map) Show(s string) string    { return s + fmt.Sprint(len(x)) }
func (x Array) Show(s string) string  { x[0]++; return s + fmt.Sprint(x[0], x[3]) }
func (x Struct) Show(s string) string { x.A++; return s + fmt.Sprint(x.A, x.B, x.C) }
func (x One) Show(s string) string    { return s + fmt.Sprint(x.N) }
func (x Ptr) Show(s string) string    { *x.p++; return s + fmt.Sprint(*x.p) }
func (x Big) Show(s string) string    { x.A[39]++; return s + fmt.Sprint(x.A[39]) }
func (Void) Show(s string) string     { return s }
func (g Gen[T]) Show(s string) string { return s + g.V.String() }
func (x Int8) String() string         { return "Int8" }

// Several results, some of them large.
func (b Big) Both(n int8) (Big, error, string) {
	b.A[0] = int(n)
	return b, errors.New("with error"), "and text"
}

type Both interface {
	Both(int8) (Big, error, string)
}

type (
	Inner   struct{ name string }
	ByPtr   struct{ *Inner }
	ByValue struct {
		pad int
		Inner
	}
	Deep struct {
		a, b int
		*ByValue
	}
	WithIface struct {
		x int
		Any
	}
	Setter interface{ Set(string) }
	Getter interface{ Get() string }
)

func (i *Inner) Set(s string) { i.name = s }
func (i Inner) Get() string   { return i.name }

func nilCall(name string, f func()) {
	defer func() {
		r := recover()
		_, isError := r.(error)
		fmt.Println(name, r, isError)
	}()
	f()
}

type Recoverer struct{ what string }

func (r Recoverer) Handle()   { fmt.Println(r.what, recover()) }
func (r *Recoverer) Handle2() { fmt.Println(r.what, recover()) }

type Handler interface{ Handle() }
type Handler2 interface{ Handle2() }
type Wrapped struct{ Recoverer }

func guarded(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("outer", r)
		}
	}()
	f()
}

func main() {
	n := 10
	for _, x := range []Any{
		Int8(-3), Bool(true), F32(1.5), Text("t"), Slice{1, 2}, Func(func(i int) int { return i * n }), Map{"a": 1}, Array{1, 2, 3, 4}, Struct{1, 2, 3},
		One{-4}, Ptr{&n}, Big{}, Void{}, Gen[Int8]{5}, &Struct{5, 6, 7}, &Array{9}, new(Big), &One{8}, WithIface{1, Text("inside")}, &WithIface{2, One{9}}, &Gen[Int8]{},
	} {
		fmt.Print(x.Show(">"), x.Show("<"), " ")
		f := x.Show
		fmt.Println(f("v"))
	}
	b, err, text := Both(Big{}).Both(-7)
	fmt.Println(b.A[0], err, text)
	b, err, text = Both(&Big{}).Both(7)
	fmt.Println(b.A[0], err, text)

	in := &Inner{"in"}
	v := &ByValue{1, Inner{"value"}}
	for _, x := range []any{in, *in, ByPtr{in}, &ByPtr{in}, v, *v, Deep{ByValue: v}, &Deep{ByValue: v}} {
		s, canSet := x.(Setter)
		g, canGet := x.(Getter)
		if canSet {
			s.Set(fmt.Sprintf("set by %T", x))
		}
		fmt.Println(canSet, canGet, g.Get(), in.name, v.name)
	}

	var np *Struct
	nils := []Any{np, (*Gen[Int8])(nil)}
	nilCall("value method", func() { nils[0].Show("") })
	nilCall("generic", func() { nils[1].Show("") })
	nilCall("embedded pointer", func() { Getter(ByPtr{}).Get() })
	var nd *Deep
	nilCall("nil outer", func() { Getter(nd).Get() })
	nilCall("nil interface inside", func() { WithIface{}.Show("") })
	nilCall("nil interface", func() { var a Any; a.Show("") })
	nilCall("nil func", func() { Any(Func(nil)).Show("") })

	guarded(func() {
		var h Handler = Recoverer{"through interface:"}
		defer h.Handle()
		panic("one")
	})
	guarded(func() {
		var h Handler = &Recoverer{"through pointer:"}
		defer h.Handle()
		panic("two")
	})
	guarded(func() {
		var h Handler = Wrapped{Recoverer{"promoted:"}}
		defer h.Handle()
		panic("three")
	})
	guarded(func() {
		var h Handler2 = &Wrapped{Recoverer{"promoted pointer:"}}
		defer h.Handle2()
		panic("four")
	})
	guarded(func() {
		h := Recoverer{"method value:"}.Handle
		defer h()
		panic("five")
	})
}

// Output:
// >-3<-3 v-3
// >true<true vtrue
// >1.5<1.5 v1.5
// >t<t vt
// >2 [1 2]<2 [1 2] v2 [1 2]
// >200<200 v200
// >1<1 v1
// >2 4<2 4 v2 4
// >2 2 3<2 2 3 v2 2 3
// >-4<-4 v-4
// >11<12 v13
// >1<1 v1
// >< v
// >Int8<Int8 vInt8
// >6 6 7<6 6 7 v6 6 7
// >10 0<10 0 v10 0
// >1<1 v1
// >8<8 v8
// >inside<inside vinside
// >9<9 v9
// >Int8<Int8 vInt8
// -7 with error and text
// 7 with error and text
// true true set by *main.Inner set by *main.Inner value
// false true in set by *main.Inner value
// true true set by main.ByPtr set by main.ByPtr value
// true true set by *main.ByPtr set by *main.ByPtr value
// true true set by *main.ByValue set by *main.ByPtr set by *main.ByValue
// false true value set by *main.ByPtr set by *main.ByValue
// true true set by main.Deep set by *main.ByPtr set by main.Deep
// true true set by *main.Deep set by *main.ByPtr set by *main.Deep
// value method value method main.Struct.Show called using nil *Struct pointer true
// generic value method main.Gen[...].Show called using nil *Gen[...] pointer true
// embedded pointer runtime error: invalid memory address or nil pointer dereference true
// nil outer runtime error: invalid memory address or nil pointer dereference true
// nil interface inside runtime error: invalid memory address or nil pointer dereference true
// nil interface runtime error: invalid memory address or nil pointer dereference true
// nil func runtime error: invalid memory address or nil pointer dereference true
// through interface: one
// through pointer: two
// promoted: three
// promoted pointer: four
// method value: five
