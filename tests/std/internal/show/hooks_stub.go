// What show needs from the runtime, for tests under real Go: nobody takes messages.

package show

import (
	"os"
	"unsafe"
)

func fdwrite(fd int, p unsafe.Pointer, n int) int {
	if fd != 1 {
		return -9
	}
	n, _ = os.Stdout.Write(unsafe.Slice((*byte)(p), n))
	return n
}
