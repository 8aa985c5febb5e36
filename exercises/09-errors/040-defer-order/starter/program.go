package main

import "fmt"

func main() {
	n := 1
	defer fmt.Println("first", n)
	n = 2
	defer func() { fmt.Println("second", n) }()
	for i := range 2 {
		defer fmt.Println("loop", i)
	}
	n = 3
	fmt.Println("end", n)
}
