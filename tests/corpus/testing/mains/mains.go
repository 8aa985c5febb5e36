// Package mains has state that TestMain sets up.
package mains

var table map[string]int

// Load fills the table.
func Load() { table = map[string]int{"one": 1, "two": 2} }

// Lookup finds a number.
func Lookup(name string) (int, bool) {
	n, ok := table[name]
	return n, ok
}
