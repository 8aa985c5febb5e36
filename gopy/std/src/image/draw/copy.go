// Drawing by copying bytes: between pictures of the same kind, and a color that fills a rectangle.

package draw

import (
	"image"
	"image/color"
)

// kind of a picture whose pixels are bytes.
type kind uint8

const (
	other kind = iota
	rgba
	rgba64
	nrgba
	nrgba64
	alpha
	alpha16
	gray
	gray16
	cmyk     // two of these may not be copied: their colors become red, green and blue on the way
	paletted // nor two of these, whose palettes may differ
)

// bytes are those of a picture, from a pixel on.
type bytes struct {
	kind   kind
	size   int // of a pixel
	pix    []uint8
	stride int
}

func bytesOf(m image.Image, x, y int) bytes {
	switch m := m.(type) {
	case *image.RGBA:
		return bytes{rgba, 4, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.RGBA64:
		return bytes{rgba64, 8, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.NRGBA:
		return bytes{nrgba, 4, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.NRGBA64:
		return bytes{nrgba64, 8, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.Alpha:
		return bytes{alpha, 1, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.Alpha16:
		return bytes{alpha16, 2, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.Gray:
		return bytes{gray, 1, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.Gray16:
		return bytes{gray16, 2, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.CMYK:
		return bytes{cmyk, 4, m.Pix[m.PixOffset(x, y):], m.Stride}
	case *image.Paletted:
		return bytes{paletted, 1, m.Pix[m.PixOffset(x, y):], m.Stride}
	}
	return bytes{}
}

// copy copies the source if it is of the kind of dst, and tells whether it was.
func (d *drawing) copy(dst Image) bool {
	to, from := bytesOf(dst, d.r.Min.X, d.r.Min.Y), bytesOf(d.src, d.sp.X, d.sp.Y)
	if to.kind != from.kind || to.kind == other || to.kind == cmyk || to.kind == paletted {
		return false
	}
	width := d.r.Dx() * to.size
	for n := range d.r.Dy() {
		y := d.row(n)
		copy(to.pix[y*to.stride:y*to.stride+width], from.pix[y*from.stride:y*from.stride+width])
	}
	return true
}

// fill draws a source that is one color, if that takes the place of what is there, and tells whether it does: the first row, and copies of
// that.
func (d *drawing) fill(dst Image, op Op) bool {
	src, ok := d.src.(*image.Uniform)
	if !ok || op == Over && !src.Opaque() {
		return false
	}
	to := bytesOf(dst, d.r.Min.X, d.r.Min.Y)
	if to.kind == other {
		return false
	}
	one := []color.RGBA64{src.RGBA64At(0, 0)}
	write(dst.(RGBA64Image), d.r.Min.X, d.r.Min.Y, one)
	first := to.pix[:d.r.Dx()*to.size]
	for n := to.size; n < len(first); n *= 2 {
		copy(first[n:], first[:n])
	}
	for y := 1; y < d.r.Dy(); y++ {
		copy(to.pix[y*to.stride:], first)
	}
	return true
}
