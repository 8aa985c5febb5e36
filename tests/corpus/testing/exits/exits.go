// Package exits leaves too early.
package exits

import "os"

// Check ends the program for bad input.
func Check(ok bool) {
	if !ok {
		os.Exit(4)
	}
}
