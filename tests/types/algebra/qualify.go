package main

import (
	crand "crypto/rand"
	htmpl "html/template"
	"io"
	"math/rand"
	"net/http"
	"os"
	"sync/atomic"
	"text/template"
	"time"
	"unsafe"
)

type T struct{}

func shadow[int any](x int) {
	var s string = x
	var y int = 1
	_, _ = s, y
}
func shadow2[string, error interface{ M() }](x string, y error) {
	x = y
	y.N()
	shadow2(1, x)
}
func shadow3[T any](x T) {
	var t T = 1
	type int struct{}
	var i int = 1
	_, _ = t, i
}

type Local[T any] struct{ v T }

func local() {
	type T struct{ a int }
	type Local struct{}
	var x T = 1
	var y Local = T{}
	_, _ = x, y
}
func local2() {
	type E interface{ m(T) }
	var e E = T{}
	var f struct {
		E
		T
	} = e
	_ = f
}

func main() {
	var t *template.Template = htmpl.New("x")
	var h *htmpl.Template = template.New("y")
	var r *rand.Rand = crand.Reader
	var c io.Reader = rand.New
	var p unsafe.Pointer = T{}
	var f *os.File = time.Now()
	var a atomic.Pointer[T] = atomic.Int64{}
	var d time.Duration = http.MethodGet
	var e os.FileMode = d
	var m map[http.ConnState]func(http.ResponseWriter, *http.Request) error = 1
	var hf http.HandlerFunc = m
	var l Local[Local[http.Header]] = 1
	_, _, _, _, _, _, _, _, _, _, _, _ = t, h, r, c, p, f, a, d, e, m, hf, l
	a.Store(1)
	a.Store(&l)
	d.Foo()
	http.Get(1)
	time.Sleep("x")
	os.Open(f)
	var er error = &os.PathError{}
	er.Op = ""
	er.(*os.PathError).op = ""
	_ = er.(os.PathError)
	template.Must(htmpl.New("x"), nil)
}
