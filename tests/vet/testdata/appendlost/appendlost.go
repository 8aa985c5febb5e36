package main

import "fmt"

func blank(xs []int) {
	_ = append(xs, 1) // want "the result of append is thrown away: xs does not get longer"
	fmt.Println(xs)
}

func loop(list []string) {
	base := []string{}
	var all []string
	for _, s := range list {
		all = append(base, s) // want "every round appends to the same base: all keeps only the last value"
	}
	fmt.Println(all)
}

func unused(n int) {
	var list []int
	for i := range n {
		list = append(list, i) // want "list is appended to, but nothing ever looks at it"
	}
}

func fine(xs []int, n int) []int {
	xs = append(xs, 1)
	ys := append(xs, 2)
	fmt.Println(ys)

	var last []int
	for i := range n {
		last = append(xs, i)
		fmt.Println(last)
	}

	var found []int
	for i := range n {
		if i == 3 {
			found = append(xs, i)
			break
		}
	}
	fmt.Println(found)

	var row []int
	for i := range n {
		xs = append(xs, i)
		row = append(xs, i)
	}
	fmt.Println(row)

	var kept []int
	keep := func() { fmt.Println(kept) }
	kept = append(kept, 1)
	keep()

	var buffer [8]byte
	part := buffer[:0]
	part = append(part, 'x')
	fmt.Println(buffer)
	return xs
}

func main() {}
