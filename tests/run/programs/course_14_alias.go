package main

import "fmt"

func main() {
b := make([]int, 3, 10)
c := b
a := append(b, 1)
a[0] = 99
fmt.Println(a, b, c, cap(a))
b2 := []int{1, 2, 3}
a2 := append(b2, 1)
a2[0] = 99
fmt.Println(a2, b2, len(a2), cap(a2))
}

// Output:
// [99 0 0 1] [99 0 0] [99 0 0] 10
// [99 2 3 1] [1 2 3] 4 6
