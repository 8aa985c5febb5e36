// Pictures that only have alpha, in 8 or 16 bits.

package image

import "image/color"

// Alpha is a picture whose colors are of type color.Alpha.
type Alpha struct {
	// Pix has the alpha of each pixel. The pixel at (x, y) is Pix[(y-Rect.Min.Y)*Stride+x-Rect.Min.X].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewAlpha returns a picture for the given rectangle, all zero.
func NewAlpha(r Rectangle) *Alpha {
	pix, stride := newPix(1, r, "Alpha")
	return &Alpha{pix, stride, r}
}

// ColorModel returns color.AlphaModel.
func (p *Alpha) ColorModel() color.Model { return color.AlphaModel }

// Bounds returns where there are pixels.
func (p *Alpha) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) is.
func (p *Alpha) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 1) }

// At returns the color at (x, y), zero outside.
func (p *Alpha) At(x, y int) color.Color { return p.AlphaAt(x, y) }

// AlphaAt returns the color at (x, y), zero outside.
func (p *Alpha) AlphaAt(x, y int) color.Alpha {
	if !(Point{x, y}).In(p.Rect) {
		return color.Alpha{}
	}
	i := offset(x, y, &p.Rect, p.Stride, 1)
	return color.Alpha{p.Pix[i]}
}

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *Alpha) RGBA64At(x, y int) color.RGBA64 {
	a := uint16(p.AlphaAt(x, y).A) * 0x101
	return color.RGBA64{R: a, G: a, B: a, A: a}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *Alpha) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.Alpha); ok {
		p.SetAlpha(x, y, own)
	} else {
		p.SetRGBA64(x, y, rgba64(c))
	}
}

// SetRGBA64 makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *Alpha) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	i := offset(x, y, &p.Rect, p.Stride, 1)
	p.Pix[i] = uint8(c.A >> 8)
}

// SetAlpha makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *Alpha) SetAlpha(x, y int, c color.Alpha) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	i := offset(x, y, &p.Rect, p.Stride, 1)
	p.Pix[i] = c.A
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *Alpha) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &Alpha{}
	}
	return &Alpha{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque tells whether all pixels are opaque.
func (p *Alpha) Opaque() bool { return opaque(p.Pix, p.Stride, p.Rect, 1, 1) }

// Alpha16 is a picture whose colors are of type color.Alpha16.
type Alpha16 struct {
	// Pix has the alpha of each pixel, the upper byte first. The pixel at (x, y) begins at Pix[(y-Rect.Min.Y)*Stride+(x-Rect.Min.X)*2].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewAlpha16 returns a picture for the given rectangle, all zero.
func NewAlpha16(r Rectangle) *Alpha16 {
	pix, stride := newPix(2, r, "Alpha16")
	return &Alpha16{pix, stride, r}
}

// ColorModel returns color.Alpha16Model.
func (p *Alpha16) ColorModel() color.Model { return color.Alpha16Model }

// Bounds returns where there are pixels.
func (p *Alpha16) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) begins.
func (p *Alpha16) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 2) }

// At returns the color at (x, y), zero outside.
func (p *Alpha16) At(x, y int) color.Color { return p.Alpha16At(x, y) }

// Alpha16At returns the color at (x, y), zero outside.
func (p *Alpha16) Alpha16At(x, y int) color.Alpha16 {
	if !(Point{x, y}).In(p.Rect) {
		return color.Alpha16{}
	}
	s := (*[2]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 2):])
	return color.Alpha16{uint16(s[0])<<8 | uint16(s[1])}
}

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *Alpha16) RGBA64At(x, y int) color.RGBA64 {
	a := p.Alpha16At(x, y).A
	return color.RGBA64{R: a, G: a, B: a, A: a}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *Alpha16) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.Alpha16); ok {
		p.SetAlpha16(x, y, own)
	} else {
		p.SetRGBA64(x, y, rgba64(c))
	}
}

// SetRGBA64 makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *Alpha16) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[2]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 2):])
	s[0], s[1] = uint8(c.A>>8), uint8(c.A)
}

// SetAlpha16 makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *Alpha16) SetAlpha16(x, y int, c color.Alpha16) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[2]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 2):])
	s[0], s[1] = uint8(c.A>>8), uint8(c.A)
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *Alpha16) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &Alpha16{}
	}
	return &Alpha16{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque tells whether all pixels are opaque.
func (p *Alpha16) Opaque() bool { return opaque(p.Pix, p.Stride, p.Rect, 2, 2) }
