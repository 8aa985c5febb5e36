package main

import "fmt"

var n = 1

func next() int { n++; return n }

type T struct{ a, b int }

func main() {
	fmt.Println(map[int]int{n: next()})
	n = 1
	fmt.Println(map[int]int{next(): n})
	n = 1
	fmt.Println(map[int]int{n: n, n + 5: next(), n + 10: n})
	n = 1
	fmt.Println(map[int][]int{n: {n, next(), n}, n + 5: {n}})
	n = 1
	fmt.Println([]int{n, next(), n})
	n = 1
	fmt.Println([]int{n, len(fmt.Sprint(n)), next(), n})
	n = 1
	fmt.Println(T{n, next()})
	n = 1
	fmt.Println([]map[int]int{{n: n}, {n: next()}, {n: n}})
	n = 1
	fmt.Println([]T{{n, next()}, {n, next()}})
	n = 1
	fmt.Println([]*T{{n, next()}, {n, next()}}[0])
	n = 1
	fmt.Println([]any{n, next(), n})
	n = 1
	x, y := map[int]int{n: n}, next()
	fmt.Println(x, y)
	n = 1
	fmt.Println(*&T{n, 1}, next())
}

// Output:
// map[2:2]
// map[2:2]
// map[1:1 7:2 12:2]
// map[2:[2 2 2] 7:[2]]
// [2 2 2]
// [2 1 2 2]
// {2 2}
// [map[1:1] map[2:2] map[2:2]]
// [{3 2} {3 3}]
// &{3 2}
// [2 2 2]
// map[1:1] 2
// {2 1} 2
