// A module of several packages: exported names, aliases of imports, internal packages, dot imports, methods across packages.
package main

import (
	"fmt"

	. "example.com/packages/shapes"
	t "example.com/packages/text"
)

type own struct {
	Square
	name string
}

func (o own) Name() string { return "own " + o.name }

func main() {
	fmt.Println(helper(), t.Upper("text"), t.Count, Total(NewSquare(3), Circle{R: 1}))
	o := own{*NewSquare(2), "o"}
	var s Shape = o
	fmt.Println(s.Area(), o.Name(), o.Square.Name(), Describe(o))
	fmt.Printf("%T %v %+v %T\n", s, Circle{2}, o, t.Words("a b"))
	fmt.Println(t.Words("one two three").Longest(), t.Version, t.Map([]int{1, 2}, func(n int) string { return fmt.Sprint(n * n) }))
	_, hidden := s.(interface{ secret() int })
	fmt.Println(hidden, Secret(o.Square), DefaultUnit.Next(), t.ErrEmpty)
	t.Count++
	fmt.Println(t.Bump(), t.Count)
	defer func() { fmt.Println(recover()) }()
	t.Words("").Longest()
}

// Output:
// helperS TEXT 2 12
// 4 own o square own o of 4.0
// main.own {2} {Square:{side:2} name:o} text.Words
// three v1 [1 4]
// false 200 11 text: empty
// 6 6
// text: empty
