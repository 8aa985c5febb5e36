package main

import "fmt"

// Bytes is an amount of memory.
type Bytes int64

// TODO: the method String

func main() {
	fmt.Println(Bytes(512))
	fmt.Println(Bytes(1024))
	fmt.Println(Bytes(64 * 1024 * 1024))
	fmt.Println(Bytes(2 << 30))
	fmt.Println([]Bytes{1024, 2048})
	fmt.Printf("limit: %v\n", Bytes(128<<20))
}
