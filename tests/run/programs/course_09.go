package main

import (
	"fmt"
)

func main() {
	fullString := "hello, world"
	fmt.Println(fullString)
	for i, c := range fullString {
		fmt.Printf("index: %d, character: %c\n", i, c)
	}
}

// Output:
// hello, world
// index: 0, character: h
// index: 1, character: e
// index: 2, character: l
// index: 3, character: l
// index: 4, character: o
// index: 5, character: ,
// index: 6, character:  
// index: 7, character: w
// index: 8, character: o
// index: 9, character: r
// index: 10, character: l
// index: 11, character: d
