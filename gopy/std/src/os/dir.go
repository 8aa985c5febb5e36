// Reading directories.

package os

import (
	"io"
	"io/fs"
	"syscall"
)

// dirReader is how far an open directory has been read.
type dirReader struct {
	buf   []byte
	names []dirName // read, but not given out
}

type dirName struct {
	name string
	kind FileMode // unknownKind, or bits of ModeType
}

const unknownKind = ^FileMode(0)

// next returns the next entry of a directory but "." and "..", or io.EOF.
func (f *File) next() (dirName, error) {
	d := f.dir
	for len(d.names) == 0 {
		if d.buf == nil {
			d.buf = make([]byte, 8192)
		}
		n, err := syscall.ReadDirent(f.fd, d.buf)
		if err != nil {
			return dirName{}, &PathError{Op: "readdirent", Path: f.name, Err: err}
		}
		if n == 0 {
			return dirName{}, io.EOF
		}
		d.fill(d.buf[:n])
	}
	first := d.names[0]
	d.names = d.names[1:]
	return first, nil
}

// fill takes entries out of what a system call has read. They have a number (8 bytes), an offset (8), their length (2), their kind (1)
// and a name that ends with a zero byte.
func (d *dirReader) fill(buf []byte) {
	d.names = make([]dirName, 0, len(buf)/24)
	for len(buf) > 19 {
		size := int(buf[16]) | int(buf[17])<<8
		if size <= 19 || size > len(buf) {
			return
		}
		end := 19
		for end < size && buf[end] != 0 {
			end++
		}
		name := string(buf[19:end])
		if name != "." && name != ".." {
			d.names = append(d.names, dirName{name, kindOf(buf[18])})
		}
		buf = buf[size:]
	}
}

func kindOf(kind byte) FileMode {
	switch kind {
	case syscall.DT_REG:
		return 0
	case syscall.DT_DIR:
		return ModeDir
	case syscall.DT_LNK:
		return ModeSymlink
	case syscall.DT_FIFO:
		return ModeNamedPipe
	case syscall.DT_SOCK:
		return ModeSocket
	case syscall.DT_BLK:
		return ModeDevice
	case syscall.DT_CHR:
		return ModeDevice | ModeCharDevice
	}
	return unknownKind
}

// each calls use for the next n entries, or if n is 0 or less, for all that are left; it may return false not to count one. At the end
// the error is io.EOF if n is positive and there was none.
func (f *File) each(n int, use func(entry dirName) (bool, error)) error {
	switch {
	case f.fd < 0:
		return f.failed("readdirent", errFileClosing)
	case f.pipe != nil:
		return f.failed("readdirent", syscall.ENOTDIR)
	}
	if f.dir == nil {
		f.dir = new(dirReader)
	}
	used := 0
	for asked := 0; n <= 0 || asked < n; asked++ {
		entry, err := f.next()
		if err == io.EOF {
			if n > 0 && used == 0 {
				return io.EOF
			}
			return nil
		}
		if err != nil {
			return err
		}
		ok, err := use(entry)
		if err != nil {
			return err
		}
		if ok {
			used++
		}
	}
	return nil
}

// ReadDir reads the next n entries of the directory, in its own order, and at the end returns io.EOF. If n is 0 or less, it reads all that
// are left; the end is no error then.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	list := []DirEntry{}
	err := f.each(n, func(entry dirName) (bool, error) {
		e, err := f.entry(entry)
		if err != nil {
			return false, ignoreMissing(err)
		}
		list = append(list, e)
		return true, nil
	})
	return list, err
}

// Readdir is like ReadDir, but examines all the files. ReadDir does less work.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	list := []FileInfo{}
	err := f.each(n, func(entry dirName) (bool, error) {
		info, err := f.lstat(entry.name)
		if err != nil {
			return false, ignoreMissing(err)
		}
		list = append(list, info)
		return true, nil
	})
	return list, err
}

// Readdirnames is like ReadDir, but returns names only.
func (f *File) Readdirnames(n int) (names []string, err error) {
	if f == nil {
		return nil, ErrInvalid
	}
	names = []string{}
	err = f.each(n, func(entry dirName) (bool, error) {
		names = append(names, entry.name)
		return true, nil
	})
	return names, err
}

// ignoreMissing makes nil of an error that says that a file of the directory is gone.
func ignoreMissing(err error) error {
	if IsNotExist(err) {
		return nil
	}
	return err
}

// lstat describes a file in the directory.
func (f *File) lstat(name string) (FileInfo, error) {
	s, err := lstatAt(f.fd, name)
	if err != nil {
		return nil, &PathError{Op: "fstatat", Path: f.name + "/" + name, Err: err}
	}
	return s, nil
}

// unixDirent is a DirEntry.
type unixDirent struct {
	parent string
	name   string
	typ    FileMode
	info   FileInfo // nil: not asked for yet
}

func (d *unixDirent) Name() string   { return d.name }
func (d *unixDirent) IsDir() bool    { return d.typ.IsDir() }
func (d *unixDirent) Type() FileMode { return d.typ }
func (d *unixDirent) String() string { return fs.FormatDirEntry(d) }

func (d *unixDirent) Info() (FileInfo, error) {
	if d.info != nil {
		return d.info, nil
	}
	return Lstat(d.parent + "/" + d.name)
}

func (f *File) entry(e dirName) (DirEntry, error) {
	d := &unixDirent{parent: f.name, name: e.name, typ: e.kind}
	if e.kind == unknownKind || f.inRoot {
		info, err := f.lstat(e.name)
		if err != nil {
			return nil, err
		}
		d.typ, d.info = info.Mode().Type(), info
	}
	return d, nil
}

// ReadDir returns the entries of a directory, by name. If there is an error, they are those read before.
func ReadDir(name string) ([]DirEntry, error) {
	fd, err := syscall.Open(name, O_RDONLY|syscall.O_CLOEXEC|syscall.O_DIRECTORY, 0)
	if err != nil {
		return nil, &PathError{Op: "open", Path: name, Err: err}
	}
	f := newFile(fd, name)
	list, err := f.ReadDir(-1)
	f.Close()
	sortEntries(list)
	return list, err
}

// sortEntries sorts what (*File).ReadDir has made, by name: by merging ever longer sorted pieces.
func sortEntries(list []DirEntry) {
	from := make([]*unixDirent, len(list))
	for i, entry := range list {
		from[i] = entry.(*unixDirent)
	}
	to := make([]*unixDirent, len(list))
	for size := 1; size < len(list); size *= 2 {
		for start := 0; start < len(list); start += 2 * size {
			left, middle := start, min(start+size, len(list))
			right, end := middle, min(start+2*size, len(list))
			for i := start; i < end; i++ {
				if right == end || left < middle && from[left].name <= from[right].name {
					to[i] = from[left]
					left++
				} else {
					to[i] = from[right]
					right++
				}
			}
		}
		from, to = to, from
	}
	for i := range from {
		list[i] = from[i]
	}
}
