package main

import "fmt"

func squares(n int) []int {
	list := make([]int, n)
	for i := range n {
		list = append(list, i*i) // want "list begins with n zero values, and append puts the new ones after them"
	}
	return list
}

func positive(xs []int) []int {
	var list = make([]int, len(xs))
	for _, x := range xs {
		if x > 0 {
			list = append(list, x) // want "list begins with len.xs. zero values"
		}
	}
	fmt.Println(len(list))
	return list
}

func fixed() []string {
	names := make([]string, 3)
	for i := 0; i < 3; i++ {
		names = append(names, fmt.Sprint(i)) // want "names begins with 3 zero values"
	}
	return names
}

func capacity(n int) []int {
	list := make([]int, 0, n)
	empty := make([]int, 0)
	for i := range n {
		list = append(list, i)
		empty = append(empty, i)
	}
	return append(list, empty...)
}

func set(n int) []int {
	list := make([]int, n)
	list[0] = 1
	for i := range n {
		list = append(list, i)
	}
	return list
}

func within(n int) []int {
	list := make([]int, n)
	for i := range n {
		list[i] = i
		list = append(list, i)
	}
	return list
}

func filled(n int, from []int) []int {
	list := make([]int, n)
	copy(list, from)
	for i := range n {
		list = append(list, i)
	}
	return list
}

func once(n int) []int {
	list := make([]int, n)
	list = append(list, 1)
	return list
}

func cut(n int) []int {
	list := make([]int, n)
	list = list[:0]
	for i := range n {
		list = append(list, i)
	}
	return list
}

func perRound(n int) {
	for i := range n {
		list := make([]byte, n)
		list = append(list, byte(i))
		fmt.Println(list)
	}
}

func main() {}
