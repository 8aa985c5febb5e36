// Walking through directories.

package filepath

import (
	"io/fs"
	"os"
)

// SkipDir makes a walk leave out a directory: the one that the function is called for, or the rest of that of a file.
var SkipDir error = fs.SkipDir

// SkipAll ends a walk.
var SkipAll error = fs.SkipAll

// WalkFunc is called by Walk for a file or directory. If err is not nil, that could not be examined (info is nil) or read. An error
// that it returns, but SkipDir and SkipAll, ends the walk.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and everything below it, directories before what they contain, in the order of names. It does not follow
// symbolic links.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	return endOfWalk(err)
}

func endOfWalk(err error) error {
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

// walkDir walks through an entry. SkipDir in the result is for the directory that it is in.
func walkDir(path string, entry fs.DirEntry, fn fs.WalkDirFunc) error {
	err := fn(path, entry, nil)
	if !entry.IsDir() {
		return err
	}
	if err == nil {
		var entries []fs.DirEntry
		if entries, err = os.ReadDir(path); err != nil {
			err = fn(path, entry, err)
		}
		for i := 0; i < len(entries) && err == nil; i++ {
			err = walkDir(Join(path, entries[i].Name()), entries[i], fn)
		}
	}
	if err == SkipDir {
		return nil
	}
	return err
}

// Walk is WalkDir with a function that gets what Lstat tells about each file. WalkDir is faster.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	return endOfWalk(err)
}

// walk walks through a file or directory. SkipDir in the result is for the directory that it is in.
func walk(path string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(path, info, nil)
	}
	entries, failure := os.ReadDir(path)
	err := fn(path, info, failure)
	if failure != nil {
		entries = nil
	}
	for i := 0; i < len(entries) && err == nil; i++ {
		below := Join(path, entries[i].Name())
		info, failure := os.Lstat(below)
		if failure == nil {
			err = walk(below, info, fn)
		} else if err = fn(below, info, failure); err == SkipDir {
			err = nil
		}
	}
	if err == SkipDir {
		return nil
	}
	return err
}
