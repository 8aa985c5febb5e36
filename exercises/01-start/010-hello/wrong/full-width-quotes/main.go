package main

import "fmt"

func main() {
	fmt.Println("Hello, Go!")
	fmt.Println(“你好，Go！”)
}
