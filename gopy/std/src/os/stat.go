// What is known about files.

package os

import (
	"syscall"
	"time"
)

const (
	atNofollow  = 0x100 // describe the symbolic link itself
	atRemoveDir = 0x200
)

// fileStat is a FileInfo.
type fileStat struct {
	name string
	mode FileMode
	sys  syscall.Stat_t
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.sys.Size }
func (s *fileStat) Mode() FileMode     { return s.mode }
func (s *fileStat) ModTime() time.Time { return time.Unix(s.sys.Mtim.Sec, s.sys.Mtim.Nsec) }
func (s *fileStat) IsDir() bool        { return s.mode.IsDir() }
func (s *fileStat) Sys() any           { return &s.sys }

// describe completes what a system call has told about a file.
func (s *fileStat) describe(path string) *fileStat {
	s.name = baseName(path)
	bits := s.sys.Mode
	mode := FileMode(bits & 0777)
	switch bits & syscall.S_IFMT {
	case syscall.S_IFDIR:
		mode |= ModeDir
	case syscall.S_IFLNK:
		mode |= ModeSymlink
	case syscall.S_IFIFO:
		mode |= ModeNamedPipe
	case syscall.S_IFSOCK:
		mode |= ModeSocket
	case syscall.S_IFBLK:
		mode |= ModeDevice
	case syscall.S_IFCHR:
		mode |= ModeDevice | ModeCharDevice
	}
	if bits&syscall.S_ISUID != 0 {
		mode |= ModeSetuid
	}
	if bits&syscall.S_ISGID != 0 {
		mode |= ModeSetgid
	}
	if bits&syscall.S_ISVTX != 0 {
		mode |= ModeSticky
	}
	s.mode = mode
	return s
}

// baseName returns the last element of a path: "." of "", "/" if there are only slashes.
func baseName(path string) string {
	if path == "" {
		return "."
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	if end == 0 {
		return "/"
	}
	start := end
	for start > 0 && path[start-1] != '/' {
		start--
	}
	return path[start:end]
}

// Stat describes a file; for a symbolic link, what it leads to.
func Stat(name string) (FileInfo, error) {
	s := new(fileStat)
	if err := syscall.Stat(name, &s.sys); err != nil {
		return nil, &PathError{Op: "stat", Path: name, Err: err}
	}
	return s.describe(name), nil
}

// Lstat describes a file, or a symbolic link itself.
func Lstat(name string) (FileInfo, error) {
	s := new(fileStat)
	if err := syscall.Lstat(name, &s.sys); err != nil {
		return nil, &PathError{Op: "lstat", Path: name, Err: err}
	}
	return s.describe(name), nil
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.usable("stat"); err != nil {
		return nil, err
	}
	s := new(fileStat)
	if f.pipe != nil {
		s.sys = syscall.Stat_t{Mode: syscall.S_IFIFO | 0600, Nlink: 1, Blksize: 4096, Uid: uint32(Getuid()), Gid: uint32(Getgid())}
	} else if err := syscall.Fstat(f.fd, &s.sys); err != nil {
		return nil, f.failed("stat", err)
	}
	return s.describe(f.name), nil
}

// lstatAt describes a file in an open directory, but not what a symbolic link leads to.
func lstatAt(dirfd int, name string) (*fileStat, error) {
	s := new(fileStat)
	if err := fstatat(dirfd, name, &s.sys, atNofollow); err != nil {
		return nil, err
	}
	return s.describe(name), nil
}

// SameFile tells whether two descriptions, as [Stat] and [Lstat] make them, are of the same file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok := fi1.(*fileStat)
	b, also := fi2.(*fileStat)
	return ok && also && a.sys.Dev == b.sys.Dev && a.sys.Ino == b.sys.Ino
}
