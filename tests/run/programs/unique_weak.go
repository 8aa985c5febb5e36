// Canonical values and weak pointers.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"structs"
	"unique"
	"weak"
)

type point struct {
	x, y int
	name string
}

type blob struct {
	_    structs.HostLayout
	data [1000]byte
}

type cache struct {
	entries map[string]weak.Pointer[blob]
}

//go:noinline
func (c *cache) get(name string) *blob {
	if b := c.entries[name].Value(); b != nil {
		return b
	}
	b := &blob{}
	b.data[0] = name[0]
	c.entries[name] = weak.Make(b)
	return b
}

//go:noinline
func use(c *cache) weak.Pointer[blob] {
	b := c.get("temporary")
	fmt.Println(c.get("temporary") == b, string(b.data[:1]))
	return weak.Make(b)
}

//go:noinline
func clobber(n int) int {
	var space [100]int
	if n > 0 {
		space[n] = clobber(n - 1)
	}
	return space[n] + n
}

var global int

func main() {
	a := unique.Make("hello")
	b := unique.Make(strings.ToLower("HELLO"))
	fmt.Println(a == b, a.Value(), unique.Make("other") == a)
	p := unique.Make(point{1, 2, "p"})
	fmt.Println(p == unique.Make(point{1, 2, strings.Repeat("p", 1)}), p == unique.Make(point{1, 3, "p"}), p.Value())
	fmt.Println(unique.Make[any](5) == unique.Make[any](5), unique.Make[any](5) == unique.Make[any]("5"), unique.Make(5).Value())
	fmt.Println(unique.Make(struct{}{}) == unique.Make(struct{}{}))
	var e error
	fmt.Println(unique.Make(e) == unique.Make[error](nil), unique.Make(e).Value())
	handles := map[unique.Handle[string]]int{}
	for _, word := range strings.Fields("a rose is a rose is a rose") {
		handles[unique.Make(word)]++
	}
	fmt.Println(handles[unique.Make("rose")], handles[unique.Make("is")], len(handles))

	c := &cache{entries: map[string]weak.Pointer[blob]{}}
	kept := c.get("kept")
	w := use(c)
	clobber(50)
	for range 3 {
		runtime.GC()
	}
	fmt.Println(w.Value() == nil, c.entries["temporary"] == w, c.get("kept") == kept)
	runtime.KeepAlive(kept)
	var zero weak.Pointer[int]
	fmt.Println(zero.Value(), weak.Make[int](nil) == zero, weak.Make(&global).Value() == &global, weak.Make(&global) == weak.Make(&global))
}

// Output:
// true hello false
// true false {1 2 p}
// true false 5
// true
// true <nil>
// 3 2 3
// true t
// true true true
// <nil> true true true
