package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	s := "Go世界"
	fmt.Println(len(s))
	fmt.Println(utf8.RuneCountInString(s))
	fmt.Println(s[0])
	fmt.Println(s[2:5])
	for i, r := range s {
		fmt.Printf("%d%c ", i, r)
	}
	fmt.Println()
	r := 'A'
	fmt.Println(string(r))
}
