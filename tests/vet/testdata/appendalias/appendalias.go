package main

import (
	"fmt"
	"slices"
)

func made() {
	base := make([]int, 2, 10)
	one := append(base, 1)
	two := append(base, 2) // want "two and one share the memory of base: this append overwrites what one got"
	fmt.Println(one, two)
}

func array() {
	numbers := [5]int{1, 2, 3}
	base := numbers[:2]
	one := append(base, 8)
	two := append(base, 9) // want "two and one share the memory of base"
	fmt.Println(one, two)
}

func part() {
	numbers := []int{1, 2, 3, 4}
	base := numbers[:2]
	one := append(base, 8)
	two := append(base, 9) // want "two and one share the memory of base"
	fmt.Println(one, two)
}

func fine(given []int, n int) {
	full := make([]int, 2)
	one := append(full, 1)
	two := append(full, 2)
	fmt.Println(one, two)

	three, four := append(given, 1), append(given, 2)
	fmt.Println(three, four)

	base := make([]int, 2, 10)
	five := append(slices.Clone(base), 1)
	six := append(base[:2:2], 2)
	fmt.Println(five, six)

	room := make([]int, 0, 4)
	seven := append(room, 1)
	fmt.Println(seven)
	eight := append(room, 2)
	fmt.Println(eight)

	own := make([]int, 0, 4)
	own = append(own, 1)
	own = append(own, 2)
	fmt.Println(own)

	unknown := make([]int, 0, n)
	nine := append(unknown, 1)
	ten := append(unknown, 2)
	fmt.Println(nine, ten)

	numbers := [3]int{1, 2, 3}
	whole := numbers[:3]
	eleven := append(whole, 1)
	twelve := append(whole, 2)
	fmt.Println(eleven, twelve)
}

func main() {}
