// System calls about paths.

package syscall

import "unsafe"

// Mkdir makes a directory.
func Mkdir(path string, mode uint32) (err error) { return Mkdirat(atFdcwd, path, mode) }

// Mkdirat makes a directory whose path begins at the directory dirfd.
func Mkdirat(dirfd int, path string, mode uint32) (err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_MKDIRAT, uintptr(dirfd), addr(p), uintptr(mode), 0, 0, 0))
}

// Rmdir removes an empty directory.
func Rmdir(path string) error { return unlinkat(atFdcwd, path, atRemoveDir) }

// Unlink removes a file that is no directory.
func Unlink(path string) error { return unlinkat(atFdcwd, path, 0) }

// Unlinkat removes a file whose path begins at the directory dirfd.
func Unlinkat(dirfd int, path string) error { return unlinkat(dirfd, path, 0) }

func unlinkat(dirfd int, path string, flags int) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_UNLINKAT, uintptr(dirfd), addr(p), uintptr(flags), 0, 0, 0))
}

// Rename gives a file another name, removing one that has it.
func Rename(oldpath string, newpath string) (err error) {
	return Renameat(atFdcwd, oldpath, atFdcwd, newpath)
}

// Renameat is Rename with paths that begin at directories.
func Renameat(olddirfd int, oldpath string, newdirfd int, newpath string) (err error) {
	from, to, err := twoPaths(oldpath, newpath)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_RENAMEAT, uintptr(olddirfd), addr(from), uintptr(newdirfd), addr(to), 0, 0))
}

// Link gives a file one more name.
func Link(oldpath string, newpath string) (err error) {
	return linkat(atFdcwd, oldpath, atFdcwd, newpath)
}

func linkat(olddirfd int, oldpath string, newdirfd int, newpath string) (err error) {
	from, to, err := twoPaths(oldpath, newpath)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_LINKAT, uintptr(olddirfd), addr(from), uintptr(newdirfd), addr(to), 0, 0))
}

// Symlink makes newpath a symbolic link to oldpath.
func Symlink(oldpath string, newpath string) (err error) { return symlinkat(oldpath, atFdcwd, newpath) }

func symlinkat(oldpath string, newdirfd int, newpath string) (err error) {
	from, to, err := twoPaths(oldpath, newpath)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_SYMLINKAT, addr(from), uintptr(newdirfd), addr(to), 0, 0, 0))
}

func twoPaths(first, second string) (*byte, *byte, error) {
	p, err := BytePtrFromString(first)
	if err != nil {
		return nil, nil, err
	}
	q, err := BytePtrFromString(second)
	return p, q, err
}

// Readlink copies what a symbolic link leads to, as much as fits, and returns its length.
func Readlink(path string, buf []byte) (n int, err error) { return readlinkat(atFdcwd, path, buf) }

func readlinkat(dirfd int, path string, buf []byte) (n int, err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return -1, err
	}
	return result(hostcall(SYS_READLINKAT, uintptr(dirfd), addr(p), start(buf), uintptr(len(buf)), 0, 0))
}

// Chmod changes the permissions of a file.
func Chmod(path string, mode uint32) (err error) { return fchmodat(atFdcwd, path, mode) }

// Fchmodat changes the permissions of a file whose path begins at the directory dirfd. flags must be 0.
func Fchmodat(dirfd int, path string, mode uint32, flags int) error {
	if flags&atNofollow != 0 {
		return EOPNOTSUPP
	}
	if flags != 0 {
		return EINVAL
	}
	return fchmodat(dirfd, path, mode)
}

func fchmodat(dirfd int, path string, mode uint32) error {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_FCHMODAT, uintptr(dirfd), addr(p), uintptr(mode), 0, 0, 0))
}

// Chown changes the owner of a file.
func Chown(path string, uid int, gid int) (err error) { return Fchownat(atFdcwd, path, uid, gid, 0) }

// Lchown changes the owner of a file, or of a symbolic link itself.
func Lchown(path string, uid int, gid int) (err error) {
	return Fchownat(atFdcwd, path, uid, gid, atNofollow)
}

// Fchownat changes the owner of a file whose path begins at the directory dirfd.
func Fchownat(dirfd int, path string, uid int, gid int, flags int) (err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_FCHOWNAT, uintptr(dirfd), addr(p), uintptr(uid), uintptr(gid), uintptr(flags), 0))
}

// Access tells by an error whether a file may not be read (4), written (2) or executed (1).
func Access(path string, mode uint32) (err error) {
	dirfd := atFdcwd
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_FACCESSAT, uintptr(dirfd), addr(p), uintptr(mode), 0, 0, 0))
}

// UtimesNano sets the times of the last access and change.
func UtimesNano(path string, ts []Timespec) (err error) {
	if len(ts) != 2 {
		return EINVAL
	}
	return utimensat(atFdcwd, path, &[2]Timespec{ts[0], ts[1]}, 0)
}

// Utimes sets the times of the last access and change.
func Utimes(path string, tv []Timeval) (err error) {
	if len(tv) != 2 {
		return EINVAL
	}
	times := [2]Timespec{{tv[0].Sec, tv[0].Usec * 1000}, {tv[1].Sec, tv[1].Usec * 1000}}
	return utimensat(atFdcwd, path, &times, 0)
}

func utimensat(dirfd int, path string, times *[2]Timespec, flags int) (err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_UTIMENSAT, uintptr(dirfd), addr(p), uintptr(unsafe.Pointer(times)), uintptr(flags), 0, 0))
}

// Chdir changes the working directory.
func Chdir(path string) (err error) {
	p, err := BytePtrFromString(path)
	if err != nil {
		return err
	}
	return failure(hostcall(SYS_CHDIR, addr(p), 0, 0, 0, 0, 0))
}

// Fchdir changes the working directory to an open one.
func Fchdir(fd int) (err error) {
	return failure(hostcall(SYS_FCHDIR, uintptr(fd), 0, 0, 0, 0, 0))
}

// Getcwd copies the path of the working directory, and a zero byte; n is the length with it.
func Getcwd(buf []byte) (n int, err error) {
	return result(hostcall(SYS_GETCWD, start(buf), uintptr(len(buf)), 0, 0, 0, 0))
}

// Getwd returns the path of the working directory.
func Getwd() (wd string, err error) {
	var buf [PathMax]byte
	n, err := Getcwd(buf[:])
	if err != nil {
		return "", err
	}
	if n < 1 || n > len(buf) || buf[n-1] != 0 {
		return "", EINVAL
	}
	if buf[0] != '/' {
		return "", ENOENT
	}
	return string(buf[:n-1]), nil
}
