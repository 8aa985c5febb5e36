package main

type point struct{ x, y int }

func one(s []int, x int) []int { return append(s, x) }

func several(s []string) []string { return append(s, "a", "b") }

func structs(s []point, n int) []point { return append(s, point{n, n + 1}) }

func spread(s, t []int) []int { return append(s, t...) }

func text(b []byte, s string) []byte { return append(b, s...) }

func nothing(s []int) []int { return append(s) }

func copies(d, s []int, b []byte, t string) (int, int) { return copy(d, s), copy(b, t) }

func main() {
	println(len(one(nil, 1)), len(several(nil)), len(structs(nil, 2)), len(spread(nil, nil)), len(text(nil, "x")), len(nothing(nil)))
	println(copies(nil, nil, nil, ""))
}
