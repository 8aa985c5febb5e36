// What os needs from the runtime, and calls of package syscall that it does not export.

package os

import "syscall"

// args returns the program's name and arguments.
//
//go:linkname args runtime.args
func args() []string

// rand returns 64 random bits.
//
//go:linkname rand runtime.rand
func rand() uint64

// semacquire takes a unit from the semaphore at addr, or waits in its queue for one, as package sync has it; semrelease gives one.
//
//go:linkname semacquire runtime.semacquire
func semacquire(addr *uint32, front bool, reason string)

//go:linkname semrelease runtime.semrelease
func semrelease(addr *uint32)

//go:linkname fstatat syscall.fstatat
func fstatat(dirfd int, path string, stat *syscall.Stat_t, flags int) (err error)

//go:linkname unlinkat syscall.unlinkat
func unlinkat(dirfd int, path string, flags int) error

//go:linkname linkat syscall.linkat
func linkat(olddirfd int, oldpath string, newdirfd int, newpath string) (err error)

//go:linkname symlinkat syscall.symlinkat
func symlinkat(oldpath string, newdirfd int, newpath string) (err error)

//go:linkname readlinkat syscall.readlinkat
func readlinkat(dirfd int, path string, buf []byte) (n int, err error)

//go:linkname utimensat syscall.utimensat
func utimensat(dirfd int, path string, times *[2]syscall.Timespec, flags int) (err error)

// giveWay makes the running goroutine let others run soon.
//
//go:linkname giveWay runtime.giveway
func giveWay()
