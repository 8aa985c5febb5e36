// Package gif reads and writes pictures and animations in GIF format (versions 87a and 89a).
//
// A GIF file is a header with the size of the screen and mostly a palette, then blocks, then a trailer byte. A block is a frame (where it
// lies, maybe a palette of its own, and its pixels, which are palette indices compressed by package compress/lzw) or an extension: how long
// and how the next frame is shown, how often an animation runs, a comment. All data of varying length is in sub-blocks (blocks.go).
//
// Reading is in reader.go and frame.go, writing in writer.go, and encode.go makes any picture one with a palette.
//
// The memory that decoding takes grows with the data that is there, not with the size that the file claims.
package gif

import (
	"image"
	"io"
)

// What becomes of a frame when its time is over.
const (
	DisposalNone       = 0x01 // it stays
	DisposalBackground = 0x02 // its area becomes background
	DisposalPrevious   = 0x03 // its area becomes what it was before
)

// The first byte of a block.
const (
	beginsExtension = 0x21
	beginsFrame     = 0x2c
	trailer         = 0x3b
)

// The kinds of extensions.
const (
	plainText      = 0x01
	graphicControl = 0xf9
	comment        = 0xfe
	application    = 0xff
)

const (
	hasColorTable  = 0x80 // in the flags of the screen and of a frame: a palette follows
	sizeMask       = 0x07 // it has 2 << these bits colors
	isInterlaced   = 0x40 // in the flags of a frame
	hasTransparent = 0x01 // in the flags of a graphic control: it says which color is transparent
)

// looping is the application extension whose data says how often an animation runs.
const looping = "NETSCAPE2.0"

// GIF is all that is in a file: one frame or more.
type GIF struct {
	Image []*image.Paletted // The frames.
	Delay []int             // How long each is shown, in hundredths of a second.

	// LoopCount says how often the frames are shown: for ever if it is 0, once if it is -1, else LoopCount+1 times.
	LoopCount int

	// Disposal says what becomes of each frame, one of the constants here, or 0 for nothing said. When encoding, nil is as all 0.
	Disposal []byte

	// Config is the size of the screen, which must contain all frames, and the palette for all frames that have none of their own.
	// There is no such palette if ColorModel is nil or an empty color.Palette. When encoding, the zero value is a
	// screen just large enough for the first frame.
	Config image.Config

	// BackgroundIndex is the color of the background, in the palette of Config.
	BackgroundIndex byte
}

// Decode reads the first frame of a GIF file. To refuse large ones, ask [DecodeConfig] first.
func Decode(r io.Reader) (image.Image, error) {
	d := newDecoder(r)
	if err := d.readHeader(); err != nil {
		return nil, err
	}
	if err := d.readBlocks(1); err != nil {
		return nil, err
	}
	return d.Image[0], nil
}

// DecodeAll reads a GIF file with all its frames. To refuse large ones, ask [DecodeConfig] first.
func DecodeAll(r io.Reader) (*GIF, error) {
	d := newDecoder(r)
	if err := d.readHeader(); err != nil {
		return nil, err
	}
	if err := d.readBlocks(-1); err != nil {
		return nil, err
	}
	g := d.GIF
	g.Config = d.config()
	return &g, nil
}

// DecodeConfig reads the size of the screen and the palette of a GIF file, and no frame.
func DecodeConfig(r io.Reader) (image.Config, error) {
	d := newDecoder(r)
	if err := d.readHeader(); err != nil {
		return image.Config{}, err
	}
	return d.config(), nil
}

func (d *decoder) config() image.Config {
	return image.Config{ColorModel: d.palette, Width: d.width, Height: d.height}
}

func init() {
	image.RegisterFormat("gif", "GIF8?a", Decode, DecodeConfig)
}

// tableSize tells how a palette of n colors is written: as 2 << size of them.
func tableSize(n int) (size int) {
	for 2<<size < n {
		size++
	}
	return size
}
