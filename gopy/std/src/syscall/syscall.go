// Package syscall is the border between a program and what runs it: system calls as Linux has them, by number.
//
// Whoever runs the program answers them himself; what he grants is an empty tree of files in memory, and directories of the machine
// that were given to the program by name. Package os has the functions for programs.
//
// errors.go and signal.go have numbers and texts, file.go the calls about files, env.go the environment, process.go what is about
// the process, types.go the structures. There is only what works: calls that Linux has and this system has not are absent.
package syscall

import (
	"errors"
	"internal/oserror"
	"unsafe"
)

// Errno is the number of an error. 0 is no error.
type Errno uintptr

// Error returns what the error is called in words.
func (e Errno) Error() string {
	if e < Errno(len(errorTexts)) && errorTexts[e] != "" {
		return errorTexts[e]
	}
	return "errno " + itoa(int(e))
}

// Is tells whether the error belongs to those that target stands for, one of fs.ErrPermission, fs.ErrExist, fs.ErrNotExist and
// errors.ErrUnsupported.
func (e Errno) Is(target error) bool {
	switch e {
	case EACCES, EPERM:
		return target == oserror.ErrPermission
	case EEXIST, ENOTEMPTY:
		return target == oserror.ErrExist
	case ENOENT:
		return target == oserror.ErrNotExist
	case ENOSYS, EOPNOTSUPP:
		return target == errors.ErrUnsupported
	}
	return false
}

// Temporary tells whether it may go well next time.
func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

// Timeout tells whether it is about time that ran out.
func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

// Numbers of the system calls that there are.
const (
	SYS_READ       = 0
	SYS_WRITE      = 1
	SYS_CLOSE      = 3
	SYS_FSTAT      = 5
	SYS_LSEEK      = 8
	SYS_PREAD64    = 17
	SYS_PWRITE64   = 18
	SYS_GETPID     = 39
	SYS_EXIT       = 60
	SYS_KILL       = 62
	SYS_UNAME      = 63
	SYS_FSYNC      = 74
	SYS_FDATASYNC  = 75
	SYS_TRUNCATE   = 76
	SYS_FTRUNCATE  = 77
	SYS_GETCWD     = 79
	SYS_CHDIR      = 80
	SYS_FCHDIR     = 81
	SYS_FCHMOD     = 91
	SYS_FCHOWN     = 93
	SYS_GETUID     = 102
	SYS_GETGID     = 104
	SYS_GETEUID    = 107
	SYS_GETEGID    = 108
	SYS_GETPPID    = 110
	SYS_GETDENTS64 = 217
	SYS_EXIT_GROUP = 231
	SYS_OPENAT     = 257
	SYS_MKDIRAT    = 258
	SYS_FCHOWNAT   = 260
	SYS_NEWFSTATAT = 262
	SYS_UNLINKAT   = 263
	SYS_RENAMEAT   = 264
	SYS_LINKAT     = 265
	SYS_SYMLINKAT  = 266
	SYS_READLINKAT = 267
	SYS_FCHMODAT   = 268
	SYS_FACCESSAT  = 269
	SYS_UTIMENSAT  = 280
)

// Syscall makes a system call with three arguments. Addresses are uintptrs made of pointers in the same expression.
func Syscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return Syscall6(trap, a1, a2, a3, 0, 0, 0)
}

// Syscall6 makes a system call with six arguments.
func Syscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	var r int
	switch {
	case trap == SYS_WRITE && a1 <= 2:
		r = fdwrite(int(a1), pointer(a2), int(a3))
	case trap == SYS_READ && a1 == 0:
		r = fdread(0, pointer(a2), int(a3))
	case trap == SYS_EXIT || trap == SYS_EXIT_GROUP:
		exit(int32(a1 & 0xff))
	case trap == SYS_KILL:
		r = kill(int(a1), Signal(a2))
	default:
		r = int(hostcall(trap, a1, a2, a3, a4, a5, a6))
	}
	if r < 0 && r > -4096 {
		return ^uintptr(0), 0, Errno(-r)
	}
	return uintptr(r), 0, 0
}

// pointer makes an address of a number.
func pointer(a uintptr) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&a)) }

// RawSyscall is [Syscall].
func RawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) {
	return Syscall6(trap, a1, a2, a3, 0, 0, 0)
}

// RawSyscall6 is [Syscall6].
func RawSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return Syscall6(trap, a1, a2, a3, a4, a5, a6)
}

// result splits what a call gives into a number and an error.
func result(r uintptr) (int, error) {
	if n := int(r); n >= 0 {
		return n, nil
	}
	return -1, Errno(-r)
}

// failure returns the error in what a call gives that has no other result.
func failure(r uintptr) error {
	if int(r) >= 0 {
		return nil
	}
	return Errno(-r)
}

// BytePtrFromString copies a string, with a zero byte behind it, and returns a pointer to it. A zero byte in it is an error, EINVAL.
func BytePtrFromString(s string) (*byte, error) {
	b, err := ByteSliceFromString(s)
	if err != nil {
		return nil, err
	}
	return &b[0], nil
}

// ByteSliceFromString copies a string, with a zero byte behind it. A zero byte in it is an error, EINVAL.
func ByteSliceFromString(s string) ([]byte, error) {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return nil, EINVAL
		}
	}
	b := make([]byte, len(s)+1)
	copy(b, s)
	return b, nil
}

// itoa returns n in decimal. This package does without strconv.
func itoa(n int) string {
	var digits [20]byte
	at := len(digits)
	u := uint(n)
	if n < 0 {
		u = -u
	}
	for {
		at--
		digits[at] = byte('0' + u%10)
		if u /= 10; u == 0 {
			break
		}
	}
	if n < 0 {
		at--
		digits[at] = '-'
	}
	return string(digits[at:])
}
