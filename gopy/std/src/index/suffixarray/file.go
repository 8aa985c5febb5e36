// Indexes in binary form: the size of the data, the data, and the places of the suffixes in parts. A number of bytes is a varint that takes up ten
// bytes; each part is the number of its bytes, these ten included, and places as uvarints.

package suffixarray

import (
	"encoding/binary"
	"errors"
	"io"
)

const (
	partSize = 16 << 10 // at most
	sizeSize = binary.MaxVarintLen64
)

var errCorrupted = errors.New("suffixarray: data corrupted")

// Write writes the index to w.
func (x *Index) Write(w io.Writer) error {
	buf := make([]byte, partSize)
	binary.PutVarint(buf, int64(len(x.data)))
	if _, err := w.Write(buf[:sizeSize]); err != nil {
		return err
	}
	if _, err := w.Write(x.data); err != nil {
		return err
	}
	for rest := x.suffixes; len(rest) > 0; {
		n := sizeSize
		for len(rest) > 0 && n+sizeSize <= len(buf) {
			n += binary.PutUvarint(buf[n:], uint64(rest[0]))
			rest = rest[1:]
		}
		binary.PutVarint(buf, int64(n))
		if _, err := w.Write(buf[:n]); err != nil {
			return err
		}
	}
	return nil
}

// Read sets the index to the one that Write has written. With an error, the index must not be used. It may overwrite the data of the index that
// was there.
func (x *Index) Read(r io.Reader) error {
	buf := make([]byte, partSize)
	n, err := readSize(r, buf)
	if err != nil {
		return err
	}
	if n > cap(x.data) || n > cap(x.suffixes) || 2*n < cap(x.data) {
		x.data, x.suffixes = make([]byte, n), make([]int32, n)
	}
	x.data, x.suffixes = x.data[:n], x.suffixes[:n]
	if _, err := io.ReadFull(r, x.data); err != nil {
		return err
	}
	for rest := x.suffixes; len(rest) > 0; {
		read, err := readPart(r, buf, rest, n)
		if err != nil {
			return err
		}
		rest = rest[read:]
	}
	return nil
}

// readSize reads a number of bytes.
func readSize(r io.Reader, buf []byte) (int, error) {
	if _, err := io.ReadFull(r, buf[:sizeSize]); err != nil {
		return 0, err
	}
	n, _ := binary.Varint(buf[:sizeSize])
	if n < 0 {
		return 0, errCorrupted
	}
	return int(n), nil
}

// readPart reads a part, and returns how many places, which are less than size, it has set.
func readPart(r io.Reader, buf []byte, places []int32, size int) (n int, err error) {
	end, err := readSize(r, buf)
	if err != nil {
		return 0, err
	}
	if end < sizeSize || end > len(buf) {
		return 0, errCorrupted
	}
	if _, err := io.ReadFull(r, buf[sizeSize:end]); err != nil {
		return 0, err
	}
	for at := sizeSize; at < end; n++ {
		place, used := binary.Uvarint(buf[at:])
		if used <= 0 || n == len(places) || place >= uint64(size) {
			return n, errCorrupted
		}
		places[n] = int32(place)
		at += used
	}
	return n, nil
}
