// Walking through a tree, and finding files by patterns.

package fs

import (
	"errors"
	"path"
)

// SkipDir, returned by a [WalkDirFunc], leaves out the directory that it was called for, or the rest of the one that a file is in.
var SkipDir = errors.New("skip this directory")

// SkipAll, returned by a [WalkDirFunc], ends the walk.
var SkipAll = errors.New("skip everything and stop the walk")

// WalkDirFunc is called by [WalkDir] for every file and directory. err is not nil if the root could not be examined (d is nil then), or
// if a directory could not be read, for which it was called before without an error. What it returns, but SkipDir and SkipAll, ends
// the walk and is the result.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir calls fn for the root and everything below, directories before what is in them, in the order of names. It does not follow
// symbolic links in directories.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(fsys, root, FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

// walk walks through an entry. That it returns SkipDir concerns the directory that the entry is in.
func walk(fsys FS, name string, entry DirEntry, fn WalkDirFunc) error {
	err := fn(name, entry, nil)
	if !entry.IsDir() {
		return err
	}
	if err == nil {
		var below []DirEntry
		if below, err = ReadDir(fsys, name); err != nil {
			err = fn(name, entry, err)
		}
		for i := 0; i < len(below) && err == nil; i++ {
			err = walk(fsys, path.Join(name, below[i].Name()), below[i], fn)
		}
	}
	if err == SkipDir {
		return nil
	}
	return err
}

// GlobFS is a tree that can find files by patterns.
type GlobFS interface {
	FS

	// Glob returns the names that match a pattern.
	Glob(pattern string) ([]string, error)
}

const maxPatternDepth = 10000 // slashes in a pattern

// Glob returns the names of all files that match a pattern as path.Match has them, nil if there are none. Directories that cannot be
// read are passed over; the only error is path.ErrBadPattern.
func Glob(fsys FS, pattern string) (matches []string, err error) {
	return glob(fsys, pattern, 0)
}

func glob(fsys FS, pattern string, depth int) ([]string, error) {
	if depth > maxPatternDepth {
		return nil, path.ErrBadPattern
	}
	if fsys, ok := fsys.(GlobFS); ok {
		return fsys.Glob(pattern)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if !isPattern(pattern) {
		if _, err := Stat(fsys, pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, last := path.Split(pattern)
	if dir == "" {
		dir = "."
	} else {
		dir = dir[:len(dir)-1] // the slash
	}
	dirs := []string{dir}
	if isPattern(dir) {
		if dir == pattern {
			return nil, path.ErrBadPattern
		}
		var err error
		if dirs, err = glob(fsys, dir, depth+1); err != nil {
			return nil, err
		}
	}
	var matches []string
	for _, dir := range dirs {
		entries, err := ReadDir(fsys, dir)
		if err != nil {
			continue
		}
		for _, entry := range entries {
			name := entry.Name()
			matched, err := path.Match(last, name)
			if err != nil {
				return matches, err
			}
			if matched {
				matches = append(matches, path.Join(dir, name))
			}
		}
	}
	return matches, nil
}

// isPattern tells whether a name has characters that mean something in patterns.
func isPattern(name string) bool {
	for i := 0; i < len(name); i++ {
		switch name[i] {
		case '*', '?', '[', '\\':
			return true
		}
	}
	return false
}
