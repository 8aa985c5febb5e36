// Package png reads and writes images in the format PNG (https://www.w3.org/TR/PNG/).
//
// A file is a signature and a row of chunks: the length, a name of four letters, the data, and a checksum of name and data. IHDR
// describes the image, PLTE has the colors of a palette, tRNS says what is transparent, IDAT chunks together have the pixels,
// IEND ends the file. The pixels are compressed as package zlib does it: the rows of the image, each of them behind a byte that says
// how the row was changed to become smaller (its filter). In an interlaced image there are the rows of seven smaller images instead.
package png

import "image"

func init() {
	image.RegisterFormat("png", signature, Decode, DecodeConfig)
}

// FormatError says that data is not a proper PNG file.
type FormatError string

func (e FormatError) Error() string { return "png: invalid format: " + string(e) }

// UnsupportedError says that data needs what this package does not know.
type UnsupportedError string

func (e UnsupportedError) Error() string { return "png: unsupported feature: " + string(e) }

const signature = "\x89PNG\r\n\x1a\n"

// How pixels are stored. Those with a palette are indices, the others have one to four samples.
const (
	gray           = 0
	trueColor      = 2
	paletted       = 3
	grayAlpha      = 4
	trueColorAlpha = 6
)

// samples has the number of samples of a pixel, for these kinds.
var samples = [...]int{gray: 1, trueColor: 3, paletted: 1, grayAlpha: 2, trueColorAlpha: 4}

// A kind is how the pixels of a file are stored.
type kind struct {
	color byte // one of the constants
	depth byte // bits of a sample
}

// exists reports whether the format has this kind.
func (k kind) exists() bool {
	switch k.color {
	case gray:
		return k.depth == 1 || k.depth == 2 || k.depth == 4 || k.depth == 8 || k.depth == 16
	case paletted:
		return k.depth == 1 || k.depth == 2 || k.depth == 4 || k.depth == 8
	case trueColor, grayAlpha, trueColorAlpha:
		return k.depth == 8 || k.depth == 16
	}
	return false
}

// bits returns the bits of a pixel.
func (k kind) bits() int { return samples[k.color] * int(k.depth) }

// rowSize returns the bytes of a row, without its filter.
func (k kind) rowSize(width int) int { return (k.bits()*width + 7) / 8 }

// step returns how many bytes filters look back: those of a pixel.
func (k kind) step() int { return (k.bits() + 7) / 8 }
