// Package io has the basic interfaces of input and output, and what can be built of them alone.
//
// This file: the interfaces and the errors. copy.go moves data, limit.go reads and writes parts, multi.go fans in and out,
// pipe.go couples a writer to a reader.
package io

import "errors"

// Meanings of the second argument of Seek: what the offset counts from.
const (
	SeekStart   = 0 // the beginning of the file
	SeekCurrent = 1 // the present place
	SeekEnd     = 2 // the end of the file
)

// EOF is what Read returns when there is no more input and that is a proper place to end. Functions return EOF itself,
// not an error that wraps it, for callers test with ==.
var EOF = errors.New("EOF")

// ErrUnexpectedEOF says that input ended in the middle of something of known size or form.
var ErrUnexpectedEOF = errors.New("unexpected EOF")

// ErrShortWrite says that a Write took fewer bytes than it was given without returning an error.
var ErrShortWrite = errors.New("short write")

// ErrShortBuffer says that a read needs a longer buffer than it was given.
var ErrShortBuffer = errors.New("short buffer")

// ErrNoProgress is what users of a [Reader] return when many calls of Read gave neither data nor an error.
var ErrNoProgress = errors.New("multiple Read calls return no data or error")

// errInvalidWrite says that a Write returned a count that cannot be.
var errInvalidWrite = errors.New("invalid write result")

// Reader is what bytes can be read from. Read puts up to len(p) bytes into p and returns how many; it may return fewer
// than asked for, and data together with an error. At the end of input it returns [EOF] with the last bytes or after them.
// An implementation does not keep p and does not return 0, nil unless p is empty.
type Reader interface {
	Read(p []byte) (n int, err error)
}

// Writer is what bytes can be written to. Write returns how many of p were written, and an error if that is not all.
// It neither changes nor keeps p.
type Writer interface {
	Write(p []byte) (n int, err error)
}

// Closer has a method Close. What a second call does is up to the implementation.
type Closer interface {
	Close() error
}

// Seeker has a method Seek, which sets the place of the next Read or Write and returns it counted from the start.
type Seeker interface {
	Seek(offset int64, whence int) (int64, error)
}

// ReadWriter is both Reader and Writer.
type ReadWriter interface {
	Reader
	Writer
}

// ReadCloser is both Reader and Closer.
type ReadCloser interface {
	Reader
	Closer
}

// WriteCloser is both Writer and Closer.
type WriteCloser interface {
	Writer
	Closer
}

// ReadWriteCloser is Reader, Writer and Closer.
type ReadWriteCloser interface {
	Reader
	Writer
	Closer
}

// ReadSeeker is both Reader and Seeker.
type ReadSeeker interface {
	Reader
	Seeker
}

// ReadSeekCloser is Reader, Seeker and Closer.
type ReadSeekCloser interface {
	Reader
	Seeker
	Closer
}

// WriteSeeker is both Writer and Seeker.
type WriteSeeker interface {
	Writer
	Seeker
}

// ReadWriteSeeker is Reader, Writer and Seeker.
type ReadWriteSeeker interface {
	Reader
	Writer
	Seeker
}

// ReaderFrom takes in everything up to EOF from a reader; [Copy] prefers it to a loop of its own. EOF is not returned.
type ReaderFrom interface {
	ReadFrom(r Reader) (n int64, err error)
}

// WriterTo gives out all it has to a writer; [Copy] prefers it to a loop of its own.
type WriterTo interface {
	WriteTo(w Writer) (n int64, err error)
}

// ReaderAt reads at a given offset, without a current place. Unlike Read it returns an error whenever n < len(p).
// Calls may run in parallel.
type ReaderAt interface {
	ReadAt(p []byte, off int64) (n int, err error)
}

// WriterAt writes at a given offset, without a current place. Calls for different ranges may run in parallel.
type WriterAt interface {
	WriteAt(p []byte, off int64) (n int, err error)
}

// ByteReader reads single bytes.
type ByteReader interface {
	ReadByte() (byte, error)
}

// ByteScanner reads single bytes and can take the last one back, so that the next ReadByte gives it again.
type ByteScanner interface {
	ByteReader
	UnreadByte() error
}

// ByteWriter writes single bytes.
type ByteWriter interface {
	WriteByte(c byte) error
}

// RuneReader reads single UTF-8 encoded characters and returns them with their size in bytes.
type RuneReader interface {
	ReadRune() (r rune, size int, err error)
}

// RuneScanner reads single characters and can take the last one back, so that the next ReadRune gives it again.
type RuneScanner interface {
	RuneReader
	UnreadRune() error
}

// StringWriter writes strings, presumably without a copy to a []byte.
type StringWriter interface {
	WriteString(s string) (n int, err error)
}
