// Assertions about files and directories.

package assert

import (
	"fmt"
	"os"
)

// FileExists asserts that there is a file, no directory, of a name.
func FileExists(t TestingT, path string, msgAndArgs ...interface{}) bool {
	info, ok := find(t, path, msgAndArgs)
	if ok && info.IsDir() {
		return Fail(t, fmt.Sprintf("%q is a directory", path), msgAndArgs...)
	}
	return ok
}

// DirExists asserts that there is a directory of a name.
func DirExists(t TestingT, path string, msgAndArgs ...interface{}) bool {
	info, ok := find(t, path, msgAndArgs)
	if ok && !info.IsDir() {
		return Fail(t, fmt.Sprintf("%q is a file", path), msgAndArgs...)
	}
	return ok
}

func find(t TestingT, path string, msgAndArgs []interface{}) (os.FileInfo, bool) {
	info, err := os.Lstat(path)
	switch {
	case err == nil:
		return info, true
	case os.IsNotExist(err):
		return nil, Fail(t, fmt.Sprintf("unable to find file %q", path), msgAndArgs...)
	}
	return nil, Fail(t, fmt.Sprintf("error when running os.Lstat(%q): %s", path, err), msgAndArgs...)
}

// NoFileExists asserts that there is no file of a name; a directory is none.
func NoFileExists(t TestingT, path string, msgAndArgs ...interface{}) bool {
	info, err := os.Lstat(path)
	return err != nil || info.IsDir() || Fail(t, fmt.Sprintf("file %q exists", path), msgAndArgs...)
}

// NoDirExists asserts that there is no directory of a name.
func NoDirExists(t TestingT, path string, msgAndArgs ...interface{}) bool {
	info, err := os.Lstat(path)
	return err != nil || !info.IsDir() || Fail(t, fmt.Sprintf("directory %q exists", path), msgAndArgs...)
}
