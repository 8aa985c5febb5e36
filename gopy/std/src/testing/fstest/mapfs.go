// Package fstest is for tests of code about file systems: MapFS is one in memory, TestFS checks others.
package fstest

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// MapFS is a file system in memory: a map from paths, as [fs.Open] takes them, to files. Directories need not be in it: those above its files
// exist. It may be changed while it is not in use.
type MapFS map[string]*MapFile

// MapFile is a file of a [MapFS].
type MapFile struct {
	Data    []byte      // what it contains, or where a symbolic link leads
	Mode    fs.FileMode // its mode; with fs.ModeDir it is a directory
	ModTime time.Time
	Sys     any // for fs.FileInfo
}

var (
	_ fs.ReadLinkFS = MapFS(nil)
	_ fs.ReadFileFS = MapFS(nil)
	_ fs.ReadDirFS  = MapFS(nil)
	_ fs.StatFS     = MapFS(nil)
	_ fs.GlobFS     = MapFS(nil)
	_ fs.SubFS      = MapFS(nil)
)

// Open opens a file. Symbolic links are followed.
func (fsys MapFS) Open(name string) (fs.File, error) {
	missing := &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	if !fs.ValidPath(name) {
		return nil, missing
	}
	real, ok := fsys.resolve(name)
	if !ok {
		return nil, missing
	}
	file := fsys[real]
	if file != nil && file.Mode&fs.ModeDir == 0 {
		return &openFile{path: name, fileInfo: fileInfo{path.Base(name), file}}, nil
	}
	entries := fsys.entries(real)
	if file == nil {
		if real != "." && len(entries) == 0 {
			return nil, missing
		}
		file = impliedDir()
	}
	return &openDir{path: name, fileInfo: fileInfo{path.Base(name), file}, entries: entries}, nil
}

// impliedDir is what is known of a directory that is not in the map.
func impliedDir() *MapFile { return &MapFile{Mode: fs.ModeDir | 0o555} }

// entries returns what a directory contains, sorted.
func (fsys MapFS) entries(dir string) []fileInfo {
	prefix := dir + "/"
	if dir == "." {
		prefix = ""
	}
	var list []fileInfo
	implied := make(map[string]bool)
	for name, file := range fsys {
		below, ok := strings.CutPrefix(name, prefix)
		if !ok || name == "." {
			continue
		}
		if elem, _, more := strings.Cut(below, "/"); more {
			implied[elem] = true
		} else {
			list = append(list, fileInfo{below, file})
		}
	}
	for _, info := range list {
		delete(implied, info.name)
	}
	for name := range implied {
		list = append(list, fileInfo{name, impliedDir()})
	}
	slices.SortFunc(list, func(a, b fileInfo) int { return strings.Compare(a.name, b.name) })
	return list
}

// resolve replaces symbolic links in a path by what they lead to; ok is false if that is outside.
func (fsys MapFS) resolve(name string) (real string, ok bool) {
	if file := fsys[name]; file != nil && file.Mode.Type() == fs.ModeSymlink {
		return fsys.follow(name, file, "")
	}
	for i := 0; i < len(name); i++ {
		end := strings.IndexByte(name[i:], '/')
		if end < 0 {
			break
		}
		i += end
		dir := name[:i]
		if file := fsys[dir]; file != nil && file.Mode.Type() == fs.ModeSymlink {
			return fsys.follow(dir, file, name[i:])
		}
	}
	return name, fs.ValidPath(name)
}

// follow goes on with what a link leads to, and the rest of the path.
func (fsys MapFS) follow(link string, file *MapFile, rest string) (string, bool) {
	target := string(file.Data)
	if path.IsAbs(target) {
		return "", false
	}
	return fsys.resolve(path.Join(path.Dir(link), target) + rest)
}

// ReadLink returns where a symbolic link leads.
func (fsys MapFS) ReadLink(name string) (string, error) {
	info, err := fsys.lstat(name)
	if err == nil && info.file.Mode.Type() != fs.ModeSymlink {
		err = fs.ErrInvalid
	}
	if err != nil {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: err}
	}
	return string(info.file.Data), nil
}

// Lstat tells what is known of a file, or of a symbolic link itself.
func (fsys MapFS) Lstat(name string) (fs.FileInfo, error) {
	info, err := fsys.lstat(name)
	if err != nil {
		return nil, &fs.PathError{Op: "lstat", Path: name, Err: err}
	}
	return info, nil
}

func (fsys MapFS) lstat(name string) (*fileInfo, error) {
	if !fs.ValidPath(name) {
		return nil, fs.ErrNotExist
	}
	dir, ok := fsys.resolve(path.Dir(name))
	if !ok {
		return nil, fs.ErrNotExist
	}
	base := path.Base(name)
	real := path.Join(dir, base)
	if file := fsys[real]; file != nil {
		return &fileInfo{base, file}, nil
	}
	if real != "." && len(fsys.entries(real)) == 0 {
		return nil, fs.ErrNotExist
	}
	return &fileInfo{base, impliedDir()}, nil
}

// onlyOpen hides all methods but Open, so that the functions of package fs do not call the methods below, which call them.
type onlyOpen struct{ fs.FS }

// ReadFile returns the contents of a file.
func (fsys MapFS) ReadFile(name string) ([]byte, error) { return fs.ReadFile(onlyOpen{fsys}, name) }

// Stat tells what is known of a file.
func (fsys MapFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(onlyOpen{fsys}, name) }

// ReadDir returns what a directory contains, sorted.
func (fsys MapFS) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(onlyOpen{fsys}, name)
}

// Glob returns the paths that match a pattern.
func (fsys MapFS) Glob(pattern string) ([]string, error) { return fs.Glob(onlyOpen{fsys}, pattern) }

// withoutSub has all methods but Sub as fs.SubFS has it.
type withoutSub struct{ MapFS }

func (withoutSub) Sub() {}

// Sub returns the part of the file system below a directory.
func (fsys MapFS) Sub(dir string) (fs.FS, error) { return fs.Sub(withoutSub{fsys}, dir) }
