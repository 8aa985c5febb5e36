// Package image has pictures made of pixels: what they have in common, the kinds there are, and the geometry of points and rectangles.
//
// A picture of most kinds has its pixels in a slice of bytes, row by row from the top, each row from the left; the first pixel is the corner
// Rect.Min. Pictures cut out of another one share its bytes. [Decode] reads the formats whose packages are imported.
//
// A picture from elsewhere may be of a size that does not fit into memory: [DecodeConfig] tells it without making the picture.
package image

import (
	"image/color"
	"math/bits"
)

// Config is what a file tells about its picture before the pixels.
type Config struct {
	ColorModel    color.Model
	Width, Height int
}

// Image is a picture of any kind.
type Image interface {
	// ColorModel returns the model of the colors that At gives.
	ColorModel() color.Model

	// Bounds returns where there are pixels. Its corner Min need not be (0, 0).
	Bounds() Rectangle

	// At tells the color of a pixel.
	At(x, y int) color.Color
}

// RGBA64Image is a picture that also gives the colors of its pixels all in one type, without making a value of an interface of each.
type RGBA64Image interface {
	// RGBA64At returns what the method RGBA of the pixel's color gives.
	RGBA64At(x, y int) color.RGBA64

	Image
}

// PalettedImage is a picture whose color model may be a color.Palette; then each pixel is the number of a color in it.
type PalettedImage interface {
	// ColorIndexAt returns the number of the pixel's color.
	ColorIndexAt(x, y int) uint8

	Image
}

// product multiplies three numbers. It returns -1 if one of them is negative, or the result is too large.
func product(a, b, c int) int {
	if a < 0 || b < 0 || c < 0 {
		return -1
	}
	over1, ab := bits.Mul64(uint64(a), uint64(b))
	over2, abc := bits.Mul64(ab, uint64(c))
	if over1 != 0 || over2 != 0 || int(abc) < 0 {
		return -1
	}
	return int(abc)
}

// newPix returns the bytes for a picture of the given kind, and the number of them in a row.
func newPix(size int, r Rectangle, kind string) (pix []uint8, stride int) {
	n := product(size, r.Dx(), r.Dy())
	if n < 0 {
		panic("image: New" + kind + " Rectangle has huge or negative dimensions")
	}
	return make([]uint8, n), size * r.Dx()
}

// offset returns where the pixel at (x, y) is among the bytes of a picture.
func offset(x, y int, rect *Rectangle, stride, size int) int {
	return (y-rect.Min.Y)*stride + (x-rect.Min.X)*size
}

// opaque tells whether the last bytes of all pixels, as many as alpha has, are 0xff.
func opaque(pix []uint8, stride int, r Rectangle, size, alpha int) bool {
	if r.Empty() {
		return true
	}
	width := r.Dx() * size
	for y := range r.Dy() {
		row := pix[y*stride : y*stride+width]
		for i := size - alpha; i < width; i += size {
			if row[i] != 0xff || row[i+alpha-1] != 0xff {
				return false
			}
		}
	}
	return true
}

// rgba64 returns a color in 16 bits each.
func rgba64(c color.Color) color.RGBA64 {
	r, g, b, a := c.RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// divideByAlpha undoes the multiplication by alpha, where alpha is not 0.
func divideByAlpha(c color.RGBA64) (r, g, b, a uint32) {
	r, g, b, a = c.RGBA()
	if a == 0 || a == 0xffff {
		return r, g, b, a
	}
	return r * 0xffff / a, g * 0xffff / a, b * 0xffff / a, a
}

// brightness is what package color makes of a color for a shade of gray: the upper 16 bits.
func brightness(c color.RGBA64) uint32 {
	return 19595*uint32(c.R) + 38470*uint32(c.G) + 7471*uint32(c.B) + 1<<15
}
