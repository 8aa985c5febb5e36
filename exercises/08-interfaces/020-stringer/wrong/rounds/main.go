package main

import "fmt"

// Bytes is an amount of memory.
type Bytes int64

// String returns the amount with a unit.
func (b Bytes) String() string {
	n := float64(b)
	if n >= 1<<30 {
		return fmt.Sprintf("%.0fGi", n/(1<<30))
	}
	if n >= 1<<20 {
		return fmt.Sprintf("%.0fMi", n/(1<<20))
	}
	if n >= 1<<10 {
		return fmt.Sprintf("%.0fKi", n/(1<<10))
	}
	return fmt.Sprintf("%.0fB", n)
}

func main() {
	fmt.Println(Bytes(512))
	fmt.Println(Bytes(1024))
	fmt.Println(Bytes(64 * 1024 * 1024))
	fmt.Println(Bytes(2 << 30))
	fmt.Println([]Bytes{1024, 2048})
	fmt.Printf("limit: %v\n", Bytes(128<<20))
}
