// Pictures with cyan, magenta, yellow and black, in 8 bits each.

package image

import "image/color"

// CMYK is a picture whose colors are of type color.CMYK.
type CMYK struct {
	// Pix has cyan, magenta, yellow and black of each pixel. The pixel at (x, y) begins at Pix[(y-Rect.Min.Y)*Stride+(x-Rect.Min.X)*4].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewCMYK returns a picture for the given rectangle, all zero.
func NewCMYK(r Rectangle) *CMYK {
	pix, stride := newPix(4, r, "CMYK")
	return &CMYK{pix, stride, r}
}

// ColorModel returns color.CMYKModel.
func (p *CMYK) ColorModel() color.Model { return color.CMYKModel }

// Bounds returns where there are pixels.
func (p *CMYK) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) begins.
func (p *CMYK) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 4) }

// At returns the color at (x, y), zero outside.
func (p *CMYK) At(x, y int) color.Color { return p.CMYKAt(x, y) }

// CMYKAt returns the color at (x, y), zero outside.
func (p *CMYK) CMYKAt(x, y int) color.CMYK {
	if !(Point{x, y}).In(p.Rect) {
		return color.CMYK{}
	}
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	return color.CMYK{s[0], s[1], s[2], s[3]}
}

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *CMYK) RGBA64At(x, y int) color.RGBA64 {
	r, g, b, a := p.CMYKAt(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *CMYK) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.CMYK); ok {
		p.SetCMYK(x, y, own)
	} else {
		p.SetRGBA64(x, y, rgba64(c))
	}
}

// SetRGBA64 makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *CMYK) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	s[0], s[1], s[2], s[3] = color.RGBToCMYK(uint8(c.R>>8), uint8(c.G>>8), uint8(c.B>>8))
}

// SetCMYK makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *CMYK) SetCMYK(x, y int, c color.CMYK) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	s[0], s[1], s[2], s[3] = c.C, c.M, c.Y, c.K
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *CMYK) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &CMYK{}
	}
	return &CMYK{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque returns true: all colors are opaque.
func (p *CMYK) Opaque() bool { return true }
