package main

import (
	"fmt"
	"io"
	str "strings"
)

type Reader interface{ Read([]byte) (int, error) }
type Bad1 struct{}

func (Bad1) Read(p []byte) int { return 0 }

type Bad2 struct{}

func (Bad2) read(p []byte) (int, error) { return 0, nil }

type Bad3 struct{}

func (*Bad3) Read(p []byte) (int, error) { return 0, nil }

type Emb struct {
	io.Reader
	Bad3
}
type Emb2 struct {
	*Emb
	X int
}

var _ Reader = Bad1{}
var _ Reader = Bad2{}
var _ Reader = Bad3{}
var _ Reader = &Bad3{}
var _ Reader = Emb{}
var _ io.Reader = str.NewReader(1)
var _ fmt.Stringer = str.Builder{}
var _ = str.Reader{}.Len()
var _ = Emb{}.Read
var _ = Emb{}.Bad3.Read
var _ = (&Emb{}).Bad3.Read
var _ = Emb2{}.X.Y
var _ = Emb2{}.Z
var _ = Emb2{}.bad3
var _ = new(Emb2).Emb.Reader.Write

func variadic(xs ...int)       {}
func va2(s string, xs ...any) {}

func many() (int, int, error) { return 0, 0, nil }

func _(x int, y string, z ...float64) (r bool) {
	variadic(z...)
	variadic(1, 2, "a", 4)
}

func _(x int, y string, z ...float64) (r bool) {
	va2()
	va2(1)
	va2("a", z...)
	va2("a", z)
	va2("a", many())
	va2(many())
	fmt.Println(many())
	fmt.Println(1, many())
	x, y := many()
	x, y, w := many()
	a, b, c, d := many()
	x = many()
	if x := many(); x {
	}
	if x {
	}
	for x {
	}
	for i := 0; i < "a"; i++ {
	}
	switch x {
	case "a":
	case 1.5:
	case y:
	case nil:
	}
	switch {
	case x:
	case x == 1:
	case "a" == y:
	}
	switch y := x.(type) {
	}
	var e any = x
	switch e := e.(type) {
	case int:
		e.foo()
	case string, error:
		e.Error()
	case nil:
		e.x()
	}
	defer x
	go y()
	defer many()
	go fmt.Println
	x.y.z = 1
	z[0].a = 1
	z["a"] = 1
	r = x
	r = x == 1
	r = x == y
	r = x && true
	r = !x
	return x
	return r, 1
	func() { return 1 }()
	func() int { return }()
	f := func(a int) int { return a }
	f("a")
	f(1, 2)
	f()
	f = func() {}
	f = nil
	f == nil
	fmt.Println
	fmt.Sprintf("a")
	_ = fmt.Sprintf
	_ = fmt.Sprintf(1)
	_ = str.Split("a")
	_ = str.Split("a", 'b')
	_ = str.Join("a", "b")
	_ = str.Repeat("a", "3")
	_ = str.Contains("a", 1)
	_ = fmt.Errorf("a").Error
	_ = fmt.Errorf("a").Foo()
	_ = io.EOF.Error() + 1
	var arr [5]int
	arr[5] = 1
	arr[x] = "a"
	arr[-1]++
}

func _(x int, y string) {
	for i, v := range x {
	}
	for i := range y + 1 {
	}
	for i := range 3.5 {
	}
	for i := range "a" {
		i = "b"
	}
	for x = range y {
	}
	for y = range y {
	}
	for range fmt.Println {
	}
	for i := range func(yield func(int) bool) {} {
		_ = i + "a"
	}
	for i, j := range func(yield func(int) bool) {} {
	}
	select {
	case x := <-y:
	case y <- 1:
	}
	ch := make(chan int)
	select {
	case x = <-ch:
	case y = <-ch:
	case z, ok := <-ch:
	case ch <- "a":
	}
	var p *struct{ a, b int }
	p.c = 1
	p.a.b = 1
	(*p).a = "x"
	(**p).a = 1
	*p.a = 1
	&p.a = 1
	x++ 
	x.y++
	y++
	"a"++
	x, y = y, x
}
