// Memory is reclaimed, and nothing that is in use is lost: lists, maps, closures, channels, interior pointers.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type node struct {
	left, right *node
	data        []byte
	id          int
}

func build(depth, id int) *node {
	n := &node{id: id, data: make([]byte, 10+id%50)}
	n.data[0] = byte(id)
	if depth > 0 {
		n.left, n.right = build(depth-1, 2*id), build(depth-1, 2*id+1)
	}
	return n
}

func (n *node) check() (count int) {
	if n == nil {
		return 0
	}
	if n.data[0] != byte(n.id) || len(n.data) != 10+n.id%50 {
		panic("corrupted")
	}
	return 1 + n.left.check() + n.right.check()
}

type big struct {
	pad  [100]int
	last int
}

func interior() *int { return &(&big{last: 77}).last }

func element(n int) *string { s := make([]string, n); s[n/2] = strings.Repeat("e", n); return &s[n/2] }

func main() {
	keep := build(12, 1)
	for i := range 40 {
		build(10, i+1)
	}
	fmt.Println(keep.check())
	p, e := interior(), element(10)
	m := map[string]*node{}
	var fs []func() int
	ch := make(chan *node, 100)
	for i := range 100 {
		n := build(2, i+1)
		m[fmt.Sprint("key", i)] = n
		ch <- n
		x := make([]int, 1000)
		x[i] = i
		fs = append(fs, func() int { return x[i] + len(n.data) })
	}
	runtime.GC()
	garbage := 0
	for i := range 20000 {
		s := make([]*int, 100)
		s[i%100] = &garbage
		*s[i%100]++
	}
	total := 0
	for i, f := range fs {
		total += f() - m[fmt.Sprint("key", i)].check() - (<-ch).check()
	}
	fmt.Println(*p, *e, total, garbage, len(m))
	// A queue that moves along: its front becomes garbage.
	type link struct {
		next *link
		v    [16]int
	}
	head := &link{}
	tail := head
	sum := 0
	for i := range 200000 {
		tail.next = &link{v: [16]int{i}}
		tail = tail.next
		if i >= 100 {
			head = head.next
			sum += head.v[0]
		}
	}
	fmt.Println(sum)
	s := ""
	for i := range 3000 {
		s += string(rune('a' + i%26))
	}
	fmt.Println(len(s), s[2999:])
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range 200 {
		_ = make([]byte, 1<<20)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println(after.HeapAlloc < before.HeapAlloc+(20<<20), keep.check())
	old := map[int]*[50]int{}
	for i := range 50000 {
		old[i] = &[50]int{i}
		delete(old, i-100)
	}
	fmt.Println(len(old), old[49999][0])
	var iface any = build(3, 1)
	arr := [3]any{iface, 1, "x"}
	iface = nil
	runtime.GC()
	build(10, 3)
	fmt.Println(arr[0].(*node).check())
	ready, gs := make(chan bool), make(chan int)
	for i := range 50 {
		go func() {
			n := build(5, i+1)
			ready <- true
			gs <- n.check()
		}()
	}
	sum = 0
	for range 50 {
		<-ready
		runtime.Gosched()
	}
	runtime.GC()
	for range 50 {
		sum += <-gs
	}
	fmt.Println(sum)
}

// Output:
// 8191
// 77 eeeeeeeeee 7000 20000 100
// 19979905050
// 3000 j
// true 8191
// 100 49999
// 15
// 3150
