package main

import (
	"io"
	"unsafe"
)

type T1 struct {
	a int `k:"v"`
	b string
}
type T2 struct {
	a int
	b string
}
type T3 = struct {
	a int
	b string
}
type F1 func(int, ...string) (error, bool)
type I1 interface {
	B()
	A()
}
type I2 interface {
	A()
	B()
}
type C1 chan int
type E1 struct{ io.Reader }

func main() {
	var t1 T1
	var t2 T2
	var t3 T3
	t1 = t2
	t2 = t3
	t3 = t2
	t3 = t1
	t1 = T1(t2)
	_ = T3(t1)
	var f func(x int, y ...string) (e error, b bool)
	var f2 func(x int, y []string) (e error, b bool) = f
	var f1 F1 = f
	f = f1
	f1 = func(int, string) (error, bool) { return nil, false }
	var i1 I1
	var i2 I2 = i1
	var i3 interface {
		I1
		B()
	} = i2
	i1 = i3
	var c1 C1
	var c chan int = c1
	var s chan<- int = c
	c = s
	c1 = s
	s = c1
	var a [3]int
	var b [4]int = a
	var p unsafe.Pointer = &a
	var q uintptr = p
	var by byte
	var u8 uint8 = by
	var r rune = by
	var i32 int32 = r
	var bs []byte = []uint8{}
	var m map[string]struct{} = map[string]struct{ x int }{}
	var pp **int = &[]int{}
	var e1 struct{ io.Reader } = E1{}
	var e2 struct{ Reader io.Reader } = e1
	var emb struct{ T1 }
	var nem struct{ T1 T1 } = emb
	_, _, _, _, _, _, _, _, _ = f2, b, q, u8, i32, bs, m, pp, e2
	_ = nem
	_ = t1 == t2
	_ = t3 == t2
	_ = f == f1
	_ = c == c1
	_ = s == c
	_ = i1 == t1
	_ = a == b
}
