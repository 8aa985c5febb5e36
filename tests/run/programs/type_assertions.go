// Type assertions: comma-ok, to interfaces, and the texts of their panics.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type reader interface{ read() string }
type writer interface{ write(string) }
type readWriter interface {
	reader
	writer
}

type file struct{ s string }

func (f *file) read() string   { return f.s }
func (f *file) write(s string) { f.s += s }

type half struct{}

func (half) read() string { return "half" }

type celsius float64

func try(f func()) {
	defer func() {
		e := recover()
		if e == nil {
			return
		}
		var te *runtime.TypeAssertionError
		err, _ := e.(error)
		fmt.Println(errors.As(err, &te), "|", e)
	}()
	f()
}

func main() {
	var v any = 42
	n, ok := v.(int)
	s, ok2 := v.(string)
	f, ok3 := v.(float64)
	fmt.Println(n, ok, s, ok2, f, ok3)
	if _, ok := v.(fmt.Stringer); !ok {
		fmt.Println("no Stringer")
	}
	var r reader = &file{"text"}
	w, ok := r.(writer)
	w.write("!")
	fmt.Println(ok, r.read(), r.(readWriter).read(), r.(*file).s)
	_, ok = reader(half{}).(writer)
	fmt.Println(ok)
	try(func() { _ = v.(string) })
	try(func() { _ = v.(int64) })
	try(func() { _ = v.(error) })
	try(func() { _ = v.(reader) })
	try(func() { _ = v.(celsius) })
	try(func() { _ = v.([]int) })
	try(func() { _ = v.(map[string]*file) })
	try(func() { _ = v.(func(int, ...string) (bool, error)) })
	try(func() { _ = v.(struct{ a, b int }) })
	try(func() { _ = v.(*file) })
	try(func() { _ = reader(half{}).(writer) })
	try(func() { _ = reader(half{}).(*file) })
	try(func() { _ = r.(half) })
	var none any
	try(func() { _ = none.(int) })
	try(func() { _ = none.(reader) })
	try(func() { _ = none.(any) })
	var noneR reader
	try(func() { _ = noneR.(*file) })
	try(func() { _ = noneR.(readWriter) })
	try(func() { _ = any(file{}).(reader) })
	_, ok = none.(int)
	_, ok2 = noneR.(readWriter)
	fmt.Println(ok, ok2)
	type local int
	try(func() { _ = any(local(1)).(int) })
	x, ok := any(celsius(3)).(celsius)
	fmt.Println(x, ok)
	a := v.(any)
	fmt.Println(a)
	m := map[string]any{"k": []int{1, 2}}
	sl, ok := m["k"].([]int)
	sl[0] = 9
	_, ok4 := m["z"].([]int)
	fmt.Println(m, ok, ok4)
	// After a failed assertion the results are zero.
	st, ok := v.(struct {
		a [3]int
		s string
	})
	fmt.Println(st, ok)
}

// Output:
// 42 true  false 0 false
// no Stringer
// true text! text! text!
// false
// true | interface conversion: interface {} is int, not string
// true | interface conversion: interface {} is int, not int64
// true | interface conversion: int is not error: missing method Error
// true | interface conversion: int is not main.reader: missing method read
// true | interface conversion: interface {} is int, not main.celsius
// true | interface conversion: interface {} is int, not []int
// true | interface conversion: interface {} is int, not map[string]*main.file
// true | interface conversion: interface {} is int, not func(int, ...string) (bool, error)
// true | interface conversion: interface {} is int, not struct { a int; b int }
// true | interface conversion: interface {} is int, not *main.file
// true | interface conversion: main.half is not main.writer: missing method write
// true | interface conversion: main.reader is main.half, not *main.file
// true | interface conversion: main.reader is *main.file, not main.half
// true | interface conversion: interface {} is nil, not int
// true | interface conversion: interface is nil, not main.reader
// true | interface conversion: interface is nil, not interface {}
// true | interface conversion: main.reader is nil, not *main.file
// true | interface conversion: interface is nil, not main.readWriter
// true | interface conversion: main.file is not main.reader: missing method read
// false false
// true | interface conversion: interface {} is main.local, not int
// 3 true
// 42
// map[k:[9 2]] true false
// {[0 0 0] } false
