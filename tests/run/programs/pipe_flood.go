// A goroutine that writes to a pipe for ever: readers have their turn, and what was written does not fill the memory.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	go func() {
		line := make([]byte, 4096)
		for {
			if _, err := w.Write(line); err != nil {
				return
			}
		}
	}()
	b := make([]byte, 32<<10)
	total := 0
	for total < 1<<26 {
		n, err := io.ReadFull(r, b)
		total += n
		if err != nil {
			panic(err)
		}
	}
	fmt.Println(total)
}

// Flags: --memory 64MB

// Output:
// 67108864
