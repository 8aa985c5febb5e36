// Goexit of main with nobody left.
package main

import "runtime"

func main() {
	go func() {}()
	runtime.Goexit()
}

// Stderr:
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!

// Exit: 2
