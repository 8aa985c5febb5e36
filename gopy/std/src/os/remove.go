// Removing files.

package os

import (
	"io"
	"syscall"
)

// Remove removes a file or an empty directory.
func Remove(name string) error { return pathError("remove", name, removeAt(atFdcwd, name)) }

// removeAt removes a file, or if that does not work, an empty directory.
func removeAt(dirfd int, name string) error {
	err := unlinkat(dirfd, name, 0)
	if err == nil {
		return nil
	}
	failed := unlinkat(dirfd, name, atRemoveDir)
	if failed == syscall.ENOTDIR {
		return err // it is a file: this is what is wrong with it
	}
	return failed
}

// RemoveAll removes a file or a directory with everything in it. If there is none, that is no error. It removes what it can, and returns
// the first error.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if endsWithDot(path) {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	if err := Remove(path); err == nil || IsNotExist(err) {
		return nil
	}
	parent, base := splitPath(path)
	dir, err := Open(parent)
	if err != nil {
		return ignoreMissing(err)
	}
	err = removeAllAt(dir.fd, base)
	dir.Close()
	if e, ok := err.(*PathError); ok {
		e.Path = parent + "/" + e.Path
	}
	return err
}

// removeAllAt removes a file of an open directory, and everything in it. Errors name the file relative to the directory.
func removeAllAt(dirfd int, name string) error {
	err := unlinkat(dirfd, name, 0)
	if err == nil || IsNotExist(err) {
		return nil
	}
	if err != syscall.EISDIR && err != syscall.EPERM && err != syscall.EACCES {
		return &PathError{Op: "unlinkat", Path: name, Err: err}
	}
	first := emptyAt(dirfd, name, err)
	if failed := unlinkat(dirfd, name, atRemoveDir); failed == nil || IsNotExist(failed) {
		return nil
	} else if first == nil {
		first = &PathError{Op: "unlinkat", Path: name, Err: failed}
	}
	return first
}

// emptyAt removes all that is in a directory, which could not be removed like a file because of why, and returns the first error.
func emptyAt(dirfd int, name string, why error) (first error) {
	const portion = 1024
	for {
		fd, err := syscall.Openat(dirfd, name, O_RDONLY|syscall.O_NOFOLLOW|syscall.O_CLOEXEC|syscall.O_DIRECTORY, 0)
		if err != nil {
			switch {
			case IsNotExist(err):
				return nil
			case err == syscall.ENOTDIR:
				return &PathError{Op: "unlinkat", Path: name, Err: why}
			case err == syscall.ELOOP:
				err = why
			}
			return &PathError{Op: "openfdat", Path: name, Err: err}
		}
		dir := newFile(fd, name)
		left := 0
		var names []string
		for {
			if names, err = dir.Readdirnames(portion); err != nil && err != io.EOF {
				dir.Close()
				if IsNotExist(err) {
					return nil
				}
				return &PathError{Op: "readdirnames", Path: name, Err: err}
			}
			left = 0
			for _, below := range names {
				failed := removeAllAt(dir.fd, below)
				if failed == nil {
					continue
				}
				if e, ok := failed.(*PathError); ok {
					e.Path = name + "/" + e.Path
				}
				left++
				if first == nil {
					first = failed
				}
			}
			if left < portion {
				break
			}
		}
		// What was removed may have changed the order of the rest: begin anew.
		dir.Close()
		if len(names) < portion {
			return first
		}
	}
}

func endsWithDot(path string) bool {
	n := len(path)
	return path[n-1] == '.' && (n == 1 || path[n-2] == '/')
}

// splitPath splits the last element off a path, not minding slashes at its end. The directory is "." if there is none.
func splitPath(path string) (dir, base string) {
	for len(path) > 1 && path[0] == '/' && path[1] == '/' {
		path = path[1:]
	}
	for len(path) > 1 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	at := len(path) - 2 // a slash at the very end is all of the path
	for at >= 0 && path[at] != '/' {
		at--
	}
	switch {
	case at < 0:
		return ".", path
	case at == 0:
		return "/", path[1:]
	}
	return path[:at], path[at+1:]
}
