// What a variable held must not live longer than the variable is used.
package main

import (
	"fmt"
	"runtime"
)

type big [10 << 20]byte

func inUse() int64 {
	runtime.GC()
	var st runtime.MemStats
	runtime.ReadMemStats(&st)
	return int64(st.Alloc)
}

func report(what string, start int64) {
	fmt.Println(what, inUse()-start > 5<<20)
}

func parameter(x *big, start int64) {
	report("parameter, in use:", start)
	runtime.KeepAlive(x)
	x = nil
	report("parameter, dropped:", start)
	x = new(big)
	report("parameter, new:", start)
	runtime.KeepAlive(x)
}

func received(c chan []byte, start int64) {
	for x := range c {
		report("received, in use:", start)
		runtime.KeepAlive(x)
		x = nil
		report("received, dropped:", start)
	}
}

func selected(c chan []byte, start int64) {
	for range 2 {
		select {
		case x, ok := <-c:
			report("selected, in use:", start)
			runtime.KeepAlive(x)
			x = nil
			report(fmt.Sprint("selected, dropped, ", ok, ":"), start)
		case <-make(chan int):
		}
	}
}

type object [8]int64

type holder struct{ h *object }

var collected bool

func watched() *object {
	collected = false
	h := new(object)
	runtime.SetFinalizer(h, func(*object) { collected = true })
	return h
}

func gc() bool {
	for range 10 {
		runtime.GC()
		runtime.Gosched()
	}
	return collected
}

//go:noinline
func look(s *holder) int64 { return s.h[0] }

func lentVariable() {
	var s holder
	s.h = watched()
	look(&s)
	fmt.Println("lent, in use:", gc())
	look(&s)
	fmt.Println("lent, dropped:", gc())
}

func array() {
	s := [10]*object{watched()}
	for i := range s {
		if s[i] != nil {
			fmt.Println("array, in use:", gc())
		}
	}
	fmt.Println("array, dropped:", gc())
}

func untilTheEnd() {
	h := watched()
	defer func() {
		fmt.Println("before a panic:", gc())
		recover()
	}()
	h[0] = 1
	panic("x")
}

func loop() {
	var last *object
	for i := range 3 {
		if last != nil {
			fmt.Println("loop, in use:", gc(), last[0])
		}
		last = watched()
		last[0] = int64(i)
	}
	fmt.Println("loop, dropped:", gc())
}

func list() {
	type node struct {
		next *node
		data [1 << 20]byte
	}
	var head *node
	start := inUse()
	for range 10 {
		head = &node{next: head}
	}
	report("list, in use:", start)
	runtime.KeepAlive(head)
	for head != nil {
		head = head.next
	}
	report("list, walked:", start)
}

func result(a *object) (r [300]int, last *object) {
	r[0] = int(a[0])
	return r, a
}

func finalizerWithResults() {
	done := false
	h := new(object)
	runtime.SetFinalizer(h, func(h *object) (r [300]int, s string) {
		done = h[0] == 7
		return r, "x"
	})
	h[0] = 7
	gc()
	s := fmt.Stringer(&named{"n"})
	runtime.SetFinalizer(s, func(s fmt.Stringer) error {
		fmt.Println("finalizer of", s.String())
		return nil
	})
	s = nil
	gc()
	fmt.Println("finalizer with results:", done)
}

type named struct{ name string }

func (n *named) String() string { return n.name }

func main() {
	start := inUse()
	parameter(new(big), start)
	for _, f := range []func(chan []byte, int64){received, selected} {
		c := make(chan []byte, 10)
		c <- make([]byte, 10<<20)
		close(c)
		f(c, start)
	}
	lentVariable()
	array()
	untilTheEnd()
	loop()
	list()
	r, last := result(watched())
	fmt.Println("result, in use:", gc(), r[0], last[0])
	fmt.Println("result, dropped:", gc())
	finalizerWithResults()
	for range 2 {
		m := map[string]*object{"a": watched()}
		delete(m, "a")
		fmt.Println("deleted from a map:", gc(), len(m))
	}
}

// Output:
// parameter, in use: true
// parameter, dropped: false
// parameter, new: true
// received, in use: true
// received, dropped: false
// selected, in use: true
// selected, dropped, true: false
// selected, in use: false
// selected, dropped, false: false
// lent, in use: false
// lent, dropped: true
// array, in use: false
// array, dropped: true
// before a panic: true
// loop, in use: false 0
// loop, in use: true 1
// loop, dropped: true
// list, in use: true
// list, walked: false
// result, in use: false 0 0
// result, dropped: true
// finalizer of n
// finalizer with results: true
// deleted from a map: true 0
// deleted from a map: true 0
