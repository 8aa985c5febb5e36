// Assignments of T{}: to variables, fields, elements, map elements, through pointers, and through nil.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type big struct {
	name  string
	table [100]int
	next  *big
}

type pair struct{ a, b [5]int }

var global = big{name: "global", table: [100]int{99: 1}}

func filled() big { return big{name: "x", table: [100]int{1, 2, 3, 99: 4}} }

func (b big) sum() (n int) {
	for _, v := range b.table {
		n += v
	}
	return n
}

func index(i *int) int { *i++; return *i }

func clear(p *big) (err error) {
	defer func() {
		if e, ok := recover().(runtime.Error); ok {
			err = e
		}
	}()
	*p = big{}
	return nil
}

func main() {
	b := filled()
	p := &b
	p.next = p
	fmt.Println(b.sum(), clear(p), b.name == "", b.sum(), b.next == nil)
	global = big{}
	fmt.Println(global.sum(), global.name == "")

	pairs := []pair{{a: [5]int{1}}, {b: [5]int{2}}, {a: [5]int{3}}}
	i := 0
	pairs[index(&i)] = pair{}
	pairs[2].a = [5]int{}
	fmt.Println(pairs, i)

	m := map[string]pair{"k": {a: [5]int{7}}}
	m["k"], m["new"] = pair{}, pair{}
	m["other"] = pair{}
	fmt.Println(len(m), m["k"])

	var any any = filled()
	any = big{}
	fmt.Printf("%T\n", any)
	_ = big{}

	array := [3]big{filled(), filled(), filled()}
	array[1] = big{}
	fmt.Println(array[0].sum(), array[1].sum(), array[2].sum())
	x, y := filled(), filled()
	x, y = y, big{}
	fmt.Println(x.sum(), y.sum())

	err := clear(nil)
	fmt.Println(err, errors.As(err, new(runtime.Error)))
	defer func() { fmt.Println(recover(), i) }()
	pairs[index(&i)+8] = pair{}
}

// Output:
// 10 <nil> true 0 true
// 0 true
// [{[1 0 0 0 0] [0 0 0 0 0]} {[0 0 0 0 0] [0 0 0 0 0]} {[0 0 0 0 0] [0 0 0 0 0]}] 1
// 3 {[0 0 0 0 0] [0 0 0 0 0]}
// main.big
// 10 0 10
// 10 0
// runtime error: invalid memory address or nil pointer dereference true
// runtime error: index out of range [10] with length 3 2
