// os.Exit in a goroutine, in a deferred call, during a panic.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer func() {
		fmt.Println("deferred, then exit")
		go func() { os.Exit(3) }()
		select {}
	}()
	panic("not reported")
}

// Output:
// deferred, then exit

// Exit: 3
