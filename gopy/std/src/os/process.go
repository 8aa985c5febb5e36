// The program as a process, and other processes, of which there are none.

package os

import (
	"errors"
	"syscall"
	"time"
)

// Exit ends the program at once with a status: 0 means that all is well. Deferred functions are not run.
func Exit(code int) {
	if code == 0 && panicOnExit0 {
		panic("unexpected call to os.Exit(0) during test")
	}
	syscall.Exit(code)
}

var panicOnExit0 bool

// setPanicOnExit0 is for package testing.
func setPanicOnExit0(on bool) { panicOnExit0 = on }

// Getpid returns the number of the process.
func Getpid() int { return syscall.Getpid() }

// Getppid returns the number of the process that started this one.
func Getppid() int { return syscall.Getppid() }

// Getuid returns the number of the user.
func Getuid() int { return syscall.Getuid() }

// Geteuid returns the number of the user whose rights the process has.
func Geteuid() int { return syscall.Geteuid() }

// Getgid returns the number of the user's group.
func Getgid() int { return syscall.Getgid() }

// Getegid returns the number of the group whose rights the process has.
func Getegid() int { return syscall.Getegid() }

// Getgroups returns the numbers of the user's groups.
func Getgroups() ([]int, error) {
	groups, err := syscall.Getgroups()
	return groups, NewSyscallError("getgroups", err)
}

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return syscall.Getpagesize() }

// Hostname returns the name of the machine that the program believes to be on.
func Hostname() (name string, err error) {
	var u syscall.Utsname
	if err := syscall.Uname(&u); err != nil {
		return "", NewSyscallError("uname", err)
	}
	var buf [len(u.Nodename)]byte
	n := 0
	for n < len(buf) && u.Nodename[n] != 0 {
		buf[n] = byte(u.Nodename[n])
		n++
	}
	return string(buf[:n]), nil
}

// Executable returns the path of the program.
func Executable() (string, error) { return Readlink("/proc/self/exe") }

// Signal is a signal of the system's.
type Signal interface {
	String() string
	Signal() // tells it from other values with a String method
}

// Signals that all systems have.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// Errors of processes.
var (
	// ErrProcessDone says that the process has ended.
	ErrProcessDone = errors.New("os: process already finished")
	// ErrNoHandle says that the process has no handle.
	ErrNoHandle = errors.New("os: process handle unavailable")
)

var errProcessReleased = errors.New("os: process already released")

// Process is a process.
type Process struct {
	// Pid is its number.
	Pid int

	released bool
}

// FindProcess returns a Process, whether there is one with that number or not.
func FindProcess(pid int) (*Process, error) { return &Process{Pid: pid}, nil }

// ProcAttr is how a process is to be started.
type ProcAttr struct {
	Dir   string               // its working directory; "": the present one
	Env   []string             // its environment; nil: the present one
	Files []*File              // its open files, the standard streams first
	Sys   *syscall.SysProcAttr // what only Linux has
}

// StartProcess would start a process. Here it always fails: there are no other programs.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr.Sys == nil && attr.Dir != "" {
		if _, err := Stat(attr.Dir); err != nil {
			return nil, &PathError{Op: "chdir", Path: attr.Dir, Err: inner(err)}
		}
	}
	info, err := Stat(name)
	switch {
	case err != nil:
		err = inner(err)
	case info.IsDir() || info.Mode()&0111 == 0:
		err = syscall.EACCES
	default:
		err = syscall.ENOSYS
	}
	return nil, &PathError{Op: "fork/exec", Path: name, Err: err}
}

// Release gives up what belongs to the Process. It cannot be used any more.
func (p *Process) Release() error {
	p.Pid = -1
	p.released = true
	return nil
}

// Kill ends the process.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Signal sends a signal to the process.
func (p *Process) Signal(sig Signal) error {
	s, ok := sig.(syscall.Signal)
	switch {
	case !ok:
		return errors.New("os: unsupported signal type")
	case p.released || p.Pid == -1:
		return errProcessReleased
	case p.Pid == 0:
		return errors.New("os: process not initialized")
	}
	err := syscall.Kill(p.Pid, s)
	if err == syscall.ESRCH {
		return ErrProcessDone
	}
	return err
}

// Wait waits until the process has ended. That is for processes that the program has started.
func (p *Process) Wait() (*ProcessState, error) {
	switch {
	case p.released:
		return nil, syscall.EINVAL
	case p.Pid == Getpid():
		return nil, NewSyscallError("waitid", syscall.ECHILD)
	}
	return nil, NewSyscallError("wait", syscall.ECHILD)
}

// WithHandle calls f with the process's handle, if it has one.
func (p *Process) WithHandle(f func(handle uintptr)) error {
	if p.released {
		return errProcessReleased
	}
	return ErrNoHandle
}

// ProcessState tells how a process has ended. Wait returns it.
type ProcessState struct {
	pid    int
	status syscall.WaitStatus
	rusage *syscall.Rusage
}

// Pid returns the number that the process had.
func (p *ProcessState) Pid() int { return p.pid }

// Exited tells whether the process ended by itself.
func (p *ProcessState) Exited() bool { return p.status.Exited() }

// Success tells whether the process ended with status 0.
func (p *ProcessState) Success() bool { return p.status.ExitStatus() == 0 }

// ExitCode returns the exit status; -1 if a signal ended the process.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

// Sys returns a syscall.WaitStatus.
func (p *ProcessState) Sys() any { return p.status }

// SysUsage returns a *syscall.Rusage.
func (p *ProcessState) SysUsage() any { return p.rusage }

// UserTime returns how long the process has run.
func (p *ProcessState) UserTime() time.Duration { return time.Duration(p.rusage.Utime.Nano()) }

// SystemTime returns how long the system has worked for the process.
func (p *ProcessState) SystemTime() time.Duration { return time.Duration(p.rusage.Stime.Nano()) }

// String returns how the process has ended in words.
func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	var text string
	switch s := p.status; {
	case s.Exited():
		text = "exit status " + itoa(s.ExitStatus())
	case s.Signaled():
		text = "signal: " + s.Signal().String()
	case s.Stopped():
		text = "stop signal: " + s.StopSignal().String()
		if cause := s.TrapCause(); s.StopSignal() == syscall.SIGTRAP && cause != 0 {
			text += " (trap " + itoa(cause) + ")"
		}
	case s.Continued():
		text = "continued"
	}
	if p.status.CoreDump() {
		text += " (core dumped)"
	}
	return text
}
