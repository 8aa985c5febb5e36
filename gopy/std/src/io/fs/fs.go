// Package fs says what a tree of files is, so that programs can read from one without knowing where it lies.
//
// fs.go has the interfaces, mode.go what is known of a file's kind and permissions; read.go, walk.go, glob.go and sub.go have the
// functions that work with any tree.
package fs

import (
	"internal/oserror"
	"time"
	"unicode/utf8"
)

// FS is a tree of files. There may be more methods: those of [ReadDirFS], [ReadFileFS], [StatFS] and so on.
type FS interface {
	// Open opens the file of that name. Names for which [ValidPath] does not hold are refused. Errors are of type
	// *PathError, with Op "open" and Path name.
	Open(name string) (File, error)
}

// File is an open file. A directory is a [ReadDirFile] too. There may be more methods, such as those of io.ReaderAt and io.Seeker.
type File interface {
	// Stat tells what is known of the file.
	Stat() (FileInfo, error)
	// Read reads on from where the last Read ended.
	Read([]byte) (int, error)
	// Close ends the use of the file.
	Close() error
}

// ReadDirFile is an open directory.
type ReadDirFile interface {
	File

	// ReadDir reads the next n entries, in the order of the directory, and at its end returns io.EOF. If n is 0 or less, it
	// reads all that are left; the end is no error then.
	ReadDir(n int) ([]DirEntry, error)
}

// DirEntry is what a directory says about a file in it.
type DirEntry interface {
	// Name returns the file's name, without the directory.
	Name() string
	// IsDir tells whether it is a directory.
	IsDir() bool
	// Type returns the bits of the file's mode that are about its kind.
	Type() FileMode
	// Info tells what else is known, at the time of reading the directory or of this call; if the file is gone by then, the
	// error matches ErrNotExist. A symbolic link is described, not what it leads to.
	Info() (FileInfo, error)
}

// FileInfo is what is known about a file.
type FileInfo interface {
	// Name returns the last element of the file's name.
	Name() string
	// Size returns the length of a regular file in bytes; what it is for others depends on the system.
	Size() int64
	// Mode returns kind and permissions.
	Mode() FileMode
	// ModTime returns the time of the last change.
	ModTime() time.Time
	// IsDir is short for Mode().IsDir().
	IsDir() bool
	// Sys returns what this was made from, or nil.
	Sys() any
}

// Errors that others match, as errors.Is tells.
var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed
)

// PathError is an error, what was tried, and with which file.
type PathError struct {
	Op   string
	Path string
	Err  error
}

// Error returns the operation, the file and the text of the error.
func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap returns the error.
func (e *PathError) Unwrap() error { return e.Err }

// Timeout tells whether the error is about time that ran out.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// ValidPath tells whether a name may be given to Open: elements with slashes between them, of which none is "", "." or "..", in UTF-8.
// Only the root has the name ".".
func ValidPath(name string) bool {
	if name == "." {
		return true
	}
	start := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != '/' {
			continue
		}
		if elem := name[start:i]; elem == "" || elem == "." || elem == ".." {
			return false
		}
		start = i + 1
	}
	return utf8.ValidString(name)
}
