package main

import "fmt"

func main() {
	fmt.Println("hello, go!")
	fmt.Println("你好，go！")
}
