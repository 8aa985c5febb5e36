package rand

import "unsafe"

// randomBytes fills n bytes at p with random bytes.
//
//go:linkname randomBytes runtime.randomBytes
func randomBytes(p unsafe.Pointer, n int)

// fatal ends the program: it writes "fatal error: " and the text to standard error, then the traces of goroutines, and exits with status 2.
//
//go:linkname fatal runtime.fatal
func fatal(text string)
