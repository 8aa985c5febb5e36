// Hooks for tests under real Go: the system calls are the system's.

package os

import (
	"gopystd/syscall"
	random "math/rand/v2"
	real "os"
	"sync"
	"unsafe"
)

func args() []string { return real.Args }

func rand() uint64 { return random.Uint64() }

var (
	mu   sync.Mutex
	cond = sync.NewCond(&mu)
)

func semacquire(addr *uint32, front bool, reason string) {
	mu.Lock()
	for *addr == 0 {
		cond.Wait()
	}
	*addr--
	mu.Unlock()
}

func semrelease(addr *uint32) {
	mu.Lock()
	*addr++
	mu.Unlock()
	cond.Broadcast()
}

//go:uintptrescapes
func call(number, a1, a2, a3, a4, a5 uintptr) (int, error) {
	n, _, errno := syscall.Syscall6(number, a1, a2, a3, a4, a5, 0)
	if errno != 0 {
		return -1, errno
	}
	return int(n), nil
}

func fstatat(dirfd int, path string, stat *syscall.Stat_t, flags int) error {
	p, err := syscall.BytePtrFromString(path)
	if err != nil {
		return err
	}
	_, err = call(syscall.SYS_NEWFSTATAT, uintptr(dirfd), uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(stat)), uintptr(flags), 0)
	return err
}

func unlinkat(dirfd int, path string, flags int) error {
	p, err := syscall.BytePtrFromString(path)
	if err != nil {
		return err
	}
	_, err = call(syscall.SYS_UNLINKAT, uintptr(dirfd), uintptr(unsafe.Pointer(p)), uintptr(flags), 0, 0)
	return err
}

func linkat(olddirfd int, oldpath string, newdirfd int, newpath string) error {
	p, err := syscall.BytePtrFromString(oldpath)
	if err != nil {
		return err
	}
	q, err := syscall.BytePtrFromString(newpath)
	if err != nil {
		return err
	}
	_, err = call(syscall.SYS_LINKAT, uintptr(olddirfd), uintptr(unsafe.Pointer(p)), uintptr(newdirfd), uintptr(unsafe.Pointer(q)), 0)
	return err
}

func symlinkat(oldpath string, newdirfd int, newpath string) error {
	p, err := syscall.BytePtrFromString(oldpath)
	if err != nil {
		return err
	}
	q, err := syscall.BytePtrFromString(newpath)
	if err != nil {
		return err
	}
	_, err = call(syscall.SYS_SYMLINKAT, uintptr(unsafe.Pointer(p)), uintptr(newdirfd), uintptr(unsafe.Pointer(q)), 0, 0)
	return err
}

func readlinkat(dirfd int, path string, buf []byte) (int, error) {
	p, err := syscall.BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return call(syscall.SYS_READLINKAT, uintptr(dirfd), uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(&buf[0])), uintptr(len(buf)), 0)
}

func utimensat(dirfd int, path string, times *[2]syscall.Timespec, flags int) error {
	p, err := syscall.BytePtrFromString(path)
	if err != nil {
		return err
	}
	_, err = call(syscall.SYS_UTIMENSAT, uintptr(dirfd), uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(times)), uintptr(flags), 0)
	return err
}

func giveWay() {}
