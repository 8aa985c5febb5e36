// Package main looks for names that come twice.
package main

// Repeated returns the first name that occurred before, and whether there is one.
func Repeated(names []string) (string, bool) {
	seen := make(map[string]bool)
	for _, name := range names {
		if name != "" && seen[name] {
			return name, true
		}
		seen[name] = true
	}
	return "", false
}
