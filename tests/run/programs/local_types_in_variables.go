// Types that are declared in function literals of package-level variables: each is a type of its own.
package main

import "fmt"

var (
	first = func() any {
		type P struct{ x, y int }
		return P{1, 2}
	}
	second = []func() any{
		func() any { type P struct{ x, y int }; return P{1, 2} },
		func() any { type Q[T any] struct{ v T }; return Q[string]{"q"} },
	}
)

type P struct{ x, y int }

func main() {
	a, b := first(), second[0]()
	fmt.Printf("%T %+v %T %+v\n", a, a, b, b)
	fmt.Println(a == b, a == any(P{1, 2}), a == first(), b == second[0]())
	fmt.Printf("%T %v\n", second[1](), second[1]())
}

// Output:
// main.P {x:1 y:2} main.P {x:1 y:2}
// false false true true
// main.Q[string] {q}
