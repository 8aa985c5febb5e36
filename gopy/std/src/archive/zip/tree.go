// An archive as a file system. Archives need not have entries for directories, nor names that are valid paths, and can have a name twice.

package zip

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// entry is a file or directory of the file system.
type entry struct {
	name   string
	file   *File // nil if a directory has no entry in the archive
	isDir  bool
	double bool // the name is there twice
}

// cleanName makes a path of a name in an archive, as well as it can; an empty one is none.
func cleanName(name string) string {
	name = strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, `\`, "/")), "/")
	for strings.HasPrefix(name, "../") {
		name = name[3:]
	}
	return name
}

// splitName splits a path into directory and last element.
func splitName(name string) (directory, base string) {
	at := strings.LastIndexByte(name, '/')
	if at < 0 {
		return ".", name
	}
	return name[:at], name[at+1:]
}

// makeTree makes the entries, and the list of each directory.
func (r *Reader) makeTree() {
	r.entries = make(map[string]*entry, len(r.File))
	parents := map[string]bool{}
	for _, f := range r.File {
		name := cleanName(f.Name)
		if name == "" {
			continue
		}
		if e := r.entries[name]; e != nil {
			e.double = true
			continue
		}
		r.entries[name] = &entry{name: name, file: f, isDir: strings.HasSuffix(f.Name, "/")}
		for at := strings.LastIndexByte(name, '/'); at >= 0 && !parents[name[:at]]; at = strings.LastIndexByte(name[:at], '/') {
			parents[name[:at]] = true
		}
	}
	for name := range parents {
		if e := r.entries[name]; e == nil {
			r.entries[name] = &entry{name: name, isDir: true}
		} else if !e.isDir {
			e.double = true
		}
	}
	r.lists = make(map[string][]*entry, len(parents))
	for name, e := range r.entries {
		directory, _ := splitName(name)
		r.lists[directory] = append(r.lists[directory], e)
	}
	for _, list := range r.lists {
		slices.SortFunc(list, func(a, b *entry) int { return strings.Compare(a.name, b.name) })
	}
}

// Open opens a file or directory by its path, as an fs.FS does.
func (r *Reader) Open(name string) (fs.File, error) {
	r.once.Do(r.makeTree)
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	e := r.entries[name]
	if name == "." {
		e = &entry{name: "./", isDir: true}
	}
	if e == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if e.isDir {
		return &openDir{e: e, list: r.lists[name]}, nil
	}
	f, err := e.file.Open()
	if err != nil {
		return nil, err
	}
	return f.(*checked), nil
}

// dirInfo describes a directory.
type dirInfo struct{ e *entry }

func (d dirInfo) Name() string {
	_, base := splitName(strings.TrimSuffix(d.e.name, "/"))
	return base
}

func (d dirInfo) ModTime() time.Time {
	if d.e.file == nil {
		return time.Time{}
	}
	return d.e.file.Modified.UTC()
}

func (d dirInfo) Size() int64                { return 0 }
func (d dirInfo) Mode() fs.FileMode          { return fs.ModeDir | 0o555 }
func (d dirInfo) Type() fs.FileMode          { return fs.ModeDir }
func (d dirInfo) IsDir() bool                { return true }
func (d dirInfo) Sys() any                   { return nil }
func (d dirInfo) Info() (fs.FileInfo, error) { return d, nil }
func (d dirInfo) String() string             { return fs.FormatDirEntry(d) }

type infoEntry interface {
	fs.FileInfo
	fs.DirEntry
}

// info describes an entry.
func (e *entry) info() (infoEntry, error) {
	if e.double {
		return nil, errors.New(e.name + ": duplicate entries in zip file")
	}
	if e.isDir {
		return dirInfo{e}, nil
	}
	return fileInfo{&e.file.FileHeader}, nil
}

type openDir struct {
	e    *entry
	list []*entry // what was not read
}

func (d *openDir) Close() error { return nil }

func (d *openDir) Stat() (fs.FileInfo, error) {
	info, err := d.e.info()
	if err != nil {
		return nil, err
	}
	return info, nil
}

func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.e.name, Err: errors.New("is a directory")}
}

// ReadDir returns the next entries, as an fs.ReadDirFile does.
func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(d.list)
	if count > 0 {
		n = min(n, count)
	}
	if n == 0 {
		if count > 0 {
			return nil, io.EOF
		}
		return nil, nil
	}
	entries := make([]fs.DirEntry, n)
	for i, e := range d.list[:n] {
		info, err := e.info()
		if err != nil {
			return nil, err
		}
		if name := info.Name(); name == "." || !fs.ValidPath(name) {
			return nil, &fs.PathError{Op: "readdir", Path: d.e.name, Err: fmt.Errorf("invalid file name: %v", e.name)}
		}
		entries[i] = info
	}
	d.list = d.list[n:]
	return entries, nil
}
