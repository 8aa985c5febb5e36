// Package ioutil has the older names of functions that are in io and os now, for programs that were written before Go 1.16.
package ioutil

import (
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// Discard is io.Discard: whatever is written to it is gone.
var Discard io.Writer = io.Discard

// NopCloser is io.NopCloser: a reader with a Close that does nothing.
func NopCloser(r io.Reader) io.ReadCloser { return io.NopCloser(r) }

// ReadAll is io.ReadAll: everything that is left to read.
func ReadAll(r io.Reader) ([]byte, error) { return io.ReadAll(r) }

// ReadFile is os.ReadFile: the contents of a file.
func ReadFile(filename string) ([]byte, error) { return os.ReadFile(filename) }

// WriteFile is os.WriteFile: a file with these contents, in place of what it had.
func WriteFile(filename string, data []byte, perm fs.FileMode) error {
	return os.WriteFile(filename, data, perm)
}

// ReadDir lists a directory, sorted by name. Unlike os.ReadDir it asks for everything that is known about each entry, and gives
// nothing if it fails.
func ReadDir(dirname string) ([]fs.FileInfo, error) {
	dir, err := os.Open(dirname)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	found, err := dir.Readdir(-1)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b fs.FileInfo) int { return strings.Compare(a.Name(), b.Name()) })
	return found, nil
}

// TempFile is os.CreateTemp: a new file whose name no other has.
func TempFile(dir, pattern string) (*os.File, error) { return os.CreateTemp(dir, pattern) }

// TempDir is os.MkdirTemp: a new directory whose name no other has.
func TempDir(dir, pattern string) (string, error) { return os.MkdirTemp(dir, pattern) }
