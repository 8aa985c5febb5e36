package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"sort"
	"strings"
)

type R interface{ Read(p []byte) (n int, err error) }
type RW interface {
	R
	Write(p []byte) (n int, err error)
}
type unexp interface{ foo(int) }
type Human struct{ name string }

func (h *Human) getName() string { return h.name }
func (h Human) Read()            {}
func (h Human) write(p []byte) (int, error) {
	return 0, nil
}

type Named interface{ getName() string }
type F struct{ getName string }
type Amb struct {
	A1
	A2
}
type A1 struct{}
type A2 struct{}

func (A1) getName() string { return "" }
func (A2) getName() string { return "" }

type V struct{}

func (V) M(xs []int) {}

type Var interface{ M(xs ...int) }
type Gen[T any] interface{ Do(T) T }
type Impl struct{}

func (Impl) Do(x int) int { return x }

type Handler struct{}

func (Handler) ServeHTTP(w http.ResponseWriter, r http.Request) {}

type ByAge []int

func (b ByAge) Len() int          { return 0 }
func (b ByAge) Less(i, j int) int { return 0 }

type Tmpl interface{ M(strings.Builder, *bytes.Buffer) map[string]fmt.Stringer }
type Te struct{}

func (Te) M(a strings.Builder, b bytes.Buffer) (m map[string]fmt.Stringer) { return }

func use(n Named)          {}
func useG[T Named](t T)    {}
func ret() Named           { return Human{} }
func ret2() (Named, error) { return F{}, "x" }

func main() {
	use(Human{})
	use(&Human{})
	use(F{})
	use(Amb{})
	use(nil)
	use(1)
	useG(Human{})
	useG(F{})
	useG(Amb{})
	useG[Named](nil)
	useG[*Named](nil)
	var r R = Human{}
	var rw RW = r
	rw = Human{}
	var v Var = V{}
	var gi Gen[int] = Impl{}
	var gs Gen[string] = Impl{}
	http.Handle("/", Handler{})
	sort.Sort(ByAge(nil))
	var tm Tmpl = Te{}
	var un unexp = Human{}
	var st fmt.Stringer = bytes.Buffer{}
	var wr io.Writer = strings.Builder{}
	var e error = fmt.Sprint("x")
	var pn *Named
	use(pn)
	use(*pn)
	_ = r.(Human)
	_ = r.(RW)
	_ = r.(F)
	_ = r.(*Human)
	_ = un.(Impl)
	_ = r.(interface{ Read() })
	switch r.(type) {
	case Human:
	case *bytes.Buffer:
	case string:
	case Named:
	}
	var n Named = r
	n = r.(Named)
	r = n
	e = n
	_ = []Named{Human{}, &Human{}}
	_ = map[string]Named{"": F{}}
	ch := make(chan Named)
	ch <- Human{}
	var a any = n
	n = a
	_ = Named(Human{})
	_ = Named(r)
	_, _, _, _, _, _, _, _, _ = rw, v, gi, gs, tm, un, st, wr, e
	if n == (Human{}) {
	}
	if n == (&Human{}) {
	}
}
