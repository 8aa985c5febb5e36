package main

import "fmt"

func main() {
	age := 42
	fmt.Printf("%d year\n", age)
}
