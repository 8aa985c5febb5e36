// Making, renaming and changing files by name.

package os

import (
	"syscall"
	"time"
)

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, syscall.Mkdir(name, modeBits(perm)))
}

// MkdirAll makes a directory, and those that it is in, as far as they do not exist.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		// It may be there after all, as with "dir/.".
		if info, failed := Lstat(path); failed == nil && info.IsDir() {
			return nil
		}
	}
	return err
}

// Rename gives a file another name or place. A file that has the name already is replaced, but not a directory. Errors are of type
// *LinkError.
func Rename(oldpath, newpath string) error {
	if info, err := Lstat(newpath); err == nil && info.IsDir() {
		old, err := Lstat(oldpath)
		if err != nil {
			return linkError("rename", oldpath, newpath, inner(err))
		}
		if newpath == oldpath || !SameFile(info, old) {
			return linkError("rename", oldpath, newpath, syscall.EEXIST)
		}
	}
	return linkError("rename", oldpath, newpath, syscall.Rename(oldpath, newpath))
}

// Link gives a file one more name. Errors are of type *LinkError.
func Link(oldname, newname string) error {
	return linkError("link", oldname, newname, syscall.Link(oldname, newname))
}

// Symlink makes newname a symbolic link to oldname. Errors are of type *LinkError.
func Symlink(oldname, newname string) error {
	return linkError("symlink", oldname, newname, syscall.Symlink(oldname, newname))
}

// linkError makes a *LinkError, or nil of nil.
func linkError(op, from, to string, err error) error {
	if err == nil {
		return nil
	}
	return &LinkError{op, from, to, err}
}

// Readlink returns what a symbolic link leads to.
func Readlink(name string) (string, error) {
	target, err := readLinkAt(atFdcwd, name)
	if err != nil {
		return "", &PathError{Op: "readlink", Path: name, Err: err}
	}
	return target, nil
}

const atFdcwd = -100

// readLinkAt reads a symbolic link, with a buffer that grows until there is room to spare.
func readLinkAt(dirfd int, name string) (string, error) {
	for size := 128; ; size *= 2 {
		buf := make([]byte, size)
		n, err := readlinkat(dirfd, name, buf)
		if err != nil {
			return "", err
		}
		if n < size {
			return string(buf[:n]), nil
		}
	}
}

// Truncate changes the length of a file.
func Truncate(name string, size int64) error {
	return pathError("truncate", name, syscall.Truncate(name, size))
}

// Chmod changes the permissions of a file.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, syscall.Chmod(name, modeBits(mode)))
}

// Chown changes user and group of a file; -1 leaves one as it is.
func Chown(name string, uid, gid int) error {
	return pathError("chown", name, syscall.Chown(name, uid, gid))
}

// Lchown is [Chown], but changes a symbolic link itself.
func Lchown(name string, uid, gid int) error {
	return pathError("lchown", name, syscall.Lchown(name, uid, gid))
}

// Chtimes sets the times of the last access and change of a file. A zero time leaves one as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	times := timespecs(atime, mtime)
	return pathError("chtimes", name, syscall.UtimesNano(name, times[:]))
}

func timespecs(atime, mtime time.Time) [2]syscall.Timespec {
	const omit = 1<<30 - 2
	times := [2]syscall.Timespec{{Sec: omit, Nsec: omit}, {Sec: omit, Nsec: omit}}
	if !atime.IsZero() {
		times[0] = syscall.NsecToTimespec(atime.UnixNano())
	}
	if !mtime.IsZero() {
		times[1] = syscall.NsecToTimespec(mtime.UnixNano())
	}
	return times
}

// Chdir changes the working directory.
func Chdir(dir string) error { return pathError("chdir", dir, syscall.Chdir(dir)) }

// Getwd returns the path of the working directory. If the environment variable PWD names it, it is that, which may lead through symbolic
// links.
func Getwd() (dir string, err error) {
	if dir = Getenv("PWD"); dir != "" && dir[0] == '/' {
		here, err := Stat(".")
		if err != nil {
			return "", err
		}
		if there, err := Stat(dir); err == nil && SameFile(here, there) {
			return dir, nil
		}
	}
	dir, err = syscall.Getwd()
	return dir, NewSyscallError("getwd", err)
}
