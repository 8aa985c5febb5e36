// What show needs from the runtime.

package show

import "unsafe"

// fdwrite writes n bytes to a file descriptor of the host's, after what is buffered for standard output.
//
//go:linkname fdwrite runtime.fdwrite
func fdwrite(fd int, p unsafe.Pointer, n int) int
