package main

import (
    "fmt"
)

func main() {
    i := 0
    i = 1  // i:=1，会触发重复定义，非常经典的错误
    fmt.Println(i)
}

// Output:
// 1
