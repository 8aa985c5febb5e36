package main

import "fmt"

func main() {
	name := "Go"
	fmt.Println("Hello, " + name)
}
