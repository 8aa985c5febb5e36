package main

import "fmt"

func main() {
a := []int{}
b := []int{1,2,3}
c := a
a = append(b, 1)
// 这里很有可能a的扩展会导致地址变化，由于之前c的地址已经等于a的地址，而之后a的地址由于动态扩展，重新分配了地址导致c和a的地址不一致
// 最佳实践：尽量自己传递给自己，a = append(a, 1)
fmt.Println(a, b, c, len(c))
}

// Output:
// [1 2 3 1] [1 2 3] [] 0
