// Package main looks for names that come twice.
package main

// Repeated returns the first name that occurred before, and whether there is one.
func Repeated(names []string) (string, bool) {
	// TODO: right, but slow
	for i, name := range names {
		for _, before := range names[:i] {
			if before == name {
				return name, true
			}
		}
	}
	return "", false
}
