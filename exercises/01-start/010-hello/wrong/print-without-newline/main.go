package main

import "fmt"

func main() {
	fmt.Print("Hello, Go!")
	fmt.Print("你好，Go！")
}
