// Pictures with red, green, blue and alpha, not multiplied by alpha, in 8 or 16 bits each.

package image

import "image/color"

// NRGBA is a picture whose colors are of type color.NRGBA.
type NRGBA struct {
	// Pix has red, green, blue and alpha of each pixel. The pixel at (x, y) begins at Pix[(y-Rect.Min.Y)*Stride+(x-Rect.Min.X)*4].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewNRGBA returns a picture for the given rectangle, all zero.
func NewNRGBA(r Rectangle) *NRGBA {
	pix, stride := newPix(4, r, "NRGBA")
	return &NRGBA{pix, stride, r}
}

// ColorModel returns color.NRGBAModel.
func (p *NRGBA) ColorModel() color.Model { return color.NRGBAModel }

// Bounds returns where there are pixels.
func (p *NRGBA) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) begins.
func (p *NRGBA) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 4) }

// At returns the color at (x, y), zero outside.
func (p *NRGBA) At(x, y int) color.Color { return p.NRGBAAt(x, y) }

// NRGBAAt returns the color at (x, y), zero outside.
func (p *NRGBA) NRGBAAt(x, y int) color.NRGBA {
	if !(Point{x, y}).In(p.Rect) {
		return color.NRGBA{}
	}
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	return color.NRGBA{s[0], s[1], s[2], s[3]}
}

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *NRGBA) RGBA64At(x, y int) color.RGBA64 {
	r, g, b, a := p.NRGBAAt(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *NRGBA) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.NRGBA); ok {
		p.SetNRGBA(x, y, own)
	} else if c := rgba64(c); c.A == 0 {
		p.SetNRGBA(x, y, color.NRGBA{})
	} else {
		p.SetRGBA64(x, y, c)
	}
}

// SetRGBA64 makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *NRGBA) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	r, g, b, a := divideByAlpha(c)
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	s[0], s[1], s[2], s[3] = uint8(r>>8), uint8(g>>8), uint8(b>>8), uint8(a>>8)
}

// SetNRGBA makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *NRGBA) SetNRGBA(x, y int, c color.NRGBA) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[4]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 4):])
	s[0], s[1], s[2], s[3] = c.R, c.G, c.B, c.A
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *NRGBA) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &NRGBA{}
	}
	return &NRGBA{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque tells whether all pixels are opaque.
func (p *NRGBA) Opaque() bool { return opaque(p.Pix, p.Stride, p.Rect, 4, 1) }

// NRGBA64 is a picture whose colors are of type color.NRGBA64.
type NRGBA64 struct {
	// Pix has red, green, blue and alpha of each pixel, the upper byte first. The pixel at (x, y) begins at Pix[(y-Rect.Min.Y)*Stride+(x-Rect.Min.X)*8].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewNRGBA64 returns a picture for the given rectangle, all zero.
func NewNRGBA64(r Rectangle) *NRGBA64 {
	pix, stride := newPix(8, r, "NRGBA64")
	return &NRGBA64{pix, stride, r}
}

// ColorModel returns color.NRGBA64Model.
func (p *NRGBA64) ColorModel() color.Model { return color.NRGBA64Model }

// Bounds returns where there are pixels.
func (p *NRGBA64) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) begins.
func (p *NRGBA64) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 8) }

// At returns the color at (x, y), zero outside.
func (p *NRGBA64) At(x, y int) color.Color { return p.NRGBA64At(x, y) }

// NRGBA64At returns the color at (x, y), zero outside.
func (p *NRGBA64) NRGBA64At(x, y int) color.NRGBA64 {
	if !(Point{x, y}).In(p.Rect) {
		return color.NRGBA64{}
	}
	s := (*[8]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 8):])
	return color.NRGBA64{uint16(s[0])<<8 | uint16(s[1]), uint16(s[2])<<8 | uint16(s[3]), uint16(s[4])<<8 | uint16(s[5]), uint16(s[6])<<8 | uint16(s[7])}
}

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *NRGBA64) RGBA64At(x, y int) color.RGBA64 {
	r, g, b, a := p.NRGBA64At(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *NRGBA64) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.NRGBA64); ok {
		p.SetNRGBA64(x, y, own)
	} else if c := rgba64(c); c.A == 0 {
		p.SetNRGBA64(x, y, color.NRGBA64{})
	} else {
		p.SetRGBA64(x, y, c)
	}
}

// SetRGBA64 makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *NRGBA64) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	r, g, b, a := divideByAlpha(c)
	s := (*[8]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 8):])
	s[0], s[1] = uint8(r>>8), uint8(r)
	s[2], s[3] = uint8(g>>8), uint8(g)
	s[4], s[5] = uint8(b>>8), uint8(b)
	s[6], s[7] = uint8(a>>8), uint8(a)
}

// SetNRGBA64 makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *NRGBA64) SetNRGBA64(x, y int, c color.NRGBA64) {
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
func (p *NRGBA64) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &NRGBA64{}
	}
	return &NRGBA64{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque tells whether all pixels are opaque.
func (p *NRGBA64) Opaque() bool { return opaque(p.Pix, p.Stride, p.Rect, 8, 2) }
