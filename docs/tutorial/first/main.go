package main

import "fmt"

func main() {
	marks := []int{70, 80, 90}
	for _, mark := range marks {
		mark += 5
	}
	fmt.Printf("marks: %s\n", marks)
}
