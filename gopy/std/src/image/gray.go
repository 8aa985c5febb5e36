// Pictures of shades of gray, in 8 or 16 bits.

package image

import "image/color"

// Gray is a picture whose colors are of type color.Gray.
type Gray struct {
	// Pix has the shade of each pixel. The pixel at (x, y) is Pix[(y-Rect.Min.Y)*Stride+x-Rect.Min.X].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewGray returns a picture for the given rectangle, all zero.
func NewGray(r Rectangle) *Gray {
	pix, stride := newPix(1, r, "Gray")
	return &Gray{pix, stride, r}
}

// ColorModel returns color.GrayModel.
func (p *Gray) ColorModel() color.Model { return color.GrayModel }

// Bounds returns where there are pixels.
func (p *Gray) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) is.
func (p *Gray) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 1) }

// At returns the color at (x, y), zero outside.
func (p *Gray) At(x, y int) color.Color { return p.GrayAt(x, y) }

// GrayAt returns the color at (x, y), zero outside.
func (p *Gray) GrayAt(x, y int) color.Gray {
	if !(Point{x, y}).In(p.Rect) {
		return color.Gray{}
	}
	i := offset(x, y, &p.Rect, p.Stride, 1)
	return color.Gray{p.Pix[i]}
}

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *Gray) RGBA64At(x, y int) color.RGBA64 {
	shade := uint16(p.GrayAt(x, y).Y) * 0x101
	return color.RGBA64{R: shade, G: shade, B: shade, A: 0xffff}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *Gray) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.Gray); ok {
		p.SetGray(x, y, own)
	} else {
		p.SetRGBA64(x, y, rgba64(c))
	}
}

// SetRGBA64 makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *Gray) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	i := offset(x, y, &p.Rect, p.Stride, 1)
	p.Pix[i] = uint8(brightness(c) >> 24)
}

// SetGray makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *Gray) SetGray(x, y int, c color.Gray) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	i := offset(x, y, &p.Rect, p.Stride, 1)
	p.Pix[i] = c.Y
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *Gray) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &Gray{}
	}
	return &Gray{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque returns true: all colors are opaque.
func (p *Gray) Opaque() bool { return true }

// Gray16 is a picture whose colors are of type color.Gray16.
type Gray16 struct {
	// Pix has the shade of each pixel, the upper byte first. The pixel at (x, y) begins at Pix[(y-Rect.Min.Y)*Stride+(x-Rect.Min.X)*2].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
}

// NewGray16 returns a picture for the given rectangle, all zero.
func NewGray16(r Rectangle) *Gray16 {
	pix, stride := newPix(2, r, "Gray16")
	return &Gray16{pix, stride, r}
}

// ColorModel returns color.Gray16Model.
func (p *Gray16) ColorModel() color.Model { return color.Gray16Model }

// Bounds returns where there are pixels.
func (p *Gray16) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) begins.
func (p *Gray16) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 2) }

// At returns the color at (x, y), zero outside.
func (p *Gray16) At(x, y int) color.Color { return p.Gray16At(x, y) }

// Gray16At returns the color at (x, y), zero outside.
func (p *Gray16) Gray16At(x, y int) color.Gray16 {
	if !(Point{x, y}).In(p.Rect) {
		return color.Gray16{}
	}
	s := (*[2]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 2):])
	return color.Gray16{uint16(s[0])<<8 | uint16(s[1])}
}

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *Gray16) RGBA64At(x, y int) color.RGBA64 {
	shade := p.Gray16At(x, y).Y
	return color.RGBA64{R: shade, G: shade, B: shade, A: 0xffff}
}

// Set makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *Gray16) Set(x, y int, c color.Color) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	if own, ok := c.(color.Gray16); ok {
		p.SetGray16(x, y, own)
	} else {
		p.SetRGBA64(x, y, rgba64(c))
	}
}

// SetRGBA64 makes the pixel at (x, y) a color as near to c as possible. Outside, it does nothing.
func (p *Gray16) SetRGBA64(x, y int, c color.RGBA64) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	shade := brightness(c) >> 16
	s := (*[2]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 2):])
	s[0], s[1] = uint8(shade>>8), uint8(shade)
}

// SetGray16 makes the pixel at (x, y) the color c. Outside, it does nothing.
func (p *Gray16) SetGray16(x, y int, c color.Gray16) {
	if !(Point{x, y}).In(p.Rect) {
		return
	}
	s := (*[2]uint8)(p.Pix[offset(x, y, &p.Rect, p.Stride, 2):])
	s[0], s[1] = uint8(c.Y>>8), uint8(c.Y)
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *Gray16) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &Gray16{}
	}
	return &Gray16{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r}
}

// Opaque returns true: all colors are opaque.
func (p *Gray16) Opaque() bool { return true }
