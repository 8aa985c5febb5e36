// Package jpeg reads and writes pictures in JPEG format (ITU-T T.81): baseline and progressive files with Huffman coding and 8 bits
// per sample are read, baseline files are written.
//
// A picture is made of one component (gray), three (luma and two for the color, or red, green and blue) or four (for printing). Each
// is divided into blocks of 8 by 8 samples, which are turned into coefficients of cosines by the DCT (dct.go), divided by the numbers of a
// quantization table, which loses what one does not see, and written with Huffman codes (huffman.go, bits.go).
//
// A file is made of segments, each begun by a marker (segments.go): tables, the size and the components of the picture, and scans. A
// scan (scan.go) has the coefficients of some components, in a progressive file (progressive.go) only a part of these. planes.go
// makes a picture of them. Writing is in writer.go.
//
// The DCT here is more exact than that of Go: about one of a hundred samples differs by 1 from what Go gives, and so do a few of the
// coefficients that are written. The memory that decoding takes grows with the data that is there, not with the size that the file
// claims.
package jpeg

import (
	"image"
	"image/color"
	"io"
)

// DefaultQuality is the quality of Encode if nothing else is asked for.
const DefaultQuality = 75

// FormatError says what is wrong in a file.
type FormatError string

// Error is the text of the error.
func (e FormatError) Error() string { return "invalid JPEG format: " + string(e) }

// UnsupportedError tells a feature that a file uses and this package cannot do.
type UnsupportedError string

// Error is the text of the error.
func (e UnsupportedError) Error() string { return "unsupported JPEG feature: " + string(e) }

// Reader has no use any more.
//
// Deprecated: nothing in this package takes it.
type Reader interface {
	io.ByteReader
	io.Reader
}

// The markers, without the byte 0xff before each.
const (
	baselineFrame      = 0xc0
	extendedFrame      = 0xc1
	progressiveFrame   = 0xc2
	huffmanTables      = 0xc4
	firstRestart       = 0xd0
	lastRestart        = 0xd7
	startOfImage       = 0xd8
	endOfImage         = 0xd9
	startOfScan        = 0xda
	quantizationTables = 0xdb
	restartInterval    = 0xdd
	application0       = 0xe0
	application14      = 0xee
	application15      = 0xef
	comment            = 0xfe
)

// zigzag tells where in a block the coefficients are that are in a file one after the other.
var zigzag = [64]uint8{
	0, 1, 8, 16, 9, 2, 3, 10,
	17, 24, 32, 25, 18, 11, 4, 5,
	12, 19, 26, 33, 40, 48, 41, 34,
	27, 20, 13, 6, 7, 14, 21, 28,
	35, 42, 49, 56, 57, 50, 43, 36,
	29, 22, 15, 23, 30, 37, 44, 51,
	58, 59, 52, 45, 38, 31, 39, 46,
	53, 60, 61, 54, 47, 55, 62, 63,
}

// Decode reads a picture: an image.Gray, image.YCbCr, image.RGBA or image.CMYK. To refuse large ones, ask [DecodeConfig] first.
func Decode(r io.Reader) (image.Image, error) {
	d := newDecoder(r)
	if err := d.readSegments(false); err != nil {
		return nil, err
	}
	return d.picture()
}

// DecodeConfig reads the size and the color model of a picture.
func DecodeConfig(r io.Reader) (image.Config, error) {
	d := newDecoder(r)
	if err := d.readSegments(true); err != nil {
		return image.Config{}, err
	}
	c := image.Config{Width: d.width, Height: d.height}
	switch len(d.components) {
	case 0:
		return image.Config{}, FormatError("missing SOF marker")
	case 1:
		c.ColorModel = color.GrayModel
	case 3:
		c.ColorModel = color.YCbCrModel
		if d.isRGB() {
			c.ColorModel = color.RGBAModel
		}
	case 4:
		c.ColorModel = color.CMYKModel
	}
	return c, nil
}

func init() {
	image.RegisterFormat("jpeg", "\xff\xd8", Decode, DecodeConfig)
}
