// Descriptions of files (fs.FileInfo), permissions and times.

package zip

import (
	"io/fs"
	"path"
	"strings"
	"time"
)

// FileInfo returns a description of the file. Its Sys is the header.
func (h *FileHeader) FileInfo() fs.FileInfo { return fileInfo{h} }

// fileInfo is also an fs.DirEntry.
type fileInfo struct{ h *FileHeader }

func (fi fileInfo) Name() string               { return path.Base(fi.h.Name) }
func (fi fileInfo) IsDir() bool                { return fi.h.Mode().IsDir() }
func (fi fileInfo) Mode() fs.FileMode          { return fi.h.Mode() }
func (fi fileInfo) Type() fs.FileMode          { return fi.h.Mode().Type() }
func (fi fileInfo) Sys() any                   { return fi.h }
func (fi fileInfo) Info() (fs.FileInfo, error) { return fi, nil }
func (fi fileInfo) String() string             { return fs.FormatFileInfo(fi) }

func (fi fileInfo) Size() int64 {
	if fi.h.UncompressedSize64 > 0 {
		return int64(fi.h.UncompressedSize64)
	}
	return int64(fi.h.UncompressedSize)
}

func (fi fileInfo) ModTime() time.Time {
	if fi.h.Modified.IsZero() {
		return fi.h.ModTime()
	}
	return fi.h.Modified.UTC()
}

// FileInfoHeader makes a header from the description of a file. The name is but the last element of the path, and the method is [Store].
func FileInfoHeader(fi fs.FileInfo) (*FileHeader, error) {
	size := uint64(fi.Size())
	h := &FileHeader{Name: fi.Name(), UncompressedSize64: size, UncompressedSize: uint32(min(size, max32))}
	h.SetModTime(fi.ModTime())
	h.SetMode(fi.Mode())
	return h, nil
}

// ModTime returns the local time in the header, as UTC.
//
// Deprecated: use Modified.
func (h *FileHeader) ModTime() time.Time {
	date, clock := int(h.ModifiedDate), int(h.ModifiedTime)
	return time.Date(date>>9+1980, time.Month(date>>5&15), date&31, clock>>11, clock>>5&63, clock&31*2, 0, time.UTC)
}

// SetModTime sets the fields for the time, to t in UTC.
//
// Deprecated: set Modified.
func (h *FileHeader) SetModTime(t time.Time) {
	h.Modified = t.UTC()
	h.setLocalTime(h.Modified)
}

// setLocalTime sets date and time in the form of MS-DOS, which has but every other second.
func (h *FileHeader) setLocalTime(t time.Time) {
	year, month, day := t.Date()
	hour, minute, second := t.Clock()
	h.ModifiedDate = uint16(day + int(month)<<5 + (year-1980)<<9)
	h.ModifiedTime = uint16(second/2 + minute<<5 + hour<<11)
}

// zone returns the zone in which a time differs that much from UTC: by quarters of an hour, between those that there are on earth.
func zone(difference time.Duration) *time.Location {
	difference = difference.Round(15 * time.Minute)
	if difference < -12*time.Hour || difference > 14*time.Hour {
		difference = 0
	}
	return time.FixedZone("", int(difference/time.Second))
}

// Systems in CreatorVersion.
const (
	systemFAT   = 0
	systemUnix  = 3
	systemNTFS  = 11
	systemVFAT  = 14
	systemMacOS = 19
)

// Permissions and kinds of files on Unix, in the upper half of ExternalAttrs, and of MS-DOS, in the lower half.
const (
	unixKind    = 0xf000
	unixFifo    = 0x1000
	unixChar    = 0x2000
	unixDir     = 0x4000
	unixBlock   = 0x6000
	unixFile    = 0x8000
	unixSymlink = 0xa000
	unixSocket  = 0xc000

	unixSetuid = 0x800
	unixSetgid = 0x400
	unixSticky = 0x200

	dosReadOnly = 0x01
	dosDir      = 0x10
)

// Mode returns permissions and the kind of the file.
func (h *FileHeader) Mode() fs.FileMode {
	var mode fs.FileMode
	switch h.CreatorVersion >> 8 {
	case systemUnix, systemMacOS:
		mode = fromUnix(h.ExternalAttrs >> 16)
	case systemFAT, systemNTFS, systemVFAT:
		mode = 0o666
		if h.ExternalAttrs&dosDir != 0 {
			mode = fs.ModeDir | 0o777
		}
		if h.ExternalAttrs&dosReadOnly != 0 {
			mode &^= 0o222
		}
	}
	if strings.HasSuffix(h.Name, "/") {
		mode |= fs.ModeDir
	}
	return mode
}

// SetMode sets permissions and the kind of the file.
func (h *FileHeader) SetMode(mode fs.FileMode) {
	h.CreatorVersion = systemUnix<<8 | h.CreatorVersion&0xff
	h.ExternalAttrs = toUnix(mode) << 16
	if mode.IsDir() {
		h.ExternalAttrs |= dosDir
	}
	if mode&0o200 == 0 {
		h.ExternalAttrs |= dosReadOnly
	}
}

func fromUnix(m uint32) fs.FileMode {
	mode := fs.FileMode(m & 0o777)
	switch m & unixKind {
	case unixFifo:
		mode |= fs.ModeNamedPipe
	case unixChar:
		mode |= fs.ModeDevice | fs.ModeCharDevice
	case unixDir:
		mode |= fs.ModeDir
	case unixBlock:
		mode |= fs.ModeDevice
	case unixSymlink:
		mode |= fs.ModeSymlink
	case unixSocket:
		mode |= fs.ModeSocket
	}
	if m&unixSetuid != 0 {
		mode |= fs.ModeSetuid
	}
	if m&unixSetgid != 0 {
		mode |= fs.ModeSetgid
	}
	if m&unixSticky != 0 {
		mode |= fs.ModeSticky
	}
	return mode
}

func toUnix(mode fs.FileMode) uint32 {
	m := uint32(mode & 0o777)
	switch mode.Type() {
	case fs.ModeDir:
		m |= unixDir
	case fs.ModeSymlink:
		m |= unixSymlink
	case fs.ModeNamedPipe:
		m |= unixFifo
	case fs.ModeSocket:
		m |= unixSocket
	case fs.ModeDevice:
		m |= unixBlock
	case fs.ModeDevice | fs.ModeCharDevice:
		m |= unixChar
	default:
		m |= unixFile
	}
	if mode&fs.ModeSetuid != 0 {
		m |= unixSetuid
	}
	if mode&fs.ModeSetgid != 0 {
		m |= unixSetgid
	}
	if mode&fs.ModeSticky != 0 {
		m |= unixSticky
	}
	return m
}
