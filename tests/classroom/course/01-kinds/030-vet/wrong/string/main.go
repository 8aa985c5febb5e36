package main

import "fmt"

func main() {
	age := 42
	fmt.Printf("%s years\n", age)
}
