// Package embed has the type of trees of files that are part of a program, which //go:embed fills.
package embed

import (
	"errors"
	"io"
	"io/fs"
	"time"
)

// FS is a tree of files that can only be read. Its files have the permissions 0444, directories 0555, and no times.
type FS struct {
	// The compiler makes this list. Directories have a slash at the end of their names. It is sorted by directory (what is in front of
	// the last slash, but one at the end; "." if there is none), and within one by the last element of the name.
	files *[]file
}

type file struct {
	name string
	data string
	hash [16]byte
}

// split returns directory and last element of a name, and whether it is that of a directory.
func split(name string) (dir, elem string, isDir bool) {
	if n := len(name) - 1; n >= 0 && name[n] == '/' {
		name, isDir = name[:n], true
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' {
			return name[:i], name[i+1:], isDir
		}
	}
	return ".", name, isDir
}

func (f *file) Name() string {
	_, elem, _ := split(f.name)
	return elem
}

func (f *file) IsDir() bool {
	_, _, isDir := split(f.name)
	return isDir
}

func (f *file) Mode() fs.FileMode {
	if f.IsDir() {
		return fs.ModeDir | 0555
	}
	return 0444
}

func (f *file) Size() int64                { return int64(len(f.data)) }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) Sys() any                   { return nil }
func (f *file) Type() fs.FileMode          { return f.Mode().Type() }
func (f *file) Info() (fs.FileInfo, error) { return f, nil }
func (f *file) String() string             { return fs.FormatFileInfo(f) }

var root = file{name: "./"}

// search returns how many files come before one with this directory and last element.
func (f FS) search(dir, elem string) int {
	if f.files == nil {
		return 0
	}
	files := *f.files
	low, high := 0, len(files)
	for low < high {
		middle := int(uint(low+high) / 2)
		d, e, _ := split(files[middle].name)
		if d < dir || d == dir && e < elem {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// find returns the file of a name, or nil.
func (f FS) find(name string) *file {
	if !fs.ValidPath(name) {
		return nil
	}
	if name == "." {
		return &root
	}
	dir, elem, _ := split(name)
	if at := f.search(dir, elem); f.files != nil && at < len(*f.files) {
		found := &(*f.files)[at]
		if found.name == name || found.name == name+"/" {
			return found
		}
	}
	return nil
}

// list returns the files in a directory.
func (f FS) list(dir string) []file {
	if f.files == nil {
		return nil
	}
	files := (*f.files)[f.search(dir, ""):]
	n := 0
	for n < len(files) {
		if d, _, _ := split(files[n].name); d != dir {
			break
		}
		n++
	}
	return files[:n]
}

func failure(op, name, text string) error {
	return &fs.PathError{Op: op, Path: name, Err: errors.New(text)}
}

// Open opens a file. One that is no directory is an io.Seeker and io.ReaderAt too.
func (f FS) Open(name string) (fs.File, error) {
	found := f.find(name)
	switch {
	case found == nil:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case found.IsDir():
		return &openDir{f: found, files: f.list(name)}, nil
	}
	return &openFile{f: found}, nil
}

// ReadDir returns the entries of a directory, by name.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	opened, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	dir, ok := opened.(*openDir)
	if !ok {
		return nil, failure("read", name, "not a directory")
	}
	return dir.take(len(dir.files)), nil
}

// ReadFile returns the contents of a file.
func (f FS) ReadFile(name string) ([]byte, error) {
	opened, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	file, ok := opened.(*openFile)
	if !ok {
		return nil, failure("read", name, "is a directory")
	}
	return []byte(file.f.data), nil
}

type openFile struct {
	f      *file
	offset int64
}

func (f *openFile) Close() error               { return nil }
func (f *openFile) Stat() (fs.FileInfo, error) { return f.f, nil }

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= f.f.Size() {
		return 0, io.EOF
	}
	n := copy(b, f.f.data[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += f.f.Size()
	}
	if offset < 0 || offset > f.f.Size() {
		return 0, &fs.PathError{Op: "seek", Path: f.f.name, Err: fs.ErrInvalid}
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > f.f.Size() {
		return 0, &fs.PathError{Op: "read", Path: f.f.name, Err: fs.ErrInvalid}
	}
	n := copy(b, f.f.data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

type openDir struct {
	f     *file
	files []file // not yet read
}

func (d *openDir) Close() error               { return nil }
func (d *openDir) Stat() (fs.FileInfo, error) { return d.f, nil }

func (d *openDir) Read([]byte) (int, error) { return 0, failure("read", d.f.name, "is a directory") }

func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(d.files)
	if count > 0 {
		if n == 0 {
			return nil, io.EOF
		}
		n = min(n, count)
	}
	if n == 0 {
		return nil, nil
	}
	return d.take(n), nil
}

// take takes entries off.
func (d *openDir) take(n int) []fs.DirEntry {
	list := make([]fs.DirEntry, n)
	for i := range list {
		list[i] = &d.files[i]
	}
	d.files = d.files[n:]
	return list
}

var (
	_ fs.ReadDirFS  = FS{}
	_ fs.ReadFileFS = FS{}
	_ io.Seeker     = (*openFile)(nil)
	_ io.ReaderAt   = (*openFile)(nil)
)
