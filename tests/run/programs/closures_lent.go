// Closures that nobody keeps: they are in memory of the activation.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type tree struct {
	l, r *tree
	v    int
}

func (t *tree) walk(f func(int)) {
	if t == nil {
		return
	}
	t.l.walk(f)
	f(t.v)
	t.r.walk(f)
}

func filter(s []int, f func(int) bool) []int {
	var out []int
	for _, v := range s {
		if f(v) {
			out = append(out, v)
		}
	}
	return out
}

func twice(f func(int) int) func(int) int { return func(x int) int { return f(f(x)) } }

func run(f func()) { f() }

func nest(n int, f func() int) int {
	if n == 0 {
		return f()
	}
	return nest(n-1, func() int { return f() + n })
}

func main() {
	t := &tree{&tree{nil, nil, 1}, &tree{nil, nil, 3}, 2}
	for k := range 3 {
		sum := 0
		big := [20]int{k}
		t.walk(func(v int) { sum += v * (big[0] + k) })
		fmt.Println(sum)
	}
	words := strings.Fields("pear fig apple")
	sort.Slice(words, func(i, j int) bool { return len(words[i]) < len(words[j]) })
	fmt.Println(words)
	lim := 2
	fmt.Println(filter([]int{1, 2, 3}, func(v int) bool { return v >= lim }))
	add := 3
	fmt.Println(twice(func(x int) int { return x + add })(1))
	fmt.Println(nest(5, func() int { return add }))
	c := make(chan int)
	go func() {
		for i := range 3 {
			run(func() { c <- i + add })
		}
		close(c)
	}()
	for v := range c {
		func() { fmt.Println(v, lim) }()
	}
	defer func() { fmt.Println(recover(), add) }()
	run(func() {
		var s []string
		_ = fmt.Sprint(lim)
		fmt.Println(s[lim])
	})
}

// Output:
// 0
// 12
// 24
// [fig pear apple]
// [2 3]
// 7
// 18
// 3 2
// 4 2
// 5 2
// runtime error: index out of range [2] with length 0 3
