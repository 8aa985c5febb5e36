package main

import (
	"bytes"
	"errors"
	"strings"
	"sync"
)

type A struct{ x, y int }
type B struct{ x, z int }
type C struct {
	A
	*B
}
type D struct {
	C
	x string
}
type I interface{ M() }
type IP *I
type PA *A

func (a A) Val()  {}
func (a *A) Ptr() {}
func (b *B) Ptr() {}
func (b *B) Only() {}

type E struct{ *E1 }
type E1 struct{ *E2 }
type E2 struct {
	*E
	deep int
}
type G[T any] struct {
	val T
	*G2[T]
}
type G2[T any] struct{ inner map[string]T }

func (g *G[T]) Get() T        { return g.val }
func (g G2[T]) Inner(k T) []T { return nil }

type W struct {
	sync.Mutex
	bytes.Buffer
	strings.Builder
}

func f[T any, P interface {
	*T
	Set()
}, Q interface{ x() }](t T, p P, pp *P, q Q) {
	p.Set()
	pp.Set()
	t.Set()
	q.x()
	q.X()
	p.foo
}

func main() {
	var c C
	c.x = 1
	c.y = 1
	c.z = 1
	c.Ptr()
	c.Val()
	c.Only()
	var d D
	d.x = ""
	d.y = ""
	d.Y = ""
	d.w()
	var i *I
	i.M()
	var ip IP
	ip.M()
	var pa PA
	pa.x = 1
	pa.Val()
	pa.Ptr()
	A{}.Ptr()
	A{}.Val()
	(&A{}).Ptr()
	A.Ptr(A{})
	A.Val(A{})
	(*A).Ptr(A{})
	(*A).Val(&A{})
	A.x
	A.Q
	var e E
	e.deep = ""
	var g G[string]
	g.val = 1
	g.inner = 1
	g.Get() = 1
	var s int = g.Inner(1)
	var s2 int = g.Inner
	var s3 int = (*G[bool]).Get
	var w W
	w.Write(nil)
	w.lock()
	w.Lock()
	w.state = 1
	w.mu = 1
	var b bytes.Buffer
	b.buf = nil
	b.Buf = nil
	b.String = nil
	b.string()
	_ = bytes.Buffer{buf: nil}
	_ = bytes.Buffer{Buf: nil}
	_ = bytes.Buffer{foo: nil}
	_ = A{X: 1}
	_ = A{q: 1}
	_ = C{x: 1}
	errors.new("x")
	errors.errorString
	errors.Foo()
	var m map[string]int
	m.foo()
	var fn func()
	fn.call()
	nil.foo()
	"a".Len()
	var pp **A
	pp.x = 1
	pp.Val()
	_, _, _ = s, s2, s3
	c.A.B.x = 1
	d.C.A.x = 1
	_ = d.C.B.Only
}
