// A map of 10 million elements: filled, read, half of it deleted.
package main

import "fmt"

const count = 10_000_000

func main() {
	m := map[int]int{}
	for i := range count {
		m[i*7919] = i
	}
	sum := 0
	for i := range count {
		sum += m[i*7919]
	}
	for i := 0; i < count; i += 2 {
		delete(m, i*7919)
	}
	fmt.Println(len(m), sum)
}
