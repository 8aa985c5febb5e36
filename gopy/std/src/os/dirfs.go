// Directories as trees of package io/fs, and copies of such trees.

package os

import (
	"errors"
	"io"
	"io/fs"
)

// DirFS returns the tree of files below a directory. It is no barrier: symbolic links may lead out of it. See [Root.FS].
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

// path returns the path of a name, or an error.
func (dir dirFS) path(op, name string) (string, error) {
	if dir == "" {
		return "", &PathError{Op: op, Path: name, Err: errors.New("os: DirFS with empty root")}
	}
	if !isLocalName(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return joinPath(string(dir), name), nil
}

// isLocalName tells whether a name of io/fs can be that of a file.
func isLocalName(name string) bool {
	for i := 0; i < len(name); i++ {
		if name[i] == 0 {
			return false
		}
	}
	return fs.ValidPath(name)
}

// local puts a name of the tree in place of the path of an error.
func local(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (dir dirFS) Open(name string) (fs.File, error) {
	path, err := dir.path("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(path)
	if err != nil {
		return nil, local(err, name)
	}
	return f, nil
}

func (dir dirFS) ReadFile(name string) ([]byte, error) {
	path, err := dir.path("readfile", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(path)
	if err != nil {
		return nil, local(err, name)
	}
	return data, nil
}

func (dir dirFS) ReadDir(name string) ([]DirEntry, error) {
	path, err := dir.path("readdir", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(path)
	if err != nil {
		return nil, local(err, name)
	}
	return list, nil
}

func (dir dirFS) Stat(name string) (fs.FileInfo, error) {
	path, err := dir.path("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(path)
	return info, local(err, name)
}

func (dir dirFS) Lstat(name string) (fs.FileInfo, error) {
	path, err := dir.path("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(path)
	return info, local(err, name)
}

func (dir dirFS) ReadLink(name string) (string, error) {
	path, err := dir.path("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := Readlink(path)
	return target, local(err, name)
}

// CopyFS copies a tree into a directory, which it makes if need be. Files must not exist there. Permissions are 0777 for directories, and for
// files 0666 and what the original has, less those that the system withholds; symbolic links stay what they are.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !isLocalName(path) {
			return errors.New("invalid path")
		}
		to := joinPath(dir, path)
		switch d.Type() {
		case ModeDir:
			return MkdirAll(to, 0777)
		case ModeSymlink:
			target, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		case 0:
			return copyFile(to, fsys, path)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(to string, fsys fs.FS, name string) error {
	from, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer from.Close()
	info, err := from.Stat()
	if err != nil {
		return err
	}
	f, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(f, from); err != nil {
		f.Close()
		return &PathError{Op: "Copy", Path: to, Err: err}
	}
	return f.Close()
}
