// Range over functions: break, continue, return, goto-less exits, nesting, defers, panics, iter.Pull.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("<done> ")
		for i := range n {
			if !yield(i) {
				fmt.Print("<stopped> ")
				return
			}
		}
	}
}

func pairs[K comparable, V any](ks []K, vs []V) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for i, k := range ks {
			if !yield(k, vs[i]) {
				return
			}
		}
	}
}

func times(yield func() bool) {
	for yield() {
	}
}

type tree struct {
	l, r *tree
	v    string
}

func (t *tree) all(yield func(string) bool) bool {
	return t == nil || t.l.all(yield) && yield(t.v) && t.r.all(yield)
}

func (t *tree) walk() iter.Seq[string] {
	return func(yield func(string) bool) { t.all(yield) }
}

func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func find(n int) (int, string) {
	for i := range count(10) {
		for j := range count(10) {
			if i*j == n {
				return i, fmt.Sprint("found ", j)
			}
		}
	}
	return -1, "none"
}

func named() (n int) {
	defer func() { n *= 2 }()
	for i := range count(5) {
		defer fmt.Print("defer", i, " ")
		if i == 2 {
			n = i
			return n + 5
		}
	}
	return 0
}

func main() {
	for i := range count(3) {
		fmt.Print(i, " ")
	}
	for i := range count(10) {
		if i == 1 {
			continue
		}
		if i > 2 {
			break
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	for k, v := range pairs([]string{"a", "b"}, []int{1, 2}) {
		fmt.Print(k, v, " ")
	}
	n := 0
	for range times {
		if n++; n == 4 {
			break
		}
	}
	for range count(2) {
		n++
	}
	var outer int
	for outer = range count(3) {
	}
	fmt.Println(n, outer)
	fmt.Println(find(42))
	fmt.Println(find(77))
	fmt.Println(named())
	t := &tree{&tree{nil, nil, "a"}, &tree{&tree{nil, nil, "c"}, nil, "d"}, "b"}
	for v := range filter(t.walk(), func(s string) bool { return s != "c" }) {
		fmt.Print(v, " ")
	}
	fmt.Println(slices.Collect(t.walk()))
outside:
	for i := range count(5) {
		for j := range count(5) {
			for k := range 3 {
				if j == 2 {
					continue outside
				}
				if i == 2 {
					break outside
				}
				if k == 1 {
					break
				}
				fmt.Print(i, j, k, " ")
			}
		}
	}
	fmt.Println()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		for i := range count(3) {
			if i == 1 {
				panic("in the body")
			}
		}
	}()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		bad := func(yield func(int) bool) { yield(1); yield(2) }
		for range bad {
			break
		}
	}()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		var keep func(int) bool
		for i := range func(yield func(int) bool) { keep = yield; yield(7) } {
			fmt.Print(i, " ")
		}
		keep(8)
	}()
	var fs []func()
	for i := range count(3) {
		fs = append(fs, func() { i++; fmt.Print(i, " ") })
	}
	for _, f := range fs {
		f()
		f()
	}
	fmt.Println()
	next, stop := iter.Pull(t.walk())
	a, ok1 := next()
	b, ok2 := next()
	stop()
	c, ok3 := next()
	fmt.Println(a, ok1, b, ok2, c == "", ok3)
	next2, stop2 := iter.Pull2(maps.All(map[string]int{"k": 1}))
	defer stop2()
	k, v, ok := next2()
	_, _, more := next2()
	fmt.Println(k, v, ok, more)
	for i, v := range slices.Backward([]string{"x", "y"}) {
		fmt.Print(i, v, " ")
	}
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c, " ")
	}
	fmt.Println()
	total := 0
	for i := range count(4) {
		func() {
			for j := range count(i) {
				if j == 1 {
					return
				}
				total += 10*i + j
			}
		}()
	}
	fmt.Println(total)
	x := []int{1, 2, 3}
	sum := 0
	for _, v := range x {
		for w := range count(v) {
			switch {
			case w == 0:
				continue
			case w == 2:
				break
			default:
				sum += v * w
			}
		}
	}
	fmt.Println(sum)
}

// Output:
// 0 1 2 <done> 0 2 <stopped> <done> 
// a1 b2 <done> <done> 6 2
// <done> <done> <done> <done> <done> <done> <stopped> <done> <stopped> <done> 6 found 7
// <done> <done> <done> <done> <done> <done> <done> <done> <done> <done> <done> -1 none
// <stopped> <done> defer2 defer1 defer0 14
// a b d [a b c d]
// 0 0 0 0 1 0 <stopped> <done> 1 0 0 1 1 0 <stopped> <done> <stopped> <done> <stopped> <done> 
// <done> recovered in the body
// recovered runtime error: range function continued iteration after function for loop body returned false
// 7 recovered runtime error: range function continued iteration after whole loop exit
// <done> 1 2 2 3 3 4 
// a true b true true false
// k 1 true false
// 1y 0x [1 2] [3 4] [5] 
// <done> <done> <stopped> <done> <stopped> <done> <done> 60
// <done> <done> <done> 5
