// Package flate compresses and decompresses data in the format DEFLATE (RFC 1951), which gzip and zlib wrap.
//
// Data is a sequence of blocks. In most of them, pieces of up to 258 bytes that occurred before in the last 32 KiB are replaced by length
// and distance, and these and the other bytes are written in Huffman codes.
package flate

import (
	"io"
	"strconv"
)

// How much to compress.
const (
	NoCompression      = 0
	BestSpeed          = 1
	BestCompression    = 9
	DefaultCompression = -1

	// HuffmanOnly does not look for repetitions: that is fast, and makes data smaller whose bytes are not equally frequent.
	HuffmanOnly = -2
)

const (
	windowSize = 1 << 15 // greatest distance
	minMatch   = 3
	maxMatch   = 258
	endOfBlock = 256 // among the symbols for literals
	maxStored  = 65535

	numLiterals    = 286 // symbols for literals, the end of a block, and lengths
	numDistances   = 30
	numCodeLengths = 19
	maxBits        = 15 // of a code
)

// A length or a distance is a symbol, which tells the least one, and some more bits.
var (
	lengthBase = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthBits = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}

	distanceBase = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
		8193, 12289, 16385, 24577}
	distanceBits = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

// codeOrder is the order in which the lengths of the codes for code lengths are written.
var codeOrder = [numCodeLengths]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// A CorruptInputError says that the data is wrong, and how many bytes had been read.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "flate: corrupt input before offset " + strconv.FormatInt(int64(e), 10)
}

// An InternalError is a mistake in this package.
type InternalError string

func (e InternalError) Error() string { return "flate: internal error: " + string(e) }

// A ReadError is one of the reader, with the position in its data.
//
// Deprecated: errors of the reader are returned as they are.
type ReadError struct {
	Offset int64
	Err    error
}

func (e *ReadError) Error() string {
	return "flate: read error at offset " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// A WriteError is one of the writer, with the position in its data.
//
// Deprecated: errors of the writer are returned as they are.
type WriteError struct {
	Offset int64
	Err    error
}

func (e *WriteError) Error() string {
	return "flate: write error at offset " + strconv.FormatInt(e.Offset, 10) + ": " + e.Err.Error()
}

// Resetter is what the readers of this package can do: begin anew with another reader and dictionary.
type Resetter interface {
	Reset(r io.Reader, dict []byte) error
}

// Reader is a reader from which not more is read than the compressed data. Others are read through a bufio.Reader.
type Reader interface {
	io.Reader
	io.ByteReader
}
