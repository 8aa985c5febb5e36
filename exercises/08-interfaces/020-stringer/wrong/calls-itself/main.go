package main

import "fmt"

// Bytes is an amount of memory.
type Bytes int64

// String returns the amount with a unit.
func (b Bytes) String() string {
	if b >= 1<<30 {
		return fmt.Sprintf("%vGi", b>>30)
	}
	if b >= 1<<20 {
		return fmt.Sprintf("%vMi", b>>20)
	}
	if b >= 1<<10 {
		return fmt.Sprintf("%vKi", b>>10)
	}
	return fmt.Sprintf("%vB", b)
}

func main() {
	fmt.Println(Bytes(512))
	fmt.Println(Bytes(1024))
	fmt.Println(Bytes(64 * 1024 * 1024))
	fmt.Println(Bytes(2 << 30))
	fmt.Println([]Bytes{1024, 2048})
	fmt.Printf("limit: %v\n", Bytes(128<<20))
}
