package main

import "fmt"

func main() {
	a := []int{}
	fmt.Println(a, len(a))

	b := make([]int, 3, 10)
	fmt.Println(b, len(b), cap(b))

	sum := 0
	for value := range []int{3, 4, 5} {
		sum += value
	}
	fmt.Println("sum:", sum)
}
