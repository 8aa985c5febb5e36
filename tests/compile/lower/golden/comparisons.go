package main

type pair struct {
	a int
	b string
}

func numbers(a, b int, c, d uint8) (bool, bool) { return a <= b, c > d }

func strings(a, b string) (bool, bool) { return a == b, a < b }

func empty(s string) (bool, bool) { return s == "", s != "yes" }

func structs(x, y pair) bool { return x == y }

func arrays(x, y *[4]int) bool { return *x != *y }

func pointers(p, q *int) (bool, bool) { return p == q, p == nil }

func slice(s []int, m map[int]int, f func()) (bool, bool, bool) { return s == nil, m != nil, nil == f }

func main() {
	println(numbers(1, 2, 3, 4))
	println(strings("a", "b"))
	println(empty("c"))
	println(structs(pair{}, pair{}), arrays(new([4]int), new([4]int)))
	println(pointers(nil, nil))
	println(slice(nil, nil, nil))
}
