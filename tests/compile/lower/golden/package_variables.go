package main

// What is known when the program is compiled lies in memory from the start; the rest is computed by main.init.

type point struct{ x, y int }

var (
	number  = 3
	text    = "static"
	numbers = []int{1, 2, 3}
	origin  = &point{4, 5}
	alias   = &number
	handler = twice
	zero    [100]int
	later       = twice(number)
	table       = map[string]int{"a": 1}
	wrapped any = number
	first       = second + 1
	second      = twice(6)
)

func twice(n int) int { return n * 2 }

func init() { number++ }

func init() { zero[1] = later }

func main() {
	println(number, text, numbers, origin.x, alias, handler(1), zero[1], later, len(table), wrapped, first, second)
}
