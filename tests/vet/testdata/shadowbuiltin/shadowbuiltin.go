package main

import "fmt"

type list struct{ len, cap int }

func (l list) append(x int) {}

func size(string string) int { // want "string is declared here as a name of its own: in its scope the type string is hidden"
	len := len(string) // want "in its scope the function len is hidden"
	return len
}

func values() {
	true := false // want "in its scope the language's true is hidden"
	nil := 0      // want "the language's nil is hidden"
	fmt.Println(true, nil)
	var int = 3 // want "the type int is hidden"
	fmt.Println(int)
}

func append(xs []byte, x byte) []byte { return xs } // want "the function append is hidden"

func fine(min, max int, new, copy bool, f func(string string)) {
	for _, rune := range "abc" {
		fmt.Println(rune)
	}
	close := func() {}
	close()
	any := 3
	fmt.Println(min, max, new, copy, any, list{len: 1})
}

func main() {}
