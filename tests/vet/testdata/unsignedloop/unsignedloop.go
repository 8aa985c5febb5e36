package p

import "fmt"

type size uint8

func down(xs []int) {
	for i := uint(len(xs)) - 1; i >= 0; i-- { // want "this loop never ends: i is of type uint, and i >= 0 is always true"
		fmt.Println(xs[i])
	}
	var left size = 3
	for 0 <= left && xs[left] > 0 { // want "this loop never ends: left is of type size, and left >= 0"
		left--
	}
}

func rest(a, b uint32) {
	if a-b < 0 { // want "a-b < 0 is never true: a - b is of type uint32, which has no negative numbers"
		fmt.Println("too little")
	}
	if a >= 0 { // want "a >= 0 is always true"
		fmt.Println("there is some")
	}
}

func fine(a uint, n int, xs []int) {
	for i := n; i >= 0; i-- {
		fmt.Println(i)
	}
	for i := a; i > 0; i-- {
		fmt.Println(i)
	}
	if 0 <= a && a < uint(len(xs)) { // states a range
		fmt.Println(xs[a])
	}
	if a > 0 || n < 0 || a <= 0 {
		fmt.Println(a)
	}
}

func generic[T uint | int](x T) bool {
	if x < 0 {
		return true
	}
	return false
}
