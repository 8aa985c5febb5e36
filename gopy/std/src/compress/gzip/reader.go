package gzip

// Reading files.

import (
	"bufio"
	"compress/flate"
	"hash/crc32"
	"io"
	"time"
)

// Reader decompresses a file. A file may be several ones, one behind the other: it reads them as one, and has the header of the first.
//
// What it reads is known to be right only when it has returned io.EOF.
type Reader struct {
	Header
	r           flate.Reader
	data        io.ReadCloser
	checksum    uint32 // first of the header, then of the data
	size        uint32
	multistream bool
	err         error
}

// NewReader returns a reader for a file, whose header it reads. If r has no method ReadByte, it may read more from it than the file. Close does
// not close r.
func NewReader(r io.Reader) (*Reader, error) {
	z := new(Reader)
	if err := z.Reset(r); err != nil {
		return nil, err
	}
	return z, nil
}

// Reset begins anew with another file.
func (z *Reader) Reset(r io.Reader) error {
	*z = Reader{data: z.data, multistream: true}
	if br, ok := r.(flate.Reader); ok {
		z.r = br
	} else {
		z.r = bufio.NewReader(r)
	}
	z.Header, z.err = z.readHeader()
	return z.err
}

// Multistream says whether files one behind the other are read as one, which is so if it is not called. If not, Read returns io.EOF after each;
// Reset with the same reader goes on with the next, if that has a method ReadByte.
func (z *Reader) Multistream(ok bool) { z.multistream = ok }

// Close returns the error that has ended decompression, if any.
func (z *Reader) Close() error { return z.data.Close() }

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// Read decompresses data.
func (z *Reader) Read(p []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	for n == 0 {
		n, z.err = z.data.Read(p)
		z.checksum = crc32.Update(z.checksum, crc32.IEEETable, p[:n])
		z.size += uint32(n)
		if z.err != io.EOF {
			return n, z.err
		}
		var end [8]byte
		if _, err := io.ReadFull(z.r, end[:]); err != nil {
			z.err = noEOF(err)
			return n, z.err
		}
		if get32(end[:]) != z.checksum || get32(end[4:]) != z.size {
			z.err = ErrChecksum
			return n, z.err
		}
		z.checksum, z.size = 0, 0
		if !z.multistream {
			return n, io.EOF
		}
		if _, z.err = z.readHeader(); z.err != nil {
			return n, z.err
		}
	}
	return n, nil
}

// readHeader reads the header of a file, and prepares for its data.
func (z *Reader) readHeader() (h Header, err error) {
	z.checksum = 0
	var b [10]byte
	if _, err := io.ReadFull(z.r, b[:]); err != nil {
		return h, err // io.EOF if there is no file
	}
	if b[0] != magic1 || b[1] != magic2 || b[2] != deflate {
		return h, ErrHeader
	}
	z.checksum = crc32.ChecksumIEEE(b[:])
	flags := b[3]
	if seconds := get32(b[4:]); seconds > 0 {
		h.ModTime = time.Unix(int64(seconds), 0)
	}
	h.OS = b[9]
	if flags&flagExtra != 0 {
		if err := z.readPart(b[:2]); err != nil {
			return h, err
		}
		extra := make([]byte, get16(b[:]))
		if err := z.readPart(extra); err != nil {
			return h, err
		}
		h.Extra = extra
	}
	if flags&flagName != 0 {
		if h.Name, err = z.readText(); err != nil {
			return h, err
		}
	}
	if flags&flagComment != 0 {
		if h.Comment, err = z.readText(); err != nil {
			return h, err
		}
	}
	if flags&flagChecksum != 0 {
		checksum := uint16(z.checksum)
		if err := z.readPart(b[:2]); err != nil {
			return h, err
		}
		if get16(b[:]) != checksum {
			return h, ErrHeader
		}
	}
	z.checksum = 0
	if z.data == nil {
		z.data = flate.NewReader(z.r)
	} else {
		z.data.(flate.Resetter).Reset(z.r, nil)
	}
	return h, nil
}

// readPart reads a part of the header.
func (z *Reader) readPart(b []byte) error {
	if _, err := io.ReadFull(z.r, b); err != nil {
		return noEOF(err)
	}
	z.checksum = crc32.Update(z.checksum, crc32.IEEETable, b)
	return nil
}

// readText reads text that ends with a zero byte.
func (z *Reader) readText() (string, error) {
	const most = 512
	b := make([]byte, 0, 32)
	for len(b) < most {
		c, err := z.r.ReadByte()
		if err != nil {
			return "", noEOF(err)
		}
		b = append(b, c)
		if c == 0 {
			z.checksum = crc32.Update(z.checksum, crc32.IEEETable, b)
			text := make([]rune, len(b)-1)
			for i := range text {
				text[i] = rune(b[i])
			}
			return string(text), nil
		}
	}
	return "", ErrHeader
}
