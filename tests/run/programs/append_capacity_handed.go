// Capacities of slices that are handed over in one place: returned, assigned, ranged over, arguments.
package main

import "fmt"

func caps(s []int) int { return cap(s) }

func numbers(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s
}

func evens(in []int) []int {
	var out []int
	for _, v := range in {
		if v%2 == 0 {
			out = append(out, v)
		}
	}
	return out
}

func filter(in []int, keep func(int) bool) []int {
	out := []int{}
	for _, v := range in {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func named(n int) (s []string) {
	for i := 0; i < n; i++ {
		s = append(s, "x")
	}
	return
}

func namedTwo(n int) (s []string, err error) {
	if n < 0 {
		return nil, fmt.Errorf("negative")
	}
	for i := 0; i < n; i++ {
		s = append(s, "x")
	}
	return s, nil
}

func two(n int) []int {
	var s []int
	if n == 0 {
		return s
	}
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s
}

func looked(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		fmt.Print(cap(s), " ")
	}
	return s
}

func once() []int {
	var s []int
	s = append(s, 1)
	return s
}

func straight() []int {
	var s []int
	s = append(s, 1)
	s = append(s, 2)
	s = append(s, 3)
	return s
}

func made(n int) []int {
	s := make([]int, 0)
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s
}

func param(s []int) []int {
	s = append(s, 1)
	s = append(s, 2)
	s = append(s, 3)
	return s
}

func bytes3() []byte {
	var b []byte
	b = append(b, 'a')
	b = append(b, 'b')
	b = append(b, 'c')
	return b
}

type pair struct{ x, y int }

func pairs(n int) []pair {
	var p []pair
	for i := 0; i < n; i++ {
		p = append(p, pair{i, i})
	}
	return p
}

func pointers(n int) []*pair {
	var p []*pair
	for i := 0; i < n; i++ {
		p = append(p, &pair{i, i})
	}
	return p
}

func wrapped(n int) struct{ s []int } {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return struct{ s []int }{s}
}

func resliced(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s[1:]
}

func field(n int) int {
	var h struct{ s []int }
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	h.s = s
	return cap(h.s)
}

func inMap(n int) int {
	m := map[int][]int{}
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	m[1] = s
	return cap(m[1])
}

func copied() {
	var s []int
	for i := 0; i < 6; i++ {
		s = append(s, i)
		fmt.Print(cap(s), " ")
	}
	t := s
	fmt.Println(cap(t))
	var u []int
	for i := 0; i < 3; i++ {
		u = append(u, i)
	}
	v := u
	fmt.Println(cap(v), len(u))
	var a []int
	for i := 0; i < 3; i++ {
		a = append(a, i)
	}
	b := a
	c := a
	fmt.Println(cap(a), cap(b), cap(c))
}

func ranged() {
	var s []int
	for i := 0; i < 6; i++ {
		s = append(s, i)
		fmt.Print(cap(s), " ")
	}
	for _, v := range s {
		fmt.Print(v)
	}
	fmt.Println()
	var t []int
	for i := 0; i < 6; i++ {
		t = append(t, i)
		fmt.Print(cap(t), " ")
	}
	for i := range t {
		fmt.Print(i)
	}
	for i := range t {
		fmt.Print(i)
	}
	fmt.Println()
	var u []int
	for i := 0; i < 6; i++ {
		u = append(u, i)
		fmt.Print(cap(u), " ")
		for range u {
		}
	}
	fmt.Println()
	var w []int
	for i := 0; i < 3; i++ {
		w = append(w, i)
	}
	for i := 0; i < len(w); i++ {
		fmt.Print(w[i])
	}
	fmt.Println(cap(w))
	var x []int
	x = append(x, 1)
	for range x {
	}
	fmt.Println(cap(x))
}

func sum(s []int) int {
	t := 0
	for _, v := range s {
		t += v
	}
	return t
}

//go:noinline
func total(s []int) int {
	t := 0
	for _, v := range s {
		t += v
	}
	return t
}

func show(s []int) { fmt.Println(len(s), cap(s)) }

func showAll(s []int) { fmt.Println("len", len(s), "cap", cap(s), "value", s) }

func describe(name string, s []int) {
	fmt.Printf("%s: len=%d cap=%d\n", name, len(s), cap(s))
}

func zero(s []int) {
	for i := range s {
		s[i] = 0
	}
}

func arguments() {
	var s []int
	for i := 0; i < 6; i++ {
		s = append(s, i)
		fmt.Print(cap(s), " ")
	}
	fmt.Println(sum(s))
	var t []int
	for i := 0; i < 6; i++ {
		t = append(t, i)
		fmt.Print(cap(t), " ")
	}
	fmt.Println(sum(t), sum(t))
	var u []int
	for i := 0; i < 6; i++ {
		u = append(u, i)
		fmt.Print(cap(u), " ")
	}
	fmt.Println(total(u))
	var v []int
	for i := 0; i < 5; i++ {
		v = append(v, i)
		show(v)
	}
	var w []int
	for i := 0; i < 5; i++ {
		w = append(w, i)
		describe("w", w)
	}
	var x []int
	for i := 0; i < 3; i++ {
		x = append(x, i)
		showAll(x)
	}
	var y []int
	for i := 0; i < 3; i++ {
		y = append(y, i)
	}
	zero(y)
	fmt.Println(cap(y))
}

func main() {
	for i := 0; i < 6; i++ {
		n := numbers(i)
		fmt.Print(cap(n), " ")
	}
	fmt.Println()
	fmt.Println(caps(numbers(3)), caps(numbers(5)), caps(evens([]int{1, 2, 4, 6})))
	fmt.Println(caps(filter([]int{1, 2, 3, 4, 5}, func(i int) bool { return i > 2 })))
	s := named(3)
	fmt.Println(cap(s), cap(named(1)))
	s, _ = namedTwo(3)
	fmt.Println(cap(s))
	fmt.Println(caps(two(3)), caps(looked(3)), caps(once()), caps(straight()), caps(made(3)), caps(param(nil)))
	fmt.Println(cap(bytes3()), cap(pairs(1)), cap(pairs(2)), cap(pairs(3)), cap(pointers(3)))
	fmt.Println(cap(wrapped(3).s), cap(resliced(3)), field(3), inMap(3))
	copied()
	ranged()
	arguments()
}

// Output:
// 0 1 2 4 4 8 
// 3 8 3
// 3
// 4 2
// 4
// 1 2 3 4 3 4 3 4 3
// 8 1 2 4 3
// 4 3 3 3
// 1 2 3 4 8 8 8
// 3 3
// 4 4 4
// 1 2 3 4 8 8 012345
// 4 4 4 4 8 8 012345012345
// 4 4 4 4 8 8 
// 0124
// 4
// 1 2 3 4 8 8 15
// 4 4 4 4 8 8 15 15
// 4 4 4 4 8 8 15
// 1 4
// 2 4
// 3 4
// 4 4
// 5 8
// w: len=1 cap=4
// w: len=2 cap=4
// w: len=3 cap=4
// w: len=4 cap=4
// w: len=5 cap=8
// len 1 cap 1 value [0]
// len 2 cap 2 value [0 1]
// len 3 cap 4 value [0 1 2]
// 3
