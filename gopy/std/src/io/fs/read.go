// Reading files and directories of any tree: by a method of the tree's if it has one, or else with an open file.

package fs

import (
	"errors"
	"io"
)

// ReadFileFS is a tree that can read a file at once.
type ReadFileFS interface {
	FS

	// ReadFile returns the contents of a file. The caller may change them.
	ReadFile(name string) ([]byte, error)
}

// ReadFile returns the contents of a file. That they end is no error.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if fsys, ok := fsys.(ReadFileFS); ok {
		return fsys.ReadFile(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	size := 0
	if info, err := file.Stat(); err == nil {
		size = int(info.Size())
	}
	data := make([]byte, 0, size+1) // one more, to meet the end without growing
	for err == nil {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		var n int
		n, err = file.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
	}
	if err == io.EOF {
		err = nil
	}
	return data, err
}

// StatFS is a tree that can tell about a file.
type StatFS interface {
	FS

	// Stat tells what is known of a file.
	Stat(name string) (FileInfo, error)
}

// Stat tells what is known of a file.
func Stat(fsys FS, name string) (FileInfo, error) {
	if fsys, ok := fsys.(StatFS); ok {
		return fsys.Stat(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Stat()
}

// ReadLinkFS is a tree with symbolic links.
type ReadLinkFS interface {
	FS

	// ReadLink returns what a symbolic link leads to.
	ReadLink(name string) (string, error)
	// Lstat is Stat, but describes a symbolic link itself.
	Lstat(name string) (FileInfo, error)
}

// ReadLink returns what a symbolic link leads to. In a tree that is no [ReadLinkFS] that is an error.
func ReadLink(fsys FS, name string) (string, error) {
	if fsys, ok := fsys.(ReadLinkFS); ok {
		return fsys.ReadLink(name)
	}
	return "", &PathError{Op: "readlink", Path: name, Err: ErrInvalid}
}

// Lstat is [Stat], but describes a symbolic link itself. In a tree that is no [ReadLinkFS] there is no difference.
func Lstat(fsys FS, name string) (FileInfo, error) {
	if fsys, ok := fsys.(ReadLinkFS); ok {
		return fsys.Lstat(name)
	}
	return Stat(fsys, name)
}

// ReadDirFS is a tree that can read a directory at once.
type ReadDirFS interface {
	FS

	// ReadDir returns the entries of a directory, by name.
	ReadDir(name string) ([]DirEntry, error)
}

// ReadDir returns the entries of a directory, by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if fsys, ok := fsys.(ReadDirFS); ok {
		return fsys.ReadDir(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	dir, ok := file.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	sortEntries(list)
	return list, err
}

// sortEntries sorts by name. It asks for each name once.
func sortEntries(list []DirEntry) {
	keyed := make([]namedEntry, len(list))
	for i, entry := range list {
		keyed[i] = namedEntry{entry.Name(), entry}
	}
	mergeSort(keyed, make([]namedEntry, len(list)))
	for i := range keyed {
		list[i] = keyed[i].entry
	}
}

type namedEntry struct {
	name  string
	entry DirEntry
}

// mergeSort sorts a list, using another one of the same length.
func mergeSort(list, spare []namedEntry) {
	if len(list) < 2 {
		return
	}
	middle := len(list) / 2
	mergeSort(list[:middle], spare[:middle])
	mergeSort(list[middle:], spare[middle:])
	if list[middle-1].name <= list[middle].name {
		return
	}
	copy(spare, list)
	left, right := 0, middle
	for i := range list {
		if right == len(list) || left < middle && spare[left].name <= spare[right].name {
			list[i] = spare[left]
			left++
		} else {
			list[i] = spare[right]
			right++
		}
	}
}

// FileInfoToDirEntry makes an entry of what is known about a file; nil of nil.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return dirInfo{fileInfo: info}
}

type dirInfo struct {
	fileInfo FileInfo
}

func (d dirInfo) Name() string            { return d.fileInfo.Name() }
func (d dirInfo) IsDir() bool             { return d.fileInfo.IsDir() }
func (d dirInfo) Type() FileMode          { return d.fileInfo.Mode().Type() }
func (d dirInfo) Info() (FileInfo, error) { return d.fileInfo, nil }
func (d dirInfo) String() string          { return FormatDirEntry(d) }
