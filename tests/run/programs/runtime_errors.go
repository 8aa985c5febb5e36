// The texts of run-time errors, and that they are runtime.Error.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

type iface interface{ m() }
type thing struct{ next *thing; x [4]int; name string }

func (t thing) m() {}

var (
	zero      int
	minus     = -1
	five      = 5
	huge      = 1 << 62
	nilMap    map[string]int
	nilPtr    *thing
	nilFunc   func(int) int
	nilIface  iface
	nilChan   chan int
	empty     any
	s         = []int{1, 2, 3}
	str       = "hello"
	arr       [4]int
	u8        = uint8(200)
	u64       = uint64(1 << 63)
)

func try(f func()) {
	defer func() {
		e := recover()
		if e == nil {
			return
		}
		re, ok := e.(runtime.Error)
		var target runtime.Error
		if ok {
			fmt.Println(ok, errors.As(re, &target), strings.HasPrefix(re.Error(), "runtime error: "), re)
		} else {
			fmt.Println(ok, e)
		}
	}()
	f()
	fmt.Println("no panic")
}

func main() {
	try(func() { _ = s[five] })
	try(func() { _ = s[minus] })
	try(func() { s[u64] = 1 })
	try(func() { _ = s[u8] })
	try(func() { _ = arr[five] })
	try(func() { arr[minus]++ })
	try(func() { _ = str[five] })
	try(func() { _ = str[minus] })
	try(func() { _ = s[five:] })
	try(func() { _ = s[:five] })
	try(func() { _ = s[2:two():five] })
	try(func() { _ = s[three():two()] })
	try(func() { _ = s[minus:] })
	try(func() { _ = s[:minus] })
	try(func() { _ = str[five+1:] })
	try(func() { _ = str[:five+1] })
	try(func() { _ = str[three():two()] })
	try(func() { _ = arr[five:] })
	try(func() { _ = arr[:five] })
	try(func() { _ = s[:2:five] })
	try(func() { _ = s[:three():two()] })
	try(func() { _ = s[three():two():three()] })
	try(func() { _ = s[u8:] })
	try(func() { _ = s[:u64] })
	try(func() { _ = [5]int(s) })
	try(func() { _ = (*[4]int)(s) })
	try(func() { _ = 1 / zero })
	try(func() { _ = 1 % zero })
	try(func() { nilMap["a"] = 1 })
	try(func() { _ = nilPtr.name })
	try(func() { nilPtr.x[2] = 1 })
	try(func() { _ = *nilPtr })
	try(func() { nilPtr.m() })
	try(func() { nilIface.m() })
	try(func() { nilFunc(1) })
	try(func() { _ = nilPtr.next.next })
	try(func() { _ = make([]int, minus) })
	try(func() { _ = make([]int, huge) })
	try(func() { _ = make([]int, 1, zero) })
	try(func() { _ = make([]thing, 0, huge) })
	try(func() { _ = make(chan int, minus) })
	try(func() { _ = make(map[int]int, minus); fmt.Print("map with a negative hint: ") })
	try(func() { close(nilChan) })
	try(func() { c := make(chan int); close(c); close(c) })
	try(func() { c := make(chan int, 1); close(c); c <- 1 })
	try(func() { _ = empty.(int) })
	try(func() { empty = "s"; _ = empty.(iface) })
	try(func() { empty = []int{}; _ = empty == empty })
	try(func() { m := map[any]int{}; m[[]int{}] = 1 })
	try(func() { _ = 1 << minus })
	try(func() { panic(fmt.Errorf("own error")) })
	try(func() { panic(nil) })
	try(func() { _ = strings.Repeat("x", minus) })
	try(func() { var e error; _ = e.Error() })
	try(func() { var p *[3]int; _ = p[1] })
	try(func() { var p *[3]int; for range p { fmt.Print("range over a nil array pointer's indices: ") } })
	try(func() { var p *[3]int; for _, v := range p { fmt.Print(v) } })
	try(func() { _ = unsafe.Slice(&five, minus) })
	try(func() { _ = unsafe.String((*byte)(nil), five) })
}

func three() int { return 3 }
func two() int   { return 2 }

// Output:
// true true true runtime error: index out of range [5] with length 3
// true true true runtime error: index out of range [-1]
// true true true runtime error: index out of range [9223372036854775808] with length 3
// true true true runtime error: index out of range [200] with length 3
// true true true runtime error: index out of range [5] with length 4
// true true true runtime error: index out of range [-1]
// true true true runtime error: index out of range [5] with length 5
// true true true runtime error: index out of range [-1]
// true true true runtime error: slice bounds out of range [5:3]
// true true true runtime error: slice bounds out of range [:5] with capacity 3
// true true true runtime error: slice bounds out of range [::5] with capacity 3
// true true true runtime error: slice bounds out of range [3:2]
// true true true runtime error: slice bounds out of range [-1:]
// true true true runtime error: slice bounds out of range [:-1]
// true true true runtime error: slice bounds out of range [6:5]
// true true true runtime error: slice bounds out of range [:6] with length 5
// true true true runtime error: slice bounds out of range [3:2]
// true true true runtime error: slice bounds out of range [5:4]
// true true true runtime error: slice bounds out of range [:5] with length 4
// true true true runtime error: slice bounds out of range [::5] with capacity 3
// true true true runtime error: slice bounds out of range [:3:2]
// true true true runtime error: slice bounds out of range [3:2:]
// true true true runtime error: slice bounds out of range [200:3]
// true true true runtime error: slice bounds out of range [:9223372036854775808] with capacity 3
// true true true runtime error: cannot convert slice with length 3 to array or pointer to array with length 5
// true true true runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
// true true true runtime error: integer divide by zero
// true true true runtime error: integer divide by zero
// true true false assignment to entry in nil map
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: makeslice: len out of range
// true true true runtime error: makeslice: len out of range
// true true true runtime error: makeslice: cap out of range
// true true true runtime error: makeslice: cap out of range
// true true false makechan: size out of range
// map with a negative hint: no panic
// true true false close of nil channel
// true true false close of closed channel
// true true false send on closed channel
// true true false interface conversion: interface {} is nil, not int
// true true false interface conversion: string is not main.iface: missing method m
// true true true runtime error: comparing uncomparable type []int
// true true true runtime error: hash of unhashable type []int
// true true true runtime error: negative shift amount
// false own error
// true true true runtime error: panic called with nil argument
// false strings: negative Repeat count
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: invalid memory address or nil pointer dereference
// range over a nil array pointer's indices: range over a nil array pointer's indices: range over a nil array pointer's indices: no panic
// true true true runtime error: invalid memory address or nil pointer dereference
// true true true runtime error: unsafe.Slice: len out of range
// true true true runtime error: unsafe.String: ptr is nil and len is not zero
