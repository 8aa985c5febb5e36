// Package main looks for names that come twice.
package main

// Repeated returns the first name that occurred before, and whether there is one.
func Repeated(names []string) (string, bool) {
	seen := make(map[string]bool)
	for _, name := range names {
		seen[name] = true
		if seen[name] {
			return name, true
		}
	}
	return "", false
}
