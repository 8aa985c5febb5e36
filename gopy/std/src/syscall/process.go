// The process: numbers that stand for it and its owner, and its end.

package syscall

import "unsafe"

func number(call uintptr) int { return int(hostcall(call, 0, 0, 0, 0, 0, 0)) }

// Getpid returns the number of the process. It is made up.
func Getpid() (pid int) { return number(SYS_GETPID) }

// Getppid returns the number of the process that started this one.
func Getppid() (ppid int) { return number(SYS_GETPPID) }

// Getuid returns the number of the user.
func Getuid() (uid int) { return number(SYS_GETUID) }

// Geteuid returns the number of the user whose rights the process has.
func Geteuid() (euid int) { return number(SYS_GETEUID) }

// Getgid returns the number of the user's group.
func Getgid() (gid int) { return number(SYS_GETGID) }

// Getegid returns the number of the group whose rights the process has.
func Getegid() (egid int) { return number(SYS_GETEGID) }

// Getgroups returns the numbers of all groups of the user: the only one.
func Getgroups() (gids []int, err error) { return []int{Getgid()}, nil }

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return 4096 }

// Exit ends the program with a status, of which the system keeps the lowest byte.
func Exit(code int) { exit(int32(code & 0xff)) }

// Uname describes the system.
func Uname(buf *Utsname) (err error) {
	return failure(hostcall(SYS_UNAME, uintptr(unsafe.Pointer(buf)), 0, 0, 0, 0, 0))
}

// Gettimeofday gives the time of day.
func Gettimeofday(tv *Timeval) (err error) {
	sec, nsec, _ := now()
	*tv = Timeval{Sec: sec, Usec: int64(nsec) / 1000}
	return nil
}

// Kill sends a signal. There are no processes but this one.
func Kill(pid int, sig Signal) (err error) {
	if r := kill(pid, sig); r < 0 {
		return Errno(-r)
	}
	return nil
}

// caught is told about every signal that the program sends to itself, and whether it does not have its usual effect. Package os/signal
// sets it, with onSignal.
var caught func(sig Signal) bool

func onSignal(f func(sig Signal) bool) { caught = f }

// kill sends a signal: 0, or minus an errno.
func kill(pid int, sig Signal) int {
	if sig < 0 || sig > 64 {
		return -int(EINVAL)
	}
	if pid != Getpid() && pid != 0 {
		return -int(ESRCH)
	}
	switch sig {
	case 0, SIGCHLD, SIGCONT, SIGURG, SIGWINCH:
		if sig != 0 && caught != nil {
			caught(sig)
		}
		return 0
	case SIGKILL, SIGSTOP:
	default:
		if caught != nil && caught(sig) {
			return 0
		}
	}
	exit(128 + int32(sig)) // as a shell says that a signal ended a process
	return 0
}
