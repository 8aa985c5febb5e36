// os.Exit ends the program at once, with its status; what was printed is there; deferred calls do not run.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("not run")
	fmt.Println("printed")
	fmt.Print("no newline")
	fmt.Fprintln(os.Stderr, "to standard error")
	func() {
		defer func() { recover() }()
		os.Exit(7)
	}()
}

// Output, without a newline at its end:
// printed
// no newline

// Stderr:
// to standard error

// Exit: 7
