package main

import "fmt"

func main() {
	names := []string{}
	i := len(names)
	fmt.Println("Hello, " + names[i])
}
