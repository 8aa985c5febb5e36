package main

import "fmt"

func main() {
var i int = 42
var f float64 = float64(i)
var u uint = uint(f)
fmt.Println(i, f, u)
c, python, java := true, false, "no!"
fmt.Println(c, python, java)
j := i // j is also an int
fmt.Printf("%T\n", j)
var sl []int
fmt.Println(sl == nil, len(sl))
defer func() { fmt.Println("recovered:", recover()) }()
fmt.Println(sl[3])
}

// Output:
// 42 42 42
// true false no!
// int
// true 0
// recovered: runtime error: index out of range [3] with length 0
