package main

import "fmt"

func main() {
	i := 0
	if true {
		i := 1
		_ = i
	}
	fmt.Println(i)
}

// Output:
// 0
