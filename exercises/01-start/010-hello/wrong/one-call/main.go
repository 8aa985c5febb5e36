package main

import "fmt"

func main() {
	fmt.Println("Hello, Go!", "你好，Go！")
}
