package main

import "runtime"

type node struct {
	next *node
	id   int
}

var count int

//go:noinline
func make100() {
	for i := 0; i < 100; i++ {
		n := &node{&node{nil, i}, i}
		runtime.SetFinalizer(n, func(n *node) {
			if n.next.id != n.id {
				panic("object damaged")
			}
			count++
		})
	}
	n := &node{}
	runtime.SetFinalizer(n, func(*node) { panic("finalizer was taken away") })
	runtime.SetFinalizer(n, nil)
}

//go:noinline
func clean(cleaned *int) {
	for i := 0; i < 100; i++ {
		runtime.AddCleanup(new([4]int), func(p *int) { *p++ }, cleaned)
	}
	runtime.AddCleanup(new([4]int), func(p *int) { *p += 1000 }, cleaned).Stop()
}

func wipe(n int) int {
	if n == 0 {
		return 0
	}
	return wipe(n-1) + 1
}

func main() {
	make100()
	cleaned := 0
	clean(&cleaned)
	wipe(100)
	for i := 0; i < 3; i++ {
		runtime.GC()
		for range 10 {
			runtime.Gosched()
		}
	}
	println(count > 90 && count <= 100, cleaned > 90 && cleaned <= 100)
	keep := &node{}
	runtime.SetFinalizer(keep, func(*node) { panic("alive") })
	runtime.GC()
	runtime.Gosched()
	runtime.KeepAlive(keep)
	println(runtime.NumGoroutine())
}

// Want:
// true true
// 1
