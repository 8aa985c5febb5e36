// Headers, and how they become descriptions of files (fs.FileInfo) and are made of them.

package tar

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"syscall"
	"time"
)

// Header describes an entry of an archive. When a header that was read is to be written again, make a new one with the fields that are wanted.
type Header struct {
	// Typeflag tells what the entry is. 0 means TypeDir if Name ends with a slash, and TypeReg otherwise.
	Typeflag byte

	Name     string // path in the archive
	Linkname string // target of a link

	Size  int64  // number of bytes, holes included
	Mode  int64  // permissions, and the bits for setuid, setgid and sticky
	Uid   int    // number of the owner
	Gid   int    // number of the owner's group
	Uname string // name of the owner
	Gname string // name of the owner's group

	// If Format is unknown, WriteHeader rounds ModTime to seconds and ignores the other times. PAX has fractions of seconds, GNU has
	// not.
	ModTime    time.Time // when the data was changed
	AccessTime time.Time // when the file was read, in PAX and GNU only
	ChangeTime time.Time // when the file's description was changed, in PAX and GNU only

	Devmajor int64 // of a device
	Devminor int64 // of a device

	// Xattrs has extended attributes, records of PAX whose keys begin with "SCHILY.xattr.". WriteHeader prefers them to those in
	// PAXRecords.
	//
	// Deprecated: use PAXRecords.
	Xattrs map[string]string

	// PAXRecords has records of PAX. Keys of one's own have the form VENDOR.keyword and no equals sign; values should be UTF-8 and not
	// empty. WriteHeader prefers the other fields.
	PAXRecords map[string]string

	// Format is the format. Reader.Next sets it as far as it can tell. If it is unknown, WriteHeader takes the first of USTAR, PAX and
	// GNU that can hold the header.
	Format Format
}

// Bits of Mode in the standard, and those for the kind of a file, which some programs write.
const (
	modeSetuid = 0o4000
	modeSetgid = 0o2000
	modeSticky = 0o1000

	modeFifo    = 0o010000
	modeChar    = 0o020000
	modeDir     = 0o040000
	modeBlock   = 0o060000
	modeSymlink = 0o120000
	modeSocket  = 0o140000
)

// FileInfo returns a description of the entry as a file. Its Sys is the header.
func (h *Header) FileInfo() fs.FileInfo { return fileInfo{h} }

type fileInfo struct{ h *Header }

func (fi fileInfo) Size() int64        { return fi.h.Size }
func (fi fileInfo) ModTime() time.Time { return fi.h.ModTime }
func (fi fileInfo) IsDir() bool        { return fi.Mode().IsDir() }
func (fi fileInfo) Sys() any           { return fi.h }
func (fi fileInfo) String() string     { return fs.FormatFileInfo(fi) }

func (fi fileInfo) Name() string {
	if fi.IsDir() {
		return path.Base(path.Clean(fi.h.Name))
	}
	return path.Base(fi.h.Name)
}

func (fi fileInfo) Mode() fs.FileMode {
	m := fi.h.Mode
	mode := fs.FileMode(m).Perm()
	if m&modeSetuid != 0 {
		mode |= fs.ModeSetuid
	}
	if m&modeSetgid != 0 {
		mode |= fs.ModeSetgid
	}
	if m&modeSticky != 0 {
		mode |= fs.ModeSticky
	}
	switch fs.FileMode(m) &^ 0o7777 {
	case modeDir:
		mode |= fs.ModeDir
	case modeFifo:
		mode |= fs.ModeNamedPipe
	case modeSymlink:
		mode |= fs.ModeSymlink
	case modeBlock:
		mode |= fs.ModeDevice
	case modeChar:
		mode |= fs.ModeDevice | fs.ModeCharDevice
	case modeSocket:
		mode |= fs.ModeSocket
	}
	switch fi.h.Typeflag {
	case TypeSymlink:
		mode |= fs.ModeSymlink
	case TypeChar:
		mode |= fs.ModeDevice | fs.ModeCharDevice
	case TypeBlock:
		mode |= fs.ModeDevice
	case TypeDir:
		mode |= fs.ModeDir
	case TypeFifo:
		mode |= fs.ModeNamedPipe
	}
	return mode
}

// FileInfoNames is a description of a file that knows the names of owner and group. [FileInfoHeader] uses them.
type FileInfoNames interface {
	fs.FileInfo
	// Uname returns the name of the owner.
	Uname() (string, error)
	// Gname returns the name of the owner's group.
	Gname() (string, error)
}

// FileInfoHeader makes a header from the description of a file; link is the target, if it is a symbolic link. The name is but the last
// element of the path, with a slash behind that of a directory. Owner and group have names only if fi is a [FileInfoNames] or comes from
// a header.
func FileInfoHeader(fi fs.FileInfo, link string) (*Header, error) {
	if fi == nil {
		return nil, errors.New("archive/tar: FileInfo is nil")
	}
	mode := fi.Mode()
	h := &Header{Name: fi.Name(), ModTime: fi.ModTime(), Mode: int64(mode.Perm())}
	switch {
	case mode.IsRegular():
		h.Typeflag = TypeReg
		h.Size = fi.Size()
	case fi.IsDir():
		h.Typeflag = TypeDir
		h.Name += "/"
	case mode&fs.ModeSymlink != 0:
		h.Typeflag = TypeSymlink
		h.Linkname = link
	case mode&fs.ModeDevice != 0 && mode&fs.ModeCharDevice != 0:
		h.Typeflag = TypeChar
	case mode&fs.ModeDevice != 0:
		h.Typeflag = TypeBlock
	case mode&fs.ModeNamedPipe != 0:
		h.Typeflag = TypeFifo
	case mode&fs.ModeSocket != 0:
		return nil, errors.New("archive/tar: sockets not supported")
	default:
		return nil, fmt.Errorf("archive/tar: unknown file mode %v", mode)
	}
	if mode&fs.ModeSetuid != 0 {
		h.Mode |= modeSetuid
	}
	if mode&fs.ModeSetgid != 0 {
		h.Mode |= modeSetgid
	}
	if mode&fs.ModeSticky != 0 {
		h.Mode |= modeSticky
	}
	sys := fi.Sys()
	if from, ok := sys.(*Header); ok {
		h.copyRest(from)
	}
	if names, ok := fi.(FileInfoNames); ok {
		var err error
		if h.Gname, err = names.Gname(); err != nil {
			return nil, err
		}
		if h.Uname, err = names.Uname(); err != nil {
			return nil, err
		}
	}
	if stat, ok := sys.(*syscall.Stat_t); ok {
		h.setStat(stat)
	}
	return h, nil
}

// copyRest copies what a description of a file does not tell.
func (h *Header) copyRest(from *Header) {
	h.Uid, h.Gid, h.Uname, h.Gname = from.Uid, from.Gid, from.Uname, from.Gname
	h.AccessTime, h.ChangeTime = from.AccessTime, from.ChangeTime
	h.Xattrs = maps.Clone(from.Xattrs)
	h.PAXRecords = maps.Clone(from.PAXRecords)
	if from.Typeflag == TypeLink {
		h.Typeflag, h.Linkname, h.Size = TypeLink, from.Linkname, 0
	}
}

// setStat sets what the system tells.
func (h *Header) setStat(stat *syscall.Stat_t) {
	h.Uid, h.Gid = int(stat.Uid), int(stat.Gid)
	h.AccessTime = time.Unix(stat.Atim.Unix())
	h.ChangeTime = time.Unix(stat.Ctim.Unix())
	if h.Typeflag == TypeChar || h.Typeflag == TypeBlock {
		dev := stat.Rdev
		h.Devmajor = int64(uint32(dev>>8&0xfff | dev>>32&0xfffff000))
		h.Devminor = int64(uint32(dev&0xff | dev>>12&0xffffff00))
	}
}
