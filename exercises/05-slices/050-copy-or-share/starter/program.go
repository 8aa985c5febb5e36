package main

import "fmt"

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[0] = 9
	fmt.Println(a, b) // line 1

	array := [5]int{1, 2, 3, 4, 5}
	part := array[1:3]
	part[0] = 99
	fmt.Println(array)                // line 2
	fmt.Println(len(part), cap(part)) // line 3

	s := []int{1, 2, 3, 4}
	_ = append(s[:2], 7)
	fmt.Println(s) // line 4

	s = []int{1, 2, 3, 4}
	_ = append(s[:2:2], 7)
	fmt.Println(s) // line 5

	full := []int{1, 2, 3}
	more := append(full, 4)
	more[0] = 50
	fmt.Println(full, more) // line 6

	array = [5]int{1, 2, 3, 4, 5}
	other := array[1:3]
	all := array[:]
	rest := append(all[:2], all[3:]...)
	fmt.Println(rest)  // line 7
	fmt.Println(array) // line 8
	fmt.Println(other) // line 9
}
