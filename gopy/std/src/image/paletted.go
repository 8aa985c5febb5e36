// Pictures whose pixels are numbers of colors in a palette.

package image

import "image/color"

// Paletted is a picture whose pixels are numbers of colors in a palette.
type Paletted struct {
	// Pix has the number of each pixel. The pixel at (x, y) is Pix[(y-Rect.Min.Y)*Stride+x-Rect.Min.X].
	Pix []uint8
	// Stride is the distance in Pix from a pixel to the one below.
	Stride int
	// Rect is where there are pixels.
	Rect Rectangle
	// Palette has the colors.
	Palette color.Palette
}

// NewPaletted returns a picture for the given rectangle, all in the first color of the palette.
func NewPaletted(r Rectangle, p color.Palette) *Paletted {
	pix, stride := newPix(1, r, "Paletted")
	return &Paletted{pix, stride, r, p}
}

// ColorModel returns the palette.
func (p *Paletted) ColorModel() color.Model { return p.Palette }

// Bounds returns where there are pixels.
func (p *Paletted) Bounds() Rectangle { return p.Rect }

// PixOffset returns where in Pix the pixel at (x, y) is.
func (p *Paletted) PixOffset(x, y int) int { return offset(x, y, &p.Rect, p.Stride, 1) }

// At returns the color at (x, y), the first of the palette outside, and nil if there is none.
func (p *Paletted) At(x, y int) color.Color {
	if len(p.Palette) == 0 {
		return nil
	}
	return p.Palette[p.ColorIndexAt(x, y)]
}

// RGBA64At returns the color at (x, y), with 16 bits each, the first of the palette outside, and zero if there is none.
func (p *Paletted) RGBA64At(x, y int) color.RGBA64 {
	if len(p.Palette) == 0 {
		return color.RGBA64{}
	}
	return rgba64(p.Palette[p.ColorIndexAt(x, y)])
}

// ColorIndexAt returns the number of the color at (x, y), 0 outside.
func (p *Paletted) ColorIndexAt(x, y int) uint8 {
	if !(Point{x, y}).In(p.Rect) {
		return 0
	}
	return p.Pix[offset(x, y, &p.Rect, p.Stride, 1)]
}

// Set makes the pixel at (x, y) the color of the palette that is nearest to c. Outside, it does nothing.
func (p *Paletted) Set(x, y int, c color.Color) {
	if (Point{x, y}).In(p.Rect) {
		p.SetColorIndex(x, y, uint8(p.Palette.Index(c)))
	}
}

// SetRGBA64 makes the pixel at (x, y) the color of the palette that is nearest to c. Outside, it does nothing.
func (p *Paletted) SetRGBA64(x, y int, c color.RGBA64) {
	if (Point{x, y}).In(p.Rect) {
		p.SetColorIndex(x, y, uint8(p.Palette.Index(c)))
	}
}

// SetColorIndex makes the pixel at (x, y) the color with the given number. Outside, it does nothing.
func (p *Paletted) SetColorIndex(x, y int, index uint8) {
	if (Point{x, y}).In(p.Rect) {
		p.Pix[offset(x, y, &p.Rect, p.Stride, 1)] = index
	}
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *Paletted) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &Paletted{Palette: p.Palette}
	}
	return &Paletted{p.Pix[p.PixOffset(r.Min.X, r.Min.Y):], p.Stride, r, p.Palette}
}

// Opaque tells whether all pixels are opaque: whether the colors are that are used.
func (p *Paletted) Opaque() bool {
	var used [256]bool
	for y := range p.Rect.Dy() {
		for _, index := range p.Pix[y*p.Stride : y*p.Stride+p.Rect.Dx()] {
			used[index] = true
		}
	}
	for i, c := range p.Palette {
		if used[i] && rgba64(c).A != 0xffff {
			return false
		}
	}
	return true
}
