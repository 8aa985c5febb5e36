// Modes of files, and lines of listings.

package fs

import "time"

// FileMode is a file's kind and permissions, the same bits on all systems.
type FileMode uint32

// The bits. Permissions are the lowest nine, as Unix has them.
const (
	ModeDir        FileMode = 1 << 31 // d: a directory
	ModeAppend     FileMode = 1 << 30 // a: can only be appended to
	ModeExclusive  FileMode = 1 << 29 // l: for one user at a time
	ModeTemporary  FileMode = 1 << 28 // T: not kept in archives
	ModeSymlink    FileMode = 1 << 27 // L: a symbolic link
	ModeDevice     FileMode = 1 << 26 // D: a device
	ModeNamedPipe  FileMode = 1 << 25 // p: a pipe with a name
	ModeSocket     FileMode = 1 << 24 // S: a Unix socket
	ModeSetuid     FileMode = 1 << 23 // u: runs as its owner
	ModeSetgid     FileMode = 1 << 22 // g: runs as its group
	ModeCharDevice FileMode = 1 << 21 // c: with ModeDevice, one of characters
	ModeSticky     FileMode = 1 << 20 // t: sticky
	ModeIrregular  FileMode = 1 << 19 // ?: no regular file, of a kind that is not known

	// ModeType has all bits that tell what kind of file it is. Regular files have none of them.
	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	// ModePerm has all bits of permissions.
	ModePerm FileMode = 0777
)

// String returns the mode as ls does: letters for the bits that are set, or else a minus sign, and the permissions as rwxrwxrwx.
func (m FileMode) String() string {
	const letters = "dalTLDpSugct?"
	const permissions = "rwxrwxrwx"
	var buf [len(letters) + len(permissions)]byte
	n := 0
	for i := 0; i < len(letters); i++ {
		if m&(ModeDir>>uint(i)) != 0 {
			buf[n] = letters[i]
			n++
		}
	}
	if n == 0 {
		buf[0] = '-'
		n = 1
	}
	for i := 0; i < len(permissions); i++ {
		buf[n] = '-'
		if m&(0400>>uint(i)) != 0 {
			buf[n] = permissions[i]
		}
		n++
	}
	return string(buf[:n])
}

// IsDir tells whether it is a directory.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular tells whether it is a regular file.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permissions.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the bits about the kind of file.
func (m FileMode) Type() FileMode { return m & ModeType }

// FormatFileInfo returns a line about a file, for methods String: "-rw-r--r-- 100 1970-01-01 12:00:00 hello.go".
func FormatFileInfo(info FileInfo) string {
	name := info.Name()
	line := make([]byte, 0, len(name)+48)
	line = append(line, info.Mode().String()...)
	line = append(line, ' ')
	line = appendInt(line, info.Size())
	line = append(line, ' ')
	line = info.ModTime().AppendFormat(line, time.DateTime)
	line = append(line, ' ')
	line = append(line, name...)
	if info.IsDir() {
		line = append(line, '/')
	}
	return string(line)
}

// appendInt appends n in decimal. This package does without strconv.
func appendInt(b []byte, n int64) []byte {
	u := uint64(n)
	if n < 0 {
		b = append(b, '-')
		u = -u
	}
	var digits [20]byte
	at := len(digits)
	for {
		at--
		digits[at] = byte('0' + u%10)
		if u /= 10; u == 0 {
			return append(b, digits[at:]...)
		}
	}
}

// FormatDirEntry returns a line about an entry, for methods String: "d subdir/" or "- hello.go".
func FormatDirEntry(dir DirEntry) string {
	name := dir.Name()
	kind := dir.Type().String()
	line := kind[:len(kind)-len("rwxrwxrwx")] + " " + name
	if dir.IsDir() {
		line += "/"
	}
	return line
}
