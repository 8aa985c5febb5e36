package bytes

import (
	"errors"
	"internal/bytealg"
	"io"
	"unicode/utf8"
)

// This file has the reading half of Buffer, and what moves bytes from a reader or to a writer.

var errUnreadByte = errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")

// drained reports whether there is nothing to read, and if so makes all memory free.
func (b *Buffer) drained() bool {
	if b.off < len(b.buf) {
		return false
	}
	b.Reset()
	return true
}

// Read reads up to len(p) bytes. If there is nothing to read the error is io.EOF, unless p is empty.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.lastRead = opInvalid
	if b.drained() {
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.lastRead = opRead
	}
	return n, nil
}

// Next reads n bytes, or all if there are not as many, and returns them. They are good until the next operation.
func (b *Buffer) Next(n int) []byte {
	b.lastRead = opInvalid
	n = min(n, b.Len())
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.lastRead = opRead
	}
	return data
}

// Peek returns the next n bytes without reading them, all with io.EOF if there are not as many. They are good until the next
// operation.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if n > b.Len() {
		return b.buf[b.off:], io.EOF
	}
	return b.buf[b.off : b.off+n], nil
}

// ReadByte reads a byte. If there is none the error is io.EOF.
func (b *Buffer) ReadByte() (byte, error) {
	if b.drained() {
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.lastRead = opRead
	return c, nil
}

// ReadRune reads a rune and returns it and the number of its bytes. A wrong byte is (utf8.RuneError, 1). If there is none the error is
// io.EOF.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.drained() {
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	b.lastRead = readOp(size)
	return r, size, nil
}

// UnreadRune undoes a ReadRune, which must have been the last operation and without error.
func (b *Buffer) UnreadRune() error {
	if b.lastRead <= opInvalid {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	if size := int(b.lastRead); size <= b.off {
		b.off -= size
	}
	b.lastRead = opInvalid
	return nil
}

// UnreadByte makes the last byte read unread. The last operation must have read something.
func (b *Buffer) UnreadByte() error {
	if b.lastRead == opInvalid {
		return errUnreadByte
	}
	b.lastRead = opInvalid
	b.off = max(b.off-1, 0)
	return nil
}

// ReadBytes reads up to and including the next delim, and returns that. If there is none it reads all, and the error is io.EOF.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	found, err := b.readSlice(delim)
	return append(line, found...), err
}

// ReadString is ReadBytes for a string.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	found, err := b.readSlice(delim)
	return string(found), err
}

// readSlice is ReadBytes without a copy.
func (b *Buffer) readSlice(delim byte) (line []byte, err error) {
	rest := b.buf[b.off:]
	end := bytealg.IndexByte(bytealg.View(rest), delim) + 1
	if end == 0 {
		end = len(rest)
		err = io.EOF
	}
	b.off += end
	b.lastRead = opRead
	return rest[:end], err
}

// ReadFrom writes all that r has into the buffer, up to io.EOF. It returns how many bytes that were and the error of r, if that is another
// one.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.lastRead = opInvalid
	for {
		at := b.grow(MinRead)
		b.buf = b.buf[:at]
		m, err := r.Read(b.buf[at:cap(b.buf)])
		if m < 0 {
			panic(errors.New("bytes.Buffer: reader returned negative count from Read"))
		}
		b.buf = b.buf[:at+m]
		n += int64(m)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes all that is in the buffer to w. It returns how many bytes that were and the error of w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.lastRead = opInvalid
	if held := b.Len(); held > 0 {
		m, err := w.Write(b.buf[b.off:])
		if m > held {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		n = int64(m)
		if err != nil {
			return n, err
		}
		if m < held {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}
