// Open files.

package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// File is an open file. Its methods may be called by several goroutines.
type File struct {
	*file
}

type file struct {
	fd         int // -1 once closed
	name       string
	pipe       *pipe // what it is an end of
	writer     bool  // the end for writing
	appendMode bool
	inRoot     bool
	dir        *dirReader // while a directory is being read
}

// NewFile makes a File of a descriptor, and gives it a name. It returns nil if the number cannot be one.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return newFile(int(fd), name)
}

func newFile(fd int, name string) *File { return &File{&file{fd: fd, name: name}} }

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create makes a new file, with permissions 0666 less those that the system withholds, or empties one that exists, and opens it for
// reading and writing.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file as the flags say; perm is for a new one. Errors are of type *PathError.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd, err := syscall.Open(name, flag|syscall.O_CLOEXEC, modeBits(perm))
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	f := newFile(fd, name)
	f.appendMode = flag&O_APPEND != 0
	return f, nil
}

// Name returns the name that the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the file's descriptor. It is valid until the file is closed.
func (f *File) Fd() uintptr {
	if f == nil {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// Close closes the file. A second time is an error.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	if f.file == nil {
		return syscall.EINVAL
	}
	if f.fd < 0 {
		return f.failed("close", ErrClosed)
	}
	fd := f.fd
	f.fd = -1
	f.dir = nil
	if f.pipe != nil {
		f.pipe.close(f.writer)
		return nil
	}
	if fd <= 2 {
		return nil // the program's last words, and the runtime's, still need them
	}
	return f.failed("close", syscall.Close(fd))
}

// failed makes a *PathError; nil and io.EOF stay as they are.
func (f *File) failed(op string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

// usable returns an error if the file cannot be used for op.
func (f *File) usable(op string) error { return f.usableUnlessPipe(op, 0) }

// usableUnlessPipe is usable, but also returns an error, if that is not 0, for pipes.
func (f *File) usableUnlessPipe(op string, wrong syscall.Errno) error {
	switch {
	case f == nil:
		return ErrInvalid
	case f.fd < 0:
		return f.failed(op, ErrClosed)
	case f.pipe != nil && wrong != 0:
		return f.failed(op, wrong)
	}
	return nil
}

// Read reads up to len(b) bytes and returns how many. At the end of the file it returns io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if f == nil || f.fd < 0 {
		return 0, f.usable("read")
	}
	if len(b) == 0 {
		return 0, nil
	}
	if f.pipe != nil {
		n, err = f.pipe.read(f, b)
		return n, f.failed("read", err)
	}
	n, err = syscall.Read(f.fd, b)
	if err != nil {
		return 0, f.failed("read", err)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads len(b) bytes from an offset on. If there are fewer, the error is io.EOF.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.usableUnlessPipe("read", syscall.ESPIPE); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, f.failed("readat", errors.New("negative offset"))
	}
	for n < len(b) {
		m, err := syscall.Pread(f.fd, b[n:], off+int64(n))
		if err == nil && m == 0 {
			err = io.EOF
		}
		if err != nil {
			return n, f.failed("read", err)
		}
		n += m
	}
	return n, nil
}

// Write writes all of b. If n is less than len(b), there is an error.
func (f *File) Write(b []byte) (n int, err error) {
	if f == nil || f.fd < 0 {
		return 0, f.usable("write")
	}
	if f.pipe != nil {
		n, err = f.pipe.write(f, b)
		return n, f.failed("write", err)
	}
	n, err = syscall.Write(f.fd, b)
	if n == len(b) && err == nil {
		return n, nil
	}
	return f.writeRest(b, n, err)
}

// writeRest goes on with a Write of which n bytes are done, or failed with err.
func (f *File) writeRest(b []byte, n int, err error) (int, error) {
	done := max(n, 0)
	for err == nil && done < len(b) {
		n, err = syscall.Write(f.fd, b[done:])
		if err == nil && n == 0 {
			err = io.ErrUnexpectedEOF
		}
		done += max(n, 0)
	}
	return done, f.failed("write", err)
}

var errAppendWriteAt = errors.New("os: invalid use of WriteAt on file opened with O_APPEND")

// WriteAt writes all of b at an offset. A file opened with O_APPEND does not allow it.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.usableUnlessPipe("write", syscall.ESPIPE); err != nil {
		return 0, err
	}
	if f.appendMode {
		return 0, errAppendWriteAt
	}
	if off < 0 {
		return 0, f.failed("writeat", errors.New("negative offset"))
	}
	for n < len(b) {
		m, err := syscall.Pwrite(f.fd, b[n:], off+int64(n))
		if err == nil && m == 0 {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return n, f.failed("write", err)
		}
		n += m
	}
	return n, nil
}

// Seek sets the offset for the next Read or Write: from the beginning of the file (whence is 0), the present offset (1) or the end (2).
// It returns the offset from the beginning. A directory can only be set back to its beginning.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.usableUnlessPipe("seek", syscall.ESPIPE); err != nil {
		return 0, err
	}
	f.dir = nil
	ret, err = syscall.Seek(f.fd, offset, whence)
	if err != nil {
		return 0, f.failed("seek", err)
	}
	return ret, nil
}

// Truncate changes the length of the file. The offset stays.
func (f *File) Truncate(size int64) error {
	if err := f.usableUnlessPipe("truncate", syscall.EINVAL); err != nil {
		return err
	}
	return f.failed("truncate", syscall.Ftruncate(f.fd, size))
}

// Sync waits until what was written is on the disk.
func (f *File) Sync() error {
	if err := f.usableUnlessPipe("sync", syscall.EINVAL); err != nil {
		return err
	}
	return f.failed("sync", syscall.Fsync(f.fd))
}

// Chmod changes the permissions.
func (f *File) Chmod(mode FileMode) error {
	if err := f.usableUnlessPipe("chmod", syscall.EPERM); err != nil {
		return err
	}
	return f.failed("chmod", syscall.Fchmod(f.fd, modeBits(mode)))
}

// Chown changes user and group; -1 leaves one as it is.
func (f *File) Chown(uid, gid int) error {
	if err := f.usableUnlessPipe("chown", syscall.EPERM); err != nil {
		return err
	}
	return f.failed("chown", syscall.Fchown(f.fd, uid, gid))
}

// Chdir makes the directory the working directory.
func (f *File) Chdir() error {
	if err := f.usableUnlessPipe("chdir", syscall.ENOTDIR); err != nil {
		return err
	}
	return f.failed("chdir", syscall.Fchdir(f.fd))
}

// SetDeadline sets a time after which Read and Write fail; the zero time is none. It is for pipes only.
func (f *File) SetDeadline(t time.Time) error { return f.setDeadline(t, true) }

// SetReadDeadline sets a time after which Read fails.
func (f *File) SetReadDeadline(t time.Time) error { return f.setDeadline(t, true) }

// SetWriteDeadline sets a time after which Write fails.
func (f *File) SetWriteDeadline(t time.Time) error { return f.setDeadline(t, false) }

func (f *File) setDeadline(t time.Time, reading bool) error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return errFileClosing
	}
	if f.pipe == nil {
		return ErrNoDeadline
	}
	if reading && !f.writer {
		f.pipe.setDeadline(t)
	}
	return nil
}

// SyscallConn lends the file's descriptor to functions.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	return &rawConn{f}, nil
}

type rawConn struct {
	file *File
}

func (c *rawConn) Control(f func(fd uintptr)) error {
	if c.file.fd < 0 {
		return errFileClosing
	}
	f(uintptr(c.file.fd))
	return nil
}

func (c *rawConn) Read(f func(fd uintptr) bool) error  { return c.until(f) }
func (c *rawConn) Write(f func(fd uintptr) bool) error { return c.until(f) }

func (c *rawConn) until(f func(fd uintptr) bool) error {
	for c.file.fd >= 0 {
		if f(uintptr(c.file.fd)) {
			return nil
		}
		time.Sleep(time.Millisecond)
	}
	return errFileClosing
}

var _ fs.ReadDirFile = (*File)(nil)
