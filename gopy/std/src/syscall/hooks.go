// What syscall needs from the runtime and from whoever runs the program.

package syscall

import "unsafe"

// hostcall makes a system call of Linux (amd64): its number, arguments and structures in memory are Linux's, and the result is 0
// or more, or minus an errno. Numbers that are not known give -ENOSYS. Addresses are those in linear memory; strings end with a zero byte.
// None of these calls waits for anything. Descriptors 0, 1 and 2 are not read or written this way.
//
//go:wasmimport host syscall
func hostcall(number, a1, a2, a3, a4, a5, a6 uintptr) uintptr

// fdwrite writes n bytes to descriptor 0, 1 or 2 and returns how many, or minus an errno. Standard output may be buffered.
//
//go:linkname fdwrite runtime.fdwrite
func fdwrite(fd int, p unsafe.Pointer, n int) int

// fdread reads up to n bytes from descriptor 0, letting other goroutines run until there are any. 0: end of file; or minus an errno.
//
//go:linkname fdread runtime.fdread
func fdread(fd int, p unsafe.Pointer, n int) int

// environ returns the environment that the program was started with.
//
//go:linkname environ runtime.environ
func environ() []string

// exit ends the program, after standard output has been written.
//
//go:linkname exit runtime.exit
func exit(code int32)

// now returns the time of day in seconds and nanoseconds since 1970 (UTC).
//
//go:linkname now runtime.now
func now() (sec int64, nsec int32, mono int64)
