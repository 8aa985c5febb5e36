package main

import "fmt"

func main() {
for i := 0; i < 3; i++ {
// Boolean错误，检查一直为true，false或者冗余的表达式
fmt.Println(i != 0 || i != 1)
}
}

// Output:
// true
// true
// true
