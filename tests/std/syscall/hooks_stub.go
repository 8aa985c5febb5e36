// Hooks for tests under real Go: the system calls are the system's.

package syscall

import (
	"os"
	real "syscall"
	"time"
	"unsafe"
)

//go:uintptrescapes
func hostcall(number, a1, a2, a3, a4, a5, a6 uintptr) uintptr {
	r, _, errno := real.Syscall6(number, a1, a2, a3, a4, a5, a6)
	if errno != 0 {
		return -uintptr(errno)
	}
	return r
}

func fdwrite(fd int, p unsafe.Pointer, n int) int {
	return int(hostcall(real.SYS_WRITE, uintptr(fd), uintptr(p), uintptr(n), 0, 0, 0))
}

func fdread(fd int, p unsafe.Pointer, n int) int {
	return int(hostcall(real.SYS_READ, uintptr(fd), uintptr(p), uintptr(n), 0, 0, 0))
}

func environ() []string { return os.Environ() }

func exit(code int32) { os.Exit(int(code)) }

func now() (sec int64, nsec int32, mono int64) {
	t := time.Now()
	return t.Unix(), int32(t.Nanosecond()), 0
}
