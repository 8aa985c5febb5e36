// Slices: they share arrays; nil and empty; append, copy, delete, insert; full slice expressions.
package main

import (
	"fmt"
	"slices"
)

type stack []int

func (s *stack) push(v int) { *s = append(*s, v) }

func (s *stack) pop() int {
	old := *s
	v := old[len(old)-1]
	*s = old[:len(old)-1]
	return v
}

func main() {
	var nothing []int
	empty := []int{}
	fmt.Println(nothing == nil, empty == nil, len(nothing), cap(empty), nothing, empty, nothing[:0] == nil, empty[0:] == nil)
	fmt.Printf("%v %#v %#v %d\n", nothing, nothing, empty, append(nothing, 1))
	a := [6]int{0, 1, 2, 3, 4, 5}
	s, t := a[1:4], a[2:]
	s[1] = 20
	t[1] = 30
	fmt.Println(a, s, t, len(s), cap(s), len(t), cap(t))
	s = append(s, 40)
	fmt.Println(a, s, t)
	s = append(s, 50, 60, 70)
	s[0] = 10
	fmt.Println(a, s, len(s))
	u := a[1:3:4]
	fmt.Println(u, len(u), cap(u), len(u[:3]), u[2:], len(u[1:2:2]))
	u = append(u, 99)
	u = append(u, 100)
	u[0] = -1
	fmt.Println(a, u)
	v := make([]string, 2, 5)
	v[1] = "x"
	fmt.Printf("%q %d %d %q\n", v, len(v), cap(v), v[:4])
	n := copy(v, []string{"one", "two", "three"})
	fmt.Println(n, v)
	b := make([]byte, 5)
	n = copy(b, "hello!")
	fmt.Println(n, string(b))
	n = copy(b[1:], b)
	fmt.Println(n, string(b))
	n = copy(b, b[2:])
	fmt.Println(n, string(b))
	x := []int{1, 2, 3, 4, 5}
	x = append(x[:1], x[2:]...)
	fmt.Println(x, x[:5])
	x = append(x[:2], append([]int{7, 8}, x[2:]...)...)
	fmt.Println(x)
	grid := make([][]rune, 3)
	for i := range grid {
		grid[i] = []rune("...")
	}
	grid[1][2] = '#'
	for _, row := range grid {
		fmt.Println(string(row))
	}
	var st stack
	for i := range 5 {
		st.push(i * i)
	}
	fmt.Println(st.pop(), st.pop(), st, len(st))
	words := []string{"pear", "fig", "apple"}
	slices.Sort(words)
	i, found := slices.BinarySearch(words, "fig")
	fmt.Println(words, i, found, slices.Contains(words, "kiwi"), slices.Index(words, "pear"), slices.Max(words))
	r := []int{1, 2, 3}
	r2 := append(r[:1:1], 9)
	fmt.Println(r, r2)
	slices.Reverse(r)
	fmt.Println(r, slices.Equal(r, []int{3, 2, 1}), slices.Insert(r, 1, 10, 11), slices.Delete([]int{1, 2, 3, 4}, 1, 3))
	clear(r)
	fmt.Println(r)
	type rec struct {
		name string
		kids []rec
	}
	tree := rec{"root", []rec{{"a", nil}, {"b", []rec{{name: "c"}}}}}
	fmt.Printf("%v %+v\n", tree, tree.kids[1].kids[0])
	var ps []*int
	for _, v := range []int{1, 2, 3} {
		ps = append(ps, &v)
	}
	fmt.Println(*ps[0], *ps[1], *ps[2])
	for i := range x {
		x = append(x, i) // the range was taken at the start
	}
	fmt.Println(len(x))
}

// Output:
// true false 0 0 [] [] true false
// [] []int(nil) []int{} [1]
// [0 1 20 30 4 5] [1 20 30] [20 30 4 5] 3 5 4 4
// [0 1 20 30 40 5] [1 20 30 40] [20 30 40 5]
// [0 1 20 30 40 5] [10 20 30 40 50 60 70] 7
// [1 20] 2 3 3 [] 1
// [0 1 20 99 40 5] [-1 20 99 100]
// ["" "x"] 2 5 ["" "x" "" ""]
// 2 [one two]
// 5 hello
// 4 hhell
// 3 ellll
// [1 3 4 5] [1 3 4 5 5]
// [1 3 7 8 4 5]
// ...
// ..#
// ...
// 16 9 [0 1 4] 3
// [apple fig pear] 1 true false 2 pear
// [1 2 3] [1 9]
// [3 2 1] true [3 10 11 2 1] [1 4]
// [0 0 0]
// {root [{a []} {b [{c []}]}]} {name:c kids:[]}
// 1 2 3
// 12
