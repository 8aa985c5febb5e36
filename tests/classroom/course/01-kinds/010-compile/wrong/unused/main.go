package main

import "fmt"

func main() {
	name := "Go"
	other := "Go"
	fmt.Println("Hello, " + name)
}
