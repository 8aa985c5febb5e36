// System calls about files.

package syscall

import "unsafe"

// Descriptors of the standard streams.
var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)

// Flags for Open.
const (
	O_RDONLY    = 0x0
	O_WRONLY    = 0x1
	O_RDWR      = 0x2
	O_ACCMODE   = 0x3
	O_CREAT     = 0x40
	O_EXCL      = 0x80
	O_NOCTTY    = 0x100
	O_TRUNC     = 0x200
	O_APPEND    = 0x400
	O_NDELAY    = 0x800
	O_NONBLOCK  = 0x800
	O_DSYNC     = 0x1000
	O_ASYNC     = 0x2000
	O_DIRECT    = 0x4000
	O_LARGEFILE = 0x0
	O_DIRECTORY = 0x10000
	O_NOFOLLOW  = 0x20000
	O_NOATIME   = 0x40000
	O_CLOEXEC   = 0x80000
	O_SYNC      = 0x101000
	O_FSYNC     = 0x101000
	O_RSYNC     = 0x101000
)

// Arguments of the calls that end with at.
const (
	atFdcwd     = -0x64 // in place of a directory: the working directory
	atNofollow  = 0x100 // the symbolic link itself
	atRemoveDir = 0x200
)

const (
	// PathMax is the length of a path that is too long.
	PathMax = 0x1000
	// ImplementsGetwd tells that there is Getwd.
	ImplementsGetwd = true
)

// addr is an address as a number.
func addr(p *byte) uintptr { return uintptr(unsafe.Pointer(p)) }

// start is the address of a slice's bytes, as a number.
func start(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }

// Standard input is read ahead: programs that scan it ask for single bytes.
var stdin struct {
	data        [4096]byte
	first, last int // data[first:last] is to be read
}

// Open opens a file; fd is its descriptor.
func Open(path string, mode int, perm uint32) (fd int, err error) {
	return Openat(atFdcwd, path, mode, perm)
}

// Openat opens a file whose path begins at the directory dirfd.
func Openat(dirfd int, path string, flags int, mode uint32) (fd int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return result(hostcall(SYS_OPENAT, uintptr(dirfd), addr(p), uintptr(flags), uintptr(mode), 0, 0))
}

// Creat opens a new file, or an old one without its contents, for writing.
func Creat(path string, mode uint32) (fd int, err error) {
	return Open(path, O_CREAT|O_WRONLY|O_TRUNC, mode)
}

// Close ends the use of a descriptor.
func Close(fd int) (err error) {
	return failure(hostcall(SYS_CLOSE, uintptr(fd), 0, 0, 0, 0, 0))
}

// Read reads up to len(p) bytes; 0 of them at the end of the file.
func Read(fd int, p []byte) (n int, err error) {
	if fd != 0 {
		return result(hostcall(SYS_READ, uintptr(fd), start(p), uintptr(len(p)), 0, 0, 0))
	}
	in := &stdin
	if in.first == in.last {
		if len(p) >= len(in.data) {
			return result(uintptr(fdread(0, unsafe.Pointer(&p[0]), len(p))))
		}
		if len(p) == 0 {
			return 0, nil
		}
		got := fdread(0, unsafe.Pointer(&in.data), len(in.data))
		if got <= 0 {
			return result(uintptr(got))
		}
		in.first, in.last = 0, got
	}
	n = copy(p, in.data[in.first:in.last])
	in.first += n
	return n, nil
}

// Write writes up to len(p) bytes.
func Write(fd int, p []byte) (n int, err error) {
	if uint(fd) <= 2 {
		return result(uintptr(fdwrite(fd, unsafe.Pointer(unsafe.SliceData(p)), len(p))))
	}
	return result(hostcall(SYS_WRITE, uintptr(fd), start(p), uintptr(len(p)), 0, 0, 0))
}

// Pread reads at an offset.
func Pread(fd int, p []byte, offset int64) (n int, err error) {
	return result(hostcall(SYS_PREAD64, uintptr(fd), start(p), uintptr(len(p)), uintptr(offset), 0, 0))
}

// Pwrite writes at an offset.
func Pwrite(fd int, p []byte, offset int64) (n int, err error) {
	return result(hostcall(SYS_PWRITE64, uintptr(fd), start(p), uintptr(len(p)), uintptr(offset), 0, 0))
}

// Seek sets the offset for the next Read or Write, from the beginning, the present offset or the end of the file.
func Seek(fd int, offset int64, whence int) (off int64, err error) {
	n, err := result(hostcall(SYS_LSEEK, uintptr(fd), uintptr(offset), uintptr(whence), 0, 0, 0))
	return int64(n), err
}

// Fsync sees to it that what was written is on the disk.
func Fsync(fd int) (err error) {
	return failure(hostcall(SYS_FSYNC, uintptr(fd), 0, 0, 0, 0, 0))
}

// Fdatasync is [Fsync].
func Fdatasync(fd int) (err error) {
	return failure(hostcall(SYS_FDATASYNC, uintptr(fd), 0, 0, 0, 0, 0))
}

// Truncate changes the length of a file.
func Truncate(path string, length int64) (err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_TRUNCATE, addr(p), uintptr(length), 0, 0, 0, 0))
}

// Ftruncate changes the length of an open file.
func Ftruncate(fd int, length int64) (err error) {
	return failure(hostcall(SYS_FTRUNCATE, uintptr(fd), uintptr(length), 0, 0, 0, 0))
}

// Fchmod changes the permissions of an open file.
func Fchmod(fd int, mode uint32) (err error) {
	return failure(hostcall(SYS_FCHMOD, uintptr(fd), uintptr(mode), 0, 0, 0, 0))
}

// Fchown changes the owner of an open file.
func Fchown(fd int, uid int, gid int) (err error) {
	return failure(hostcall(SYS_FCHOWN, uintptr(fd), uintptr(uid), uintptr(gid), 0, 0, 0))
}

// Fstat describes an open file.
func Fstat(fd int, stat *Stat_t) (err error) {
	return failure(hostcall(SYS_FSTAT, uintptr(fd), uintptr(unsafe.Pointer(stat)), 0, 0, 0, 0))
}

// Stat describes a file.
func Stat(path string, stat *Stat_t) (err error) { return fstatat(atFdcwd, path, stat, 0) }

// Lstat describes a file, or a symbolic link itself.
func Lstat(path string, stat *Stat_t) (err error) { return fstatat(atFdcwd, path, stat, atNofollow) }

// fstatat describes a file; package os uses it as well.
func fstatat(dirfd int, path string, stat *Stat_t, flags int) (err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_NEWFSTATAT, uintptr(dirfd), addr(p), uintptr(unsafe.Pointer(stat)), uintptr(flags), 0, 0))
}

// Getdents reads entries of an open directory as [Dirent] structures; 0 bytes at the end.
func Getdents(fd int, buf []byte) (n int, err error) {
	return result(hostcall(SYS_GETDENTS64, uintptr(fd), start(buf), uintptr(len(buf)), 0, 0, 0))
}

// ReadDirent is [Getdents].
func ReadDirent(fd int, buf []byte) (n int, err error) { return Getdents(fd, buf) }

// ParseDirent appends the names of at most max (if that is not negative) of the entries in buf, without "." and "..", to names; consumed
// is how many bytes they take, count how many names there are.
func ParseDirent(buf []byte, max int, names []string) (consumed int, count int, newnames []string) {
	total := len(buf)
	for max != 0 && len(buf) >= direntName {
		length := int(buf[direntLength]) | int(buf[direntLength+1])<<8
		if length < direntName || length > len(buf) {
			return total, count, names
		}
		name := buf[direntName:length]
		for i, c := range name {
			if c == 0 {
				name = name[:i]
				break
			}
		}
		buf = buf[length:]
		if string(name) != "." && string(name) != ".." {
			max--
			count++
			names = append(names, string(name))
		}
	}
	return total - len(buf), count, names
}
