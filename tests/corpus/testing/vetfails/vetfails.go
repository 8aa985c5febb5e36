// Package vetfails has a test that vet rejects.
package vetfails

import "fmt"

// Show formats.
func Show(n int) string { return fmt.Sprintf("<%d>", n) }
