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
