// Open files and directories of a MapFS, and what is known of them.

package fstest

import (
	"io"
	"io/fs"
	"path"
	"time"
)

// fileInfo is a fs.FileInfo and a fs.DirEntry.
type fileInfo struct {
	name string
	file *MapFile
}

func (i *fileInfo) Name() string               { return path.Base(i.name) }
func (i *fileInfo) Size() int64                { return int64(len(i.file.Data)) }
func (i *fileInfo) Mode() fs.FileMode          { return i.file.Mode }
func (i *fileInfo) Type() fs.FileMode          { return i.file.Mode.Type() }
func (i *fileInfo) ModTime() time.Time         { return i.file.ModTime }
func (i *fileInfo) IsDir() bool                { return i.file.Mode&fs.ModeDir != 0 }
func (i *fileInfo) Sys() any                   { return i.file.Sys }
func (i *fileInfo) Info() (fs.FileInfo, error) { return i, nil }
func (i *fileInfo) String() string             { return fs.FormatFileInfo(i) }

// openFile is an open file.
type openFile struct {
	path string
	fileInfo
	offset int64
}

func (f *openFile) Stat() (fs.FileInfo, error) { return &f.fileInfo, nil }

func (f *openFile) Close() error { return nil }

func (f *openFile) invalid(op string) error {
	return &fs.PathError{Op: op, Path: f.path, Err: fs.ErrInvalid}
}

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= f.Size() {
		return 0, io.EOF
	}
	n := copy(b, f.file.Data[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += f.Size()
	}
	if offset < 0 || offset > f.Size() {
		return 0, f.invalid("seek")
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > f.Size() {
		return 0, f.invalid("read")
	}
	n := copy(b, f.file.Data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// openDir is an open directory.
type openDir struct {
	path string
	fileInfo
	entries []fileInfo
	offset  int // how many entries were read
}

func (d *openDir) Stat() (fs.FileInfo, error) { return &d.fileInfo, nil }

func (d *openDir) Close() error { return nil }

func (d *openDir) Read(b []byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.path, Err: fs.ErrInvalid}
}

func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(d.entries) - d.offset
	if n == 0 && count > 0 {
		return nil, io.EOF
	}
	if count > 0 {
		n = min(n, count)
	}
	list := make([]fs.DirEntry, n)
	for i := range list {
		list[i] = &d.entries[d.offset+i]
	}
	d.offset += n
	return list, nil
}
