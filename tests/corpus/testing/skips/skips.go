// Package skips is only tested in part.
package skips

// Answer is known.
func Answer() int { return 42 }
