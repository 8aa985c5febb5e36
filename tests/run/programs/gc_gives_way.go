// A goroutine that does nothing but collect garbage lets others run.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() {
		for {
			runtime.GC()
		}
	}()
	for range 300 {
		runtime.Gosched()
	}
	fmt.Println("done")
}

// Output:
// done
