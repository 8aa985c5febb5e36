// Package os has what a program gets from the system: arguments, environment, standard streams, files.
//
// A program that gopy runs sees a tree of files like that of a Linux, in memory and nearly empty, and in it the directories of the
// machine that it was given. All of it goes through package syscall; errors and their texts are those of Linux.
//
// file.go, readwrite.go and dir.go have open files, pipe.go pipes; path.go, remove.go, stat.go and temp.go have what is done by name,
// root.go and rootwalk.go the same within a directory, dirfs.go trees for io/fs; env.go and process.go are about the program itself.
package os

import (
	"io/fs"
	"syscall"
)

// Args has the program's name and its arguments.
var Args = args()

// The standard streams.
var (
	Stdin  = &File{&file{fd: 0, name: "/dev/stdin"}}
	Stdout = &File{&file{fd: 1, name: "/dev/stdout"}}
	Stderr = &File{&file{fd: 2, name: "/dev/stderr"}}
)

// Flags for [OpenFile]: one of the first three, and any of the others.
const (
	O_RDONLY int = syscall.O_RDONLY // to read only
	O_WRONLY int = syscall.O_WRONLY // to write only
	O_RDWR   int = syscall.O_RDWR   // to read and write
	O_APPEND int = syscall.O_APPEND // write at the end
	O_CREATE int = syscall.O_CREAT  // make a new file if there is none
	O_EXCL   int = syscall.O_EXCL   // with O_CREATE: there must be none
	O_SYNC   int = syscall.O_SYNC   // what is written goes to the disk at once
	O_TRUNC  int = syscall.O_TRUNC  // without what the file has in it
)

// Values for Seek.
//
// Deprecated: package io has them.
const (
	SEEK_SET int = 0 // from the beginning
	SEEK_CUR int = 1 // from the present offset
	SEEK_END int = 2 // from the end
)

const (
	PathSeparator     = '/' // between the names of a path
	PathListSeparator = ':' // between paths

	// DevNull is a file that swallows what is written and is empty.
	DevNull = "/dev/null"
)

// IsPathSeparator tells whether c is a slash.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// FileInfo is what is known about a file. See [Stat].
type FileInfo = fs.FileInfo

// DirEntry is what a directory says about a file in it. See [ReadDir].
type DirEntry = fs.DirEntry

// FileMode is a file's kind and permissions.
type FileMode = fs.FileMode

// Bits of a FileMode: those of package io/fs.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular

	ModeType = fs.ModeType
	ModePerm = fs.ModePerm
)

// modeBits translates a mode for system calls.
func modeBits(mode FileMode) uint32 {
	bits := uint32(mode.Perm())
	if mode&ModeSetuid != 0 {
		bits |= syscall.S_ISUID
	}
	if mode&ModeSetgid != 0 {
		bits |= syscall.S_ISGID
	}
	if mode&ModeSticky != 0 {
		bits |= syscall.S_ISVTX
	}
	return bits
}
