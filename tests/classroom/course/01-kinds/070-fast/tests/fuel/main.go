package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	values := make([]int, n)
	for i := range values {
		values[i] = i * 7
	}
	fmt.Println(HasDuplicate(values))
}
