// A field without a name stays zero.
package main

import (
	"fmt"
	"reflect"
)

type T struct{ a, _, c int }

type large struct {
	a int
	_ int
	c [20]int
	_ any
}

var (
	x  = struct{ a, _, c int }{1, 2, 3}
	p  = &T{1, 2, 3}
	xs = []T{{1, 2, 3}, {4, 5, 6}}
)

func two() int {
	fmt.Println("two")
	return 2
}

func main() {
	fmt.Println(reflect.ValueOf(x).Field(1).Int(), x, *p, xs)
	fmt.Println(T{1, 2, 3}, T{1, two(), 3}, *&T{1, 2, 3})
	fmt.Println(large{1, 2, [20]int{1}, "x"}, *&large{1, two(), [20]int{1}, "x"})
	fmt.Println([]T{{1, 2, 3}, {4, two(), 5}, {4, 6, 5}, {4, 6, 5}})
	fmt.Println([2]large{{1, 2, [20]int{}, 2}, {1, 2, [20]int{}, 2}})
	fmt.Println(map[string]T{"a": {1, 2, 3}}, [][]T{{{1, 2, 3}, {4, 5, 6}, {4, 5, 6}, {4, 5, 6}}})
	fmt.Println(T{1, 2, 3} == T{1, 4, 3})
}

// Output:
// 0 {1 0 3} {1 0 3} [{1 0 3} {4 0 6}]
// two
// {1 0 3} {1 0 3} {1 0 3}
// two
// {1 0 [1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0] <nil>} {1 0 [1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0] <nil>}
// two
// [{1 0 3} {4 0 5} {4 0 5} {4 0 5}]
// [{1 0 [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0] <nil>} {1 0 [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0] <nil>}]
// map[a:{1 0 3}] [[{1 0 3} {4 0 6} {4 0 6} {4 0 6}]]
// true
