// Errors.

package os

import (
	"errors"
	"io/fs"
	"syscall"
)

// Errors that others match, as errors.Is tells.
var (
	ErrInvalid    = fs.ErrInvalid
	ErrPermission = fs.ErrPermission
	ErrExist      = fs.ErrExist
	ErrNotExist   = fs.ErrNotExist
	ErrClosed     = fs.ErrClosed

	ErrNoDeadline             = errors.New("file type does not support deadline")
	ErrDeadlineExceeded error = &deadlineExceeded{}
)

var errFileClosing = errors.New("use of closed file")

type deadlineExceeded struct{}

func (*deadlineExceeded) Error() string   { return "i/o timeout" }
func (*deadlineExceeded) Timeout() bool   { return true }
func (*deadlineExceeded) Temporary() bool { return true }

// PathError is an error, what was tried, and with which file.
type PathError = fs.PathError

// LinkError is an error of Link, Symlink or Rename, and the two files.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

// Error returns the operation, the files and the text of the error.
func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

// Unwrap returns the error.
func (e *LinkError) Unwrap() error { return e.Err }

// SyscallError is an error and the name of the system call that failed.
type SyscallError struct {
	Syscall string
	Err     error
}

// Error returns the name and the text of the error.
func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns the error.
func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout tells whether the error is about time that ran out.
func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// NewSyscallError makes a *SyscallError; of nil it makes nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// IsExist tells whether err, of a function of this package, says that a file exists already. For other errors use errors.Is with ErrExist.
func IsExist(err error) bool { return matches(err, ErrExist) }

// IsNotExist tells whether err, of a function of this package, says that a file does not exist. For other errors use errors.Is with
// ErrNotExist.
func IsNotExist(err error) bool { return matches(err, ErrNotExist) }

// IsPermission tells whether err, of a function of this package, says that something is not allowed. For other errors use errors.Is with
// ErrPermission.
func IsPermission(err error) bool { return matches(err, ErrPermission) }

// IsTimeout tells whether err, of a function of this package, says that time ran out. For other errors use errors.Is with
// ErrDeadlineExceeded.
func IsTimeout(err error) bool {
	t, ok := inner(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// inner takes off what this package puts around errors, and nothing else.
func inner(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func matches(err, target error) bool {
	err = inner(err)
	if err == target {
		return true
	}
	errno, ok := err.(syscall.Errno)
	return ok && errno.Is(target)
}

// pathError makes a *PathError, or nil of nil.
func pathError(op, path string, err error) error {
	if err == nil {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: err}
}
