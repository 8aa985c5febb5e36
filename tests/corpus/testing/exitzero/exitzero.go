// Package exitzero leaves with a status that says all is well.
package exitzero

import "os"

// Quit ends the program.
func Quit() { os.Exit(0) }
