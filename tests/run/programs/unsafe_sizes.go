// Sizes, offsets and alignment are those of gc on amd64; pointers and slices by way of unsafe.
package main

import (
	"fmt"
	"unsafe"
)

type mixed struct {
	a bool
	b int64
	c uint16
	d float32
	e byte
	f string
	g []int
	h any
	i map[int]int
	j func()
	k chan int
	l complex128
	m [3]uint16
	n *int
	o struct{}
}

type packed struct {
	a, b, c byte
	d       int16
}

const size = unsafe.Sizeof(mixed{})

func main() {
	var m mixed
	fmt.Println(size, unsafe.Alignof(m), unsafe.Sizeof(packed{}), unsafe.Alignof(packed{}))
	fmt.Println(unsafe.Offsetof(m.a), unsafe.Offsetof(m.b), unsafe.Offsetof(m.c), unsafe.Offsetof(m.d), unsafe.Offsetof(m.e), unsafe.Offsetof(m.f),
		unsafe.Offsetof(m.g), unsafe.Offsetof(m.h), unsafe.Offsetof(m.i), unsafe.Offsetof(m.j), unsafe.Offsetof(m.k), unsafe.Offsetof(m.l),
		unsafe.Offsetof(m.m), unsafe.Offsetof(m.n), unsafe.Offsetof(m.o))
	fmt.Println(unsafe.Sizeof(1), unsafe.Sizeof(uintptr(0)), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(any(nil)),
		unsafe.Sizeof(map[int]int{}), unsafe.Sizeof(&m), unsafe.Sizeof([5]int16{}), unsafe.Sizeof(struct{}{}), unsafe.Sizeof(1i), unsafe.Sizeof('x'), unsafe.Sizeof(true))
	x := int32(-2)
	fmt.Println(*(*uint32)(unsafe.Pointer(&x)))
	f := 1.5
	fmt.Printf("%#x\n", *(*uint64)(unsafe.Pointer(&f)))
	arr := [4]int32{10, 20, 30, 40}
	p := unsafe.Pointer(&arr[0])
	fmt.Println(*(*int32)(unsafe.Add(p, 8)), *(*int32)(unsafe.Pointer(uintptr(p) + unsafe.Sizeof(arr[0]))))
	s := unsafe.Slice(&arr[1], 2)
	s[0] = 21
	fmt.Println(s, arr, len(s), cap(s), *unsafe.SliceData(s))
	b := []byte("bytes")
	str := unsafe.String(&b[0], len(b))
	fmt.Println(str, *unsafe.StringData("xyz"))
	pm := &m
	*(*string)(unsafe.Pointer(uintptr(unsafe.Pointer(pm)) + unsafe.Offsetof(pm.f))) = "written"
	fmt.Println(m.f)
	bytes := (*[8]byte)(unsafe.Pointer(&f))
	fmt.Println(bytes[7], bytes[6], bytes[0])
	type header struct {
		data unsafe.Pointer
		n    int
	}
	h := (*header)(unsafe.Pointer(&str))
	fmt.Println(h.n, *(*byte)(h.data))
}

// Output:
// 152 8 6 2
// 0 8 16 20 24 32 48 72 88 96 104 112 128 136 144
// 8 8 16 24 16 8 8 10 0 16 4 1
// 4294967294
// 0x3ff8000000000000
// 30 20
// [21 30] [10 21 30 40] 2 2 21
// bytes 120
// written
// 63 248 0
// 5 98
