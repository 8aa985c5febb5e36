// Package uses uses list.
package uses

import "example.com/tests/external/list"

// Backwards reverses a string.
func Backwards(s string) string { return string(list.Reverse([]rune(s))) }
