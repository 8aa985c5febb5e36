// fmt: Sprintf of structs, slices, floats; Fprintf to a buffer; Sscanf.
package main

import (
	"bytes"
	"fmt"
)

type point struct {
	X, Y int
	Name string
}

func main() {
	total := 0
	var buffer bytes.Buffer
	for i := range 500_000 {
		total += len(fmt.Sprintf("%d: %s has %8.3f%%, %x", i, "somebody", float64(i)/7, i))
		total += len(fmt.Sprint(i, "text", 2.5, true))
		if i%4 == 0 {
			total += len(fmt.Sprintf("%v %+v", point{i, -i, "p"}, []int{i, i + 1}))
			fmt.Fprintf(&buffer, "%-10s|%5d|%t\n", "name", i, i%2 == 0)
		}
		if i%16 == 0 {
			var a, b int
			fmt.Sscanf("12 34", "%d %d", &a, &b)
			total += a + b
		}
	}
	fmt.Println(total, buffer.Len())
}
