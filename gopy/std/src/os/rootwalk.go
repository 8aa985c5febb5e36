// Finding files below a directory, so that no ".." and no symbolic link leads out of it.
//
// A path is looked up element by element with open directories, and links are read and followed here. Directories that were passed stay
// open until the end, so that ".." goes back to where the path came from even if somebody moves things meanwhile.

package os

import (
	"errors"
	"io/fs"
	"syscall"
)

var errPathEscapes = errors.New("path escapes from parent")

const (
	maxRootLinks = 8
	maxRootSteps = 255
)

// Flags of a lookup.
const (
	slashIgnored = 1 << iota // a slash at the end of the path does not matter
	slashMayMake             // what a path with a slash at its end names need not exist
)

// A linkFound is returned as an error by what works on the last element of a path, to have a symbolic link followed.
type linkFound string

func (linkFound) Error() string { return "symbolic link" }

// rootWalk is a lookup under way.
type rootWalk struct {
	root  *root
	flags int
	open  func(dirfd int, name string) (int, error) // opens a directory on the way

	fds   []int    // open directories, without the root
	names []string // their names
	rest  []string // elements to come
	slash bool     // the path ends with one
	links int
	steps int
}

// dirfd is the directory that was reached.
func (w *rootWalk) dirfd() int {
	if n := len(w.fds); n > 0 {
		return w.fds[n-1]
	}
	return w.root.fd
}

// split splits a path into elements, without "." but at the end.
func (w *rootWalk) split(path string, more []string) error {
	if path == "" {
		return errors.New("empty path")
	}
	if path[0] == '/' {
		return errPathEscapes
	}
	var elems []string
	start := 0
	for i := 0; i <= len(path); i++ {
		if i < len(path) && path[i] != '/' {
			continue
		}
		if elem := path[start:i]; elem != "" {
			elems = append(elems, elem)
		}
		start = i + 1
	}
	last := len(elems) - 1
	kept := elems[:0]
	for i, elem := range elems {
		if elem != "." || i == last && len(more) == 0 {
			kept = append(kept, elem)
		}
	}
	w.rest = append(kept, more...)
	if path[len(path)-1] == '/' && len(more) == 0 {
		w.slash = true
	}
	return nil
}

// back leaves the directory that was reached for the one above.
func (w *rootWalk) back() string {
	n := len(w.fds) - 1
	name := w.names[n]
	syscall.Close(w.fds[n])
	w.fds, w.names = w.fds[:n], w.names[:n]
	return name
}

// inRoot looks up a path and calls use with the directory and the name of its last element.
func (r *Root) inRoot(path string, flags int, use func(dirfd int, name string) error) error {
	return r.walkTo(path, &rootWalk{flags: flags, open: openDirAt}, use)
}

func (r *Root) walkTo(path string, w *rootWalk, use func(dirfd int, name string) error) error {
	if r.root.closed {
		return ErrClosed
	}
	w.root = r.root
	w.root.users++
	defer func() {
		for len(w.fds) > 0 {
			w.back()
		}
		w.root.users--
		w.root.release()
	}()
	if err := w.split(path, nil); err != nil {
		return err
	}
	for {
		if w.steps++; w.steps > maxRootSteps {
			return syscall.ENAMETOOLONG
		}
		done, err := w.step(use)
		if link, ok := err.(linkFound); ok {
			if w.links++; w.links > maxRootLinks {
				return syscall.ELOOP
			}
			if err := w.split(string(link), w.rest[1:]); err != nil {
				return err
			}
			continue
		}
		if e, ok := err.(*PathError); ok {
			e.Path = ""
			for _, name := range w.names {
				e.Path += name + "/"
			}
			e.Path += w.rest[0]
		}
		if done || err != nil {
			return err
		}
	}
}

// step goes on by one element; done: it was the last one.
func (w *rootWalk) step(use func(dirfd int, name string) error) (done bool, err error) {
	elem := w.rest[0]
	if elem == ".." {
		if len(w.fds) == 0 {
			return false, errPathEscapes
		}
		w.back()
		w.rest = w.rest[1:]
		if len(w.rest) == 0 {
			// The directory itself, by its name.
			if len(w.fds) == 0 {
				w.rest = []string{"."}
			} else {
				w.rest = []string{w.back()}
			}
		}
		return false, nil
	}
	if len(w.rest) > 1 {
		fd, err := w.open(w.dirfd(), elem)
		if err != nil {
			return false, err
		}
		w.fds = append(w.fds, fd)
		w.names = append(w.names, elem)
		w.rest = w.rest[1:]
		return false, nil
	}
	if w.slash && w.flags&slashIgnored == 0 {
		if err := w.checkSlash(elem); err != nil {
			return true, err
		}
	}
	return true, use(w.dirfd(), elem)
}

// checkSlash sees to it that what has a slash behind it is a directory.
func (w *rootWalk) checkSlash(name string) error {
	info, err := lstatAt(w.dirfd(), name)
	switch {
	case IsNotExist(err) && w.flags&slashMayMake != 0:
		return nil
	case err != nil:
		return err
	case info.mode.IsDir():
		return nil
	case info.mode&ModeSymlink != 0:
		return linkOr(w.dirfd(), name, syscall.ENOTDIR)
	}
	return syscall.ENOTDIR
}

// openDirAt opens a directory, unless it is a symbolic link.
func openDirAt(dirfd int, name string) (int, error) {
	fd, err := syscall.Openat(dirfd, name, syscall.O_NOFOLLOW|syscall.O_CLOEXEC|syscall.O_DIRECTORY, 0)
	if err == syscall.ELOOP || err == syscall.ENOTDIR {
		return fd, linkOr(dirfd, name, err)
	}
	return fd, err
}

// linkOr returns a linkFound if the file is a symbolic link, or else err.
func linkOr(dirfd int, name string, err error) error {
	target, failed := readLinkAt(dirfd, name)
	if failed != nil {
		return err
	}
	return linkFound(target)
}

// followed calls use, but for a symbolic link first has it followed.
func followed(use func(dirfd int, name string) error) func(dirfd int, name string) error {
	return func(dirfd int, name string) error {
		if err := linkOr(dirfd, name, nil); err != nil {
			return err
		}
		return use(dirfd, name)
	}
}

// rootFS is a Root as a tree of package io/fs.
type rootFS Root

// FS returns the tree of files below the directory, for package io/fs. Nothing in it leads out of the directory.
func (r *Root) FS() fs.FS { return (*rootFS)(r) }

func validName(op, name string) error {
	if !fs.ValidPath(name) {
		return &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return nil
}

func (r *rootFS) Open(name string) (fs.File, error) {
	if err := validName("open", name); err != nil {
		return nil, err
	}
	f, err := (*Root)(r).Open(name)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (r *rootFS) ReadDir(name string) ([]DirEntry, error) {
	if err := validName("readdir", name); err != nil {
		return nil, err
	}
	f, err := (*Root)(r).Open(name)
	if err != nil {
		return nil, err
	}
	list, err := f.ReadDir(-1)
	f.Close()
	sortEntries(list)
	return list, err
}

func (r *rootFS) ReadFile(name string) ([]byte, error) {
	if err := validName("readfile", name); err != nil {
		return nil, err
	}
	return (*Root)(r).ReadFile(name)
}

func (r *rootFS) ReadLink(name string) (string, error) {
	if err := validName("readlink", name); err != nil {
		return "", err
	}
	return (*Root)(r).Readlink(name)
}

func (r *rootFS) Stat(name string) (FileInfo, error) {
	if err := validName("stat", name); err != nil {
		return nil, err
	}
	return (*Root)(r).Stat(name)
}

func (r *rootFS) Lstat(name string) (FileInfo, error) {
	if err := validName("lstat", name); err != nil {
		return nil, err
	}
	return (*Root)(r).Lstat(name)
}
