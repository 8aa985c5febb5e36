package main

import "fmt"

func main() {
	name := "Gopher"
	fmt.Println("Hello, " + name)
}
