// The chunks that describe the pixels: IHDR, PLTE and tRNS.

package png

import (
	"encoding/binary"
	"image/color"
	"math"
	"strconv"
)

// readIHDR reads the size of the image and how it is stored.
func (d *decoder) readIHDR(length uint32) error {
	if length != 13 {
		return FormatError("bad IHDR length")
	}
	b, err := d.read(13)
	if err != nil {
		return err
	}
	width, height := int32(binary.BigEndian.Uint32(b)), int32(binary.BigEndian.Uint32(b[4:]))
	d.kind = kind{depth: b[8], color: b[9]}
	d.interlaced = b[12] == 1
	switch {
	case b[10] != 0:
		return UnsupportedError("compression method")
	case b[11] != 0:
		return UnsupportedError("filter method")
	case b[12] > 1:
		return FormatError("invalid interlace method")
	case width <= 0 || height <= 0:
		return FormatError("non-positive dimension")
	case int64(width)*int64(height) > math.MaxInt64/8: // a pixel may take 8 bytes
		return UnsupportedError("dimension overflow")
	case !d.exists():
		return UnsupportedError("bit depth " + strconv.Itoa(int(b[8])) + ", color type " + strconv.Itoa(int(b[9])))
	}
	d.width, d.height = int(width), int(height)
	return d.end()
}

// readPLTE reads the palette. Files with pixels beyond it exist: they are black, so the palette has room for 256 colors.
func (d *decoder) readPLTE(length uint32) error {
	n := int(length / 3)
	if length%3 != 0 || n == 0 || n > 256 || n > 1<<d.depth {
		return FormatError("bad PLTE length")
	}
	b, err := d.read(3 * n)
	if err != nil {
		return err
	}
	switch d.color {
	case gray, grayAlpha:
		return FormatError("PLTE, color type mismatch")
	case paletted:
		all := make(color.Palette, 256)
		for i := range all {
			if i < n {
				all[i] = color.RGBA{b[3*i], b[3*i+1], b[3*i+2], 0xff}
			} else {
				all[i] = color.RGBA{A: 0xff}
			}
		}
		d.palette = all[:n]
	}
	return d.end() // for the others, the palette is but advice
}

// readTRNS reads how opaque the colors of the palette are, or which color is transparent.
func (d *decoder) readTRNS(length uint32) error {
	if d.color == grayAlpha || d.color == trueColorAlpha {
		return FormatError("tRNS, color type mismatch")
	}
	if d.color == paletted && length > 256 || d.color != paletted && length != uint32(2*samples[d.color]) {
		return FormatError("bad tRNS length")
	}
	b, err := d.read(int(length))
	if err != nil {
		return err
	}
	if d.color == paletted {
		if len(d.palette) < len(b) {
			d.palette = d.palette[:len(b)]
		}
		for i, alpha := range b {
			c := d.palette[i].(color.RGBA)
			d.palette[i] = color.NRGBA{c.R, c.G, c.B, alpha}
		}
		return d.end()
	}
	d.transparent = true
	for i := range samples[d.color] {
		d.clear[i] = binary.BigEndian.Uint16(b[2*i:])
		if d.depth <= 8 {
			d.clear[i] &= 0xff
		}
	}
	return d.end()
}
