package main

import "fmt"

func main() {
// print-format错误，检查类型不匹配的print
str := "hello world"
fmt.Printf("%d\n", str)
}

// Output:
// %!d(string=hello world)
