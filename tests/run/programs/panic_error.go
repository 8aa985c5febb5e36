// An unhandled panic with an error.
package main

import (
	"errors"
	"fmt"
)

func main() {
	fmt.Println("start")
	panic(fmt.Errorf("wrapped: %w", errors.New("cause")))
}

// Output:
// start

// Stderr:
// panic: wrapped: cause
//
// goroutine 1 [running]:
// main.main
// 	panic_error.go:11

// Exit: 2
