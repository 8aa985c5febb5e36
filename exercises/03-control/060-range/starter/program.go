package main

import "fmt"

func main() {
	// 1
	for v := range []int{5, 6, 7} {
		fmt.Print(v, " ")
	}
	fmt.Println()

	// 2
	for n := range 4 {
		fmt.Print(n, " ")
	}
	fmt.Println()

	// 3
	for i := range "h世!" {
		fmt.Print(i, " ")
	}
	fmt.Println()

	// 4
	slice := []int{1, 2, 3}
	for _, v := range slice {
		v *= 10
	}
	fmt.Println(slice)

	// 5
	array := [3]int{1, 2, 3}
	for _, v := range array {
		array[2] = 100
		fmt.Print(v, " ")
	}
	fmt.Println()

	// 6
	for i := range 4 {
		switch i {
		case 1:
			break
		default:
			fmt.Print(i, " ")
		}
	}
	fmt.Println()

	// 7
	switch 2 {
	case 2:
		fmt.Print("two ")
		fallthrough
	case 4:
		fmt.Print("four ")
	case 6:
		fmt.Print("six ")
	}
	fmt.Println()
}
