package main

import "unsafe"

type record struct {
	a int8
	b int64
	c string
}

func sizes() (uintptr, uintptr, uintptr) {
	var r record
	return unsafe.Sizeof(r), unsafe.Offsetof(r.c), unsafe.Alignof(r.b)
}

func add(p *record) *int64 { return (*int64)(unsafe.Add(unsafe.Pointer(p), 8)) }

func slices(p *byte, n int) ([]byte, string) { return unsafe.Slice(p, n), unsafe.String(p, n) }

func data(s []int, t string) (*int, *byte) { return unsafe.SliceData(s), unsafe.StringData(t) }

func main() {
	println(sizes())
	println(add(&record{}) != nil)
	b, s := slices(nil, 0)
	println(len(b), len(s))
	println(data(nil, ""))
}
