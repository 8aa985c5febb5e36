package main

import "fmt"

// Bytes is an amount of memory.
type Bytes int64

// String returns the amount with a unit.
func (b Bytes) ToString() string {
	switch n := int64(b); {
	case n >= 1<<30:
		return fmt.Sprintf("%dGi", n>>30)
	case n >= 1<<20:
		return fmt.Sprintf("%dMi", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%dKi", n>>10)
	default:
		return fmt.Sprintf("%dB", n)
	}
}

func main() {
	fmt.Println(Bytes(512))
	fmt.Println(Bytes(1024))
	fmt.Println(Bytes(64 * 1024 * 1024))
	fmt.Println(Bytes(2 << 30))
	fmt.Println([]Bytes{1024, 2048})
	fmt.Printf("limit: %v\n", Bytes(128<<20))
}
