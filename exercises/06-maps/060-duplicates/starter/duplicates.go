// Package main looks for names that come twice.
package main

// Repeated returns the first name that occurred before, and whether there is one.
func Repeated(names []string) (string, bool) {
	return "", false // TODO
}
