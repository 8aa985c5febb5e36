// Package zlib reads and writes data in the format of zlib (RFC 1950): data compressed by package flate between a short header and a
// checksum.
package zlib

import (
	"bufio"
	"compress/flate"
	"errors"
	"hash"
	"hash/adler32"
	"io"
)

// How much to compress, see package flate.
const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

var (
	// ErrChecksum says that data does not have the checksum that is behind it.
	ErrChecksum = errors.New("zlib: invalid checksum")

	// ErrDictionary says that data needs another dictionary.
	ErrDictionary = errors.New("zlib: invalid dictionary")

	// ErrHeader says that data is not in this format.
	ErrHeader = errors.New("zlib: invalid header")
)

const (
	method        = 8    // deflate
	largestWindow = 7    // 32 KiB
	hasDictionary = 0x20 // the checksum of the dictionary follows
)

// Resetter is what the readers of this package can do: begin anew with another reader and dictionary.
type Resetter interface {
	Reset(r io.Reader, dict []byte) error
}

// NewReader returns a reader that decompresses what r gives, whose header it reads. If r has no method ReadByte, it may read more from it than
// the data. Close does not close r. It is a [Resetter].
func NewReader(r io.Reader) (io.ReadCloser, error) { return NewReaderDict(r, nil) }

// NewReaderDict is NewReader with the dictionary that the data was compressed with. If that has none, the dictionary is not used.
func NewReaderDict(r io.Reader, dict []byte) (io.ReadCloser, error) {
	z := new(reader)
	if err := z.Reset(r, dict); err != nil {
		return nil, err
	}
	return z, nil
}

type reader struct {
	r        flate.Reader
	data     io.ReadCloser
	checksum hash.Hash32
	err      error
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func get32(b []byte) uint32 {
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

// Reset begins anew.
func (z *reader) Reset(r io.Reader, dict []byte) error {
	*z = reader{data: z.data, checksum: adler32.New()}
	if br, ok := r.(flate.Reader); ok {
		z.r = br
	} else {
		z.r = bufio.NewReader(r)
	}
	z.err = z.begin(dict)
	return z.err
}

// begin reads the header.
func (z *reader) begin(dict []byte) error {
	var b [4]byte
	if _, err := io.ReadFull(z.r, b[:2]); err != nil {
		return noEOF(err)
	}
	if b[0]&0x0f != method || b[0]>>4 > largestWindow || (uint(b[0])<<8|uint(b[1]))%31 != 0 {
		return ErrHeader
	}
	used := b[1]&hasDictionary != 0
	if used {
		if _, err := io.ReadFull(z.r, b[:]); err != nil {
			return noEOF(err)
		}
		if get32(b[:]) != adler32.Checksum(dict) {
			return ErrDictionary
		}
	}
	if z.data != nil {
		z.data.(flate.Resetter).Reset(z.r, dict)
	} else if used {
		z.data = flate.NewReaderDict(z.r, dict)
	} else {
		z.data = flate.NewReader(z.r)
	}
	return nil
}

// Read decompresses data.
func (z *reader) Read(p []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	n, z.err = z.data.Read(p)
	z.checksum.Write(p[:n])
	if z.err != io.EOF {
		return n, z.err
	}
	var b [4]byte
	if _, err := io.ReadFull(z.r, b[:]); err != nil {
		z.err = noEOF(err)
	} else if get32(b[:]) != z.checksum.Sum32() {
		z.err = ErrChecksum
	}
	return n, z.err
}

// Close returns the error that has ended reading, if any.
func (z *reader) Close() error {
	if z.err != nil && z.err != io.EOF {
		return z.err
	}
	z.err = z.data.Close()
	return z.err
}
