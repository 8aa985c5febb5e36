package main

import "fmt"

func main() {
	a := []int{}
	fmt.Println(a, len(a))

	b := make([]int, 10, 3)
	fmt.Println(b, len(b), cap(b))

	sum := 0
	for _, value := range []int{3, 4, 5} {
		sum += value
	}
	fmt.Println("sum:", sum)
}
