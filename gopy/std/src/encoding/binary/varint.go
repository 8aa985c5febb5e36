// Numbers of variable length: seven bits a byte, the lowest first; all bytes but the last have the highest bit set. Numbers with a sign
// are made into 0, 1, 2, ... from 0, -1, 1, -2, ...

package binary

import (
	"errors"
	"io"
)

// The largest lengths of numbers of 16, 32 and 64 bits.
const (
	MaxVarintLen16 = 3
	MaxVarintLen32 = 5
	MaxVarintLen64 = 10
)

var errOverflow = errors.New("binary: varint overflows a 64-bit integer")

func fold(x int64) uint64 { return uint64(x<<1) ^ uint64(x>>63) }

func unfold(x uint64) int64 { return int64(x>>1) ^ -int64(x&1) }

// AppendUvarint appends x.
func AppendUvarint(buf []byte, x uint64) []byte {
	for x > 0x7f {
		buf = append(buf, byte(x)|0x80)
		x >>= 7
	}
	return append(buf, byte(x))
}

// AppendVarint appends x.
func AppendVarint(buf []byte, x int64) []byte { return AppendUvarint(buf, fold(x)) }

// PutUvarint writes x into buf, which must be long enough, and returns the number of bytes.
func PutUvarint(buf []byte, x uint64) int {
	n := 0
	for x > 0x7f {
		buf[n] = byte(x) | 0x80
		x >>= 7
		n++
	}
	buf[n] = byte(x)
	return n + 1
}

// PutVarint writes x into buf, which must be long enough, and returns the number of bytes.
func PutVarint(buf []byte, x int64) int { return PutUvarint(buf, fold(x)) }

// Uvarint returns the number at the beginning of buf, and its length: 0 if it does not end in buf, and if it has more than 64 bits, minus
// the number of bytes that were read.
func Uvarint(buf []byte) (uint64, int) {
	x := uint64(0)
	for i, b := range buf {
		if tooLong(i, b) {
			return 0, -(i + 1)
		}
		x |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			return x, i + 1
		}
	}
	return 0, 0
}

// tooLong tells whether a number with b as its byte i has more than 64 bits.
func tooLong(i int, b byte) bool {
	return i == MaxVarintLen64 || i == MaxVarintLen64-1 && b > 1 && b < 0x80
}

// Varint is Uvarint for numbers with a sign.
func Varint(buf []byte) (int64, int) {
	x, n := Uvarint(buf)
	return unfold(x), n
}

// ReadUvarint reads a number. If r ends within it, the error is io.ErrUnexpectedEOF.
func ReadUvarint(r io.ByteReader) (uint64, error) {
	x := uint64(0)
	for i := range MaxVarintLen64 {
		b, err := r.ReadByte()
		if err == io.EOF && i > 0 {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return x, err
		}
		if tooLong(i, b) {
			return x, errOverflow
		}
		x |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			return x, nil
		}
	}
	return x, errOverflow
}

// ReadVarint is ReadUvarint for numbers with a sign.
func ReadVarint(r io.ByteReader) (int64, error) {
	x, err := ReadUvarint(r)
	return unfold(x), err
}
