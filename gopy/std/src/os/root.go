// Files below a directory, by name. How they are found is in rootwalk.go.

package os

import (
	"errors"
	"io/fs"
	"syscall"
	"time"
)

// Root is a directory to which access is confined: paths are looked up in it, and neither ".." nor symbolic links lead out of it. Links
// with absolute targets lead out. Its methods may be called by several goroutines.
type Root struct {
	root *root
}

type root struct {
	name   string
	fd     int // -1 once released
	users  int // lookups under way
	closed bool
}

// release closes the directory when nobody needs it any more.
func (r *root) release() {
	if r.closed && r.users == 0 && r.fd >= 0 {
		syscall.Close(r.fd)
		r.fd = -1
	}
}

// OpenRoot opens a directory as a Root.
func OpenRoot(name string) (*Root, error) {
	fd, err := syscall.Open(name, syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	return newRoot(fd, name)
}

func newRoot(fd int, name string) (*Root, error) {
	var stat syscall.Stat_t
	if err := syscall.Fstat(fd, &stat); err == nil && stat.Mode&syscall.S_IFMT != syscall.S_IFDIR {
		syscall.Close(fd)
		return nil, &PathError{Op: "open", Path: name, Err: errors.New("not a directory")}
	}
	return &Root{&root{name: name, fd: fd}}, nil
}

// OpenInRoot opens a file below a directory for reading.
func OpenInRoot(dir, name string) (*File, error) {
	r, err := OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	f, err := r.Open(name)
	r.Close()
	return f, err
}

// Name returns the name that the directory was opened with.
func (r *Root) Name() string { return r.root.name }

// Close ends the use of the Root.
func (r *Root) Close() error {
	r.root.closed = true
	r.root.release()
	return nil
}

// Open is the function [Open] in the directory.
func (r *Root) Open(name string) (*File, error) { return r.OpenFile(name, O_RDONLY, 0) }

// Create is the function [Create] in the directory.
func (r *Root) Create(name string) (*File, error) {
	return r.OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

var errFileMode = errors.New("unsupported file mode")

// OpenFile is the function [OpenFile] in the directory. perm can only have the lowest nine bits.
func (r *Root) OpenFile(name string, flag int, perm FileMode) (*File, error) {
	if perm&^ModePerm != 0 {
		return nil, &PathError{Op: "openat", Path: name, Err: errFileMode}
	}
	var fd int
	err := r.inRoot(name, 0, func(dirfd int, last string) (err error) {
		fd, err = syscall.Openat(dirfd, last, flag|syscall.O_NOFOLLOW|syscall.O_CLOEXEC, uint32(perm))
		if (err == syscall.ELOOP || err == syscall.ENOTDIR) && flag&(O_CREATE|O_EXCL) != O_CREATE|O_EXCL {
			return linkOr(dirfd, last, err)
		}
		return err
	})
	if err != nil {
		return nil, &PathError{Op: "openat", Path: name, Err: err}
	}
	f := newFile(fd, joinPath(r.Name(), name))
	f.inRoot = true
	f.appendMode = flag&O_APPEND != 0
	return f, nil
}

// OpenRoot opens a directory in the directory as a Root.
func (r *Root) OpenRoot(name string) (*Root, error) {
	var fd int
	err := r.inRoot(name, 0, func(dirfd int, last string) (err error) {
		fd, err = syscall.Openat(dirfd, last, syscall.O_NOFOLLOW|syscall.O_CLOEXEC, 0)
		if err == syscall.ELOOP {
			return linkOr(dirfd, last, err)
		}
		return err
	})
	if err != nil {
		return nil, &PathError{Op: "openat", Path: name, Err: err}
	}
	return newRoot(fd, joinPath(r.Name(), name))
}

// Mkdir is the function [Mkdir] in the directory. perm can only have the lowest nine bits.
func (r *Root) Mkdir(name string, perm FileMode) error {
	if perm&^ModePerm != 0 {
		return &PathError{Op: "mkdirat", Path: name, Err: errFileMode}
	}
	return pathError("mkdirat", name, r.inRoot(name, slashIgnored|slashMayMake, func(dirfd int, last string) error {
		return syscall.Mkdirat(dirfd, last, uint32(perm))
	}))
}

// MkdirAll is the function [MkdirAll] in the directory. perm can only have the lowest nine bits.
func (r *Root) MkdirAll(name string, perm FileMode) error {
	if perm&^ModePerm != 0 {
		return &PathError{Op: "mkdirat", Path: name, Err: errFileMode}
	}
	open := func(dirfd int, elem string) (int, error) {
		fd, err := openDirAt(dirfd, elem)
		if IsNotExist(err) {
			if err := syscall.Mkdirat(dirfd, elem, uint32(perm)); err != nil && err != syscall.EEXIST {
				return -1, &PathError{Op: "mkdirat", Err: err}
			}
			fd, err = openDirAt(dirfd, elem)
		}
		if _, ok := err.(linkFound); ok || err == nil {
			return fd, err
		}
		return -1, &PathError{Op: "openat", Err: err}
	}
	err := r.walkTo(name, &rootWalk{flags: slashIgnored | slashMayMake, open: open}, func(dirfd int, last string) error {
		err := syscall.Mkdirat(dirfd, last, uint32(perm))
		if err == syscall.EEXIST {
			err = r.existing(name, dirfd, last)
		}
		return pathError("mkdirat", "", err)
	})
	if _, ok := err.(*PathError); ok || err == nil {
		return err
	}
	return &PathError{Op: "mkdirat", Path: name, Err: err}
}

// existing returns nil if what MkdirAll has found is a directory or leads to one, or else what is wrong with it.
func (r *Root) existing(name string, dirfd int, last string) error {
	info, err := lstatAt(dirfd, last)
	if err != nil || info.mode&(ModeDir|ModeSymlink) == 0 {
		return syscall.EEXIST
	}
	if info.mode.IsDir() {
		return nil
	}
	target, err := r.Stat(name)
	switch {
	case err == nil && target.IsDir():
		return nil
	case err == nil:
		return syscall.ENOTDIR
	case IsNotExist(err):
		return syscall.EEXIST
	}
	return err
}

// Chmod is the function [Chmod] in the directory.
func (r *Root) Chmod(name string, mode FileMode) error {
	return pathError("chmodat", name, r.inRoot(name, 0, followed(func(dirfd int, last string) error {
		return syscall.Fchmodat(dirfd, last, modeBits(mode), 0)
	})))
}

// Chown is the function [Chown] in the directory.
func (r *Root) Chown(name string, uid, gid int) error {
	return pathError("chownat", name, r.inRoot(name, 0, followed(func(dirfd int, last string) error {
		return syscall.Fchownat(dirfd, last, uid, gid, atNofollow)
	})))
}

// Lchown is the function [Lchown] in the directory.
func (r *Root) Lchown(name string, uid, gid int) error {
	return pathError("lchownat", name, r.inRoot(name, 0, func(dirfd int, last string) error {
		return syscall.Fchownat(dirfd, last, uid, gid, atNofollow)
	}))
}

// Chtimes is the function [Chtimes] in the directory.
func (r *Root) Chtimes(name string, atime time.Time, mtime time.Time) error {
	return pathError("chtimesat", name, r.inRoot(name, 0, followed(func(dirfd int, last string) error {
		times := timespecs(atime, mtime)
		return utimensat(dirfd, last, &times, atNofollow)
	})))
}

// Remove is the function [Remove] in the directory.
func (r *Root) Remove(name string) error {
	return pathError("removeat", name, r.inRoot(name, 0, removeAt))
}

// RemoveAll is the function [RemoveAll] in the directory.
func (r *Root) RemoveAll(name string) error {
	for len(name) > 0 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	if name != "" && endsWithDot(name) {
		return &PathError{Op: "RemoveAll", Path: name, Err: syscall.EINVAL}
	}
	err := r.inRoot(name, 0, removeAllAt)
	if err == nil || IsNotExist(err) {
		return nil
	}
	return &PathError{Op: "RemoveAll", Path: name, Err: inner(err)}
}

// Stat is the function [Stat] in the directory.
func (r *Root) Stat(name string) (FileInfo, error) { return r.stat(name, true) }

// Lstat is the function [Lstat] in the directory.
func (r *Root) Lstat(name string) (FileInfo, error) { return r.stat(name, false) }

func (r *Root) stat(name string, follow bool) (FileInfo, error) {
	var info *fileStat
	err := r.inRoot(name, 0, func(dirfd int, last string) (err error) {
		info, err = lstatAt(dirfd, last)
		if err == nil && follow && info.mode&ModeSymlink != 0 {
			return linkOr(dirfd, last, syscall.ELOOP)
		}
		return err
	})
	if err != nil {
		return nil, &PathError{Op: "statat", Path: name, Err: err}
	}
	info.name = baseName(name)
	return info, nil
}

// Readlink is the function [Readlink] in the directory.
func (r *Root) Readlink(name string) (string, error) {
	var target string
	err := r.inRoot(name, 0, func(dirfd int, last string) (err error) {
		target, err = readLinkAt(dirfd, last)
		return err
	})
	if err != nil {
		return "", &PathError{Op: "readlinkat", Path: name, Err: err}
	}
	return target, nil
}

// Rename is the function [Rename] in the directory.
func (r *Root) Rename(oldname, newname string) error {
	err := r.inRoot(oldname, 0, func(oldfd int, from string) error {
		return r.inRoot(newname, slashMayMake, func(newfd int, to string) error {
			if newname[len(newname)-1] == '/' {
				if info, err := lstatAt(oldfd, from); err != nil {
					return err
				} else if info.mode.Type() != fs.ModeDir {
					return syscall.ENOTDIR
				}
			}
			if info, err := lstatAt(newfd, to); err == nil && info.IsDir() {
				old, err := lstatAt(oldfd, from)
				if err != nil {
					return err
				}
				if to == from || !SameFile(info, old) {
					return syscall.EEXIST
				}
			}
			return syscall.Renameat(oldfd, from, newfd, to)
		})
	})
	return linkError("renameat", oldname, newname, err)
}

// Link is the function [Link] in the directory.
func (r *Root) Link(oldname, newname string) error {
	err := r.inRoot(oldname, 0, func(oldfd int, from string) error {
		return r.inRoot(newname, 0, func(newfd int, to string) error { return linkat(oldfd, from, newfd, to) })
	})
	return linkError("linkat", oldname, newname, err)
}

// Symlink is the function [Symlink] in the directory. Where the link leads is not checked.
func (r *Root) Symlink(oldname, newname string) error {
	err := r.inRoot(newname, 0, func(dirfd int, last string) error { return symlinkat(oldname, dirfd, last) })
	return linkError("symlinkat", oldname, newname, err)
}

// ReadFile is the function [ReadFile] in the directory.
func (r *Root) ReadFile(name string) ([]byte, error) {
	f, err := r.Open(name)
	if err != nil {
		return nil, err
	}
	data, err := readRest(f)
	f.Close()
	return data, err
}

// WriteFile is the function [WriteFile] in the directory.
func (r *Root) WriteFile(name string, data []byte, perm FileMode) error {
	f, err := r.OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	return writeAndClose(f, data)
}
