package main

import "fmt"

func main() {
	for i := range 2 {
		fmt.Println(i)
	}
}
