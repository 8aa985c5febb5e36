// A run-time error that nobody recovers.
package main

import "fmt"

func at(s []int, i int) int {
	return s[i]
}

func main() {
	s := []int{1, 2, 3}
	for i := 1; ; i *= 2 {
		fmt.Println(at(s, i))
	}
}

// Output:
// 2
// 3

// Stderr:
// panic: runtime error: index out of range [4] with length 3
//
// goroutine 1 [running]:
// main.at
// 	panic_index.go:7
// main.main
// 	panic_index.go:13

// Exit: 2
