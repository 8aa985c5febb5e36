// Package testnobuild has tests that do not compile.
package testnobuild

// Double doubles.
func Double(n int) int { return 2 * n }
