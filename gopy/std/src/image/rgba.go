// Pictures with red, green, blue and alpha, multiplied by alpha, in 8 or 16 bits each.

package image

import "image/color"

// RGBA is a picture whose colors are of type color.RGBA.
type RGBA struct {
	// Pix has red, green, blue and alpha of each pixel. The pixel at (x, y) begins at Pix[(y-Rect.Min.Y)*Stride+(x-Rect.Min.X)*4].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewRGBA returns a picture for the given rectangle, all zero.
func NewRGBA(r Rectangle) *RGBA {
	pix, stride := newPix(4, r, "RGBA")
	return &RGBA{pix, stride, r}
}

// ColorModel returns color.RGBAModel.
func (p *RGBA) ColorModel() color.Model { return color.RGBAModel }

// Bounds returns where there are pixels.
func (p *RGBA) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) begins.
func (p *RGBA) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 4) }

// At returns the color at (x, y), zero outside.
func (p *RGBA) At(x, y int) color.Color { return p.RGBAAt(x, y) }

// RGBAAt returns the color at (x, y), zero outside.
func (p *RGBA) RGBAAt(x, y int) color.RGBA {
	if !(Point{x, y}).In(p.Rect) {
		return color.RGBA{}
	}
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	return color.RGBA{s[0], s[1], s[2], s[3]}
}

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *RGBA) RGBA64At(x, y int) color.RGBA64 {
	r, g, b, a := p.RGBAAt(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *RGBA) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.RGBA); ok {
		p.SetRGBA(x, y, own)
	} else {
		p.SetRGBA64(x, y, rgba64(c))
	}
}

// SetRGBA64 makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *RGBA) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	s[0], s[1], s[2], s[3] = uint8(c.R>>8), uint8(c.G>>8), uint8(c.B>>8), uint8(c.A>>8)
}

// SetRGBA makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *RGBA) SetRGBA(x, y int, c color.RGBA) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	s[0], s[1], s[2], s[3] = c.R, c.G, c.B, c.A
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *RGBA) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &RGBA{}
	}
	return &RGBA{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque tells whether all pixels are opaque.
func (p *RGBA) Opaque() bool { return opaque(p.Pix, p.Stride, p.Rect, 4, 1) }

// RGBA64 is a picture whose colors are of type color.RGBA64.
type RGBA64 struct {
	// Pix has red, green, blue and alpha of each pixel, the upper byte first. The pixel at (x, y) begins at Pix[(y-Rect.Min.Y)*Stride+(x-Rect.Min.X)*8].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewRGBA64 returns a picture for the given rectangle, all zero.
func NewRGBA64(r Rectangle) *RGBA64 {
	pix, stride := newPix(8, r, "RGBA64")
	return &RGBA64{pix, stride, r}
}

// ColorModel returns color.RGBA64Model.
func (p *RGBA64) ColorModel() color.Model { return color.RGBA64Model }

// Bounds returns where there are pixels.
func (p *RGBA64) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) begins.
func (p *RGBA64) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 8) }

// At returns the color at (x, y), zero outside.
func (p *RGBA64) At(x, y int) color.Color { return p.RGBA64At(x, y) }

// RGBA64At returns the color at (x, y), zero outside.
func (p *RGBA64) RGBA64At(x, y int) color.RGBA64 {
	if !(Point{x, y}).In(p.Rect) {
		return color.RGBA64{}
	}
	s := (*[8]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 8):])
	return color.RGBA64{uint16(s[0])<<8 | uint16(s[1]), uint16(s[2])<<8 | uint16(s[3]), uint16(s[4])<<8 | uint16(s[5]), uint16(s[6])<<8 | uint16(s[7])}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *RGBA64) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.RGBA64); ok {
		p.SetRGBA64(x, y, own)
	} else {
		p.SetRGBA64(x, y, rgba64(c))
	}
}

// SetRGBA64 makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *RGBA64) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[8]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 8):])
	s[0], s[1] = uint8(c.R>>8), uint8(c.R)
	s[2], s[3] = uint8(c.G>>8), uint8(c.G)
	s[4], s[5] = uint8(c.B>>8), uint8(c.B)
	s[6], s[7] = uint8(c.A>>8), uint8(c.A)
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *RGBA64) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &RGBA64{}
	}
	return &RGBA64{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque tells whether all pixels are opaque.
func (p *RGBA64) Opaque() bool { return opaque(p.Pix, p.Stride, p.Rect, 8, 2) }
