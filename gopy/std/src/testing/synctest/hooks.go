package synctest

import (
	"testing"
	_ "unsafe" // for go:linkname
)

// run runs f in a new bubble until all goroutines in that have ended.
//
//go:linkname run runtime.synctestRun
func run(f func())

// wait waits until all other goroutines of the bubble are durably blocked.
//
//go:linkname wait runtime.synctestWait
func wait()

// runTest runs f with a T that stands for t, in the bubble, and tells whether it has succeeded.
//
//go:linkname runTest testing.synctestTest
func runTest(t *testing.T, f func(*testing.T)) bool
