// Package gzip reads and writes files in the format of gzip (RFC 1952): a header, data compressed by package flate, and a checksum.
package gzip

import (
	"compress/flate"
	"errors"
	"time"
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
	// ErrChecksum says that the data does not have the checksum or the size that the file tells.
	ErrChecksum = errors.New("gzip: invalid checksum")

	// ErrHeader says that a file is not one of gzip, or its header is wrong.
	ErrHeader = errors.New("gzip: invalid header")
)

// Header is what a file tells about itself. Texts are in UTF-8 here, but Latin-1 in the file.
type Header struct {
	Comment string
	Extra   []byte
	ModTime time.Time // of the file that was compressed
	Name    string    // of that
	OS      byte      // the operating system, by numbers of the format
}

// The first bytes of a file, and flags for what is in its header.
const (
	magic1, magic2 = 0x1f, 0x8b
	deflate        = 8

	flagChecksum = 1 << 1
	flagExtra    = 1 << 2
	flagName     = 1 << 3
	flagComment  = 1 << 4
)

func put32(b []byte, v uint32) {
	b[0], b[1], b[2], b[3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
}

func get16(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 }

func get32(b []byte) uint32 { return uint32(get16(b)) | uint32(get16(b[2:]))<<16 }
