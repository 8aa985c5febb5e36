// Embedding: promoted fields and methods, through pointers, shadowing, interfaces inside structs, several levels.
package main

import (
	"fmt"
	"strings"
)

type base struct {
	id   int
	name string
}

func (b base) describe() string   { return fmt.Sprintf("base %d %s", b.id, b.name) }
func (b *base) rename(s string)   { b.name = s }
func (b base) who() string        { return "base" }
func (b *base) pointer() *base    { return b }
func (b base) callsWho() string   { return b.who() }

type middle struct {
	base
	level int
}

func (m middle) who() string { return "middle over " + m.base.who() }

type top struct {
	*middle
	extra
	name string
}

type extra struct{ level string }

func (extra) only() string { return "extra" }

type describer interface{ describe() string }

type namer interface {
	describer
	rename(string)
	who() string
}

type wrapped struct {
	describer
	count *int
}

func (w wrapped) describe() string { *w.count++; return "[" + w.describer.describe() + "]" }

type logger struct{ strings.Builder }

func (l *logger) log(s string) { l.WriteString(s); l.WriteByte(';') }

type number int

func (n number) double() int { return int(n) * 2 }

type holder struct {
	number
	fmt.Stringer
}

type a1 struct{ x int }
type b1 struct{ x int }
type both struct {
	a1
	b1
	y int
}

type generic[T any] struct{ v T }

func (g *generic[T]) set(v T) { g.v = v }
func (g generic[T]) get() T   { return g.v }

type uses struct {
	generic[string]
	*generic2
}
type generic2 = generic[int]

func main() {
	m := middle{base{1, "b"}, 2}
	fmt.Println(m.id, m.name, m.base.name, m.describe(), m.who(), m.callsWho())
	m.rename("renamed")
	fmt.Println(m.name, m.pointer() == &m.base, m)
	t := top{&m, extra{"x"}, "top"}
	t.rename("again")
	t.id++
	fmt.Println(t.name, t.middle.name, m.name, m.id, t.who(), t.only(), t.describe(), t.extra.level, t.middle.level)
	var d describer = t
	var n namer = &m
	n.rename("through interface")
	fmt.Println(d.describe(), n.who(), t.base.callsWho())
	n = t
	n.rename("through top")
	fmt.Println(m.describe())
	count := 0
	w := wrapped{wrapped{m, &count}, &count}
	fmt.Println(w.describe(), count, w.describer.describe(), count)
	var l logger
	l.log("one")
	l.log("two")
	fmt.Println(l.String(), l.Len())
	h := holder{number: 21}
	fmt.Println(h.double(), h.number+1, h.Stringer == nil)
	bo := both{a1{1}, b1{2}, 3}
	bo.a1.x += bo.b1.x
	fmt.Println(bo.a1.x, bo.b1.x, bo.y, bo)
	u := uses{generic2: &generic2{}}
	u.generic.set("str")
	u.generic2.set(5)
	fmt.Println(u.generic.get(), u.generic2.get())
	f, g := t.describe, (*middle).describe
	m.base.id = 100
	fmt.Println(f(), g(&m), middle.who(m), (*top).only(&t))
	fmt.Printf("%+v\n", both{})
	var np top
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(np.id)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(h.String())
	}()
	anon := struct {
		base
		*extra
	}{base{7, "anon"}, &extra{"deep"}}
	fmt.Println(anon.describe(), anon.level, anon.only())
	d = anon
	fmt.Println(d.describe())
}

// Output:
// 1 b b base 1 b middle over base base
// renamed true {{1 renamed} 2}
// top again again 2 middle over base extra base 2 again x 2
// base 2 through interface middle over base base
// base 2 through top
// [[base 2 through top]] 3 [base 2 through top] 3
// one;two; 8
// 42 22 true
// 3 2 3 {{3} {2} 3}
// str 5
// base 2 through top base 100 through top middle over base extra
// {a1:{x:0} b1:{x:0} y:0}
// runtime error: invalid memory address or nil pointer dereference
// runtime error: invalid memory address or nil pointer dereference
// base 7 anon deep extra
// base 7 anon
