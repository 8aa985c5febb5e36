// Pictures as in ycbcr.go, with an alpha for each pixel.

package image

import "image/color"

// NYCbCrA is a picture whose colors are of type color.NYCbCrA. What is said about Y of a YCbCr holds for A too.
type NYCbCrA struct {
	YCbCr
	A       []uint8
	AStride int
}

// NewNYCbCrA returns a picture for the given rectangle, all zero.
func NewNYCbCrA(r Rectangle, subsampleRatio YCbCrSubsampleRatio) *NYCbCrA {
	nY, nC, strideY, strideC := subsampleRatio.planes(r, 2, "image: NewNYCbCrA Rectangle has huge or negative dimension")
	b := make([]uint8, 2*nY+2*nC)
	p := &NYCbCrA{carve(b, nY, nC), b[nY+2*nC:], strideY}
	p.YStride, p.CStride, p.SubsampleRatio, p.Rect = strideY, strideC, subsampleRatio, r
	return p
}

// ColorModel returns color.NYCbCrAModel.
func (p *NYCbCrA) ColorModel() color.Model { return color.NYCbCrAModel }

// At returns the color at (x, y), zero outside.
func (p *NYCbCrA) At(x, y int) color.Color { return p.NYCbCrAAt(x, y) }

// RGBA64At returns the color at (x, y), with 16 bits each and multiplied by alpha.
func (p *NYCbCrA) RGBA64At(x, y int) color.RGBA64 {
	r, g, b, a := p.NYCbCrAAt(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// NYCbCrAAt returns the color at (x, y), zero outside.
func (p *NYCbCrA) NYCbCrAAt(x, y int) color.NYCbCrA {
	if !(Point{x, y}).In(p.Rect) {
		return color.NYCbCrA{}
	}
	return color.NYCbCrA{YCbCr: p.YCbCrAt(x, y), A: p.A[p.AOffset(x, y)]}
}

// AOffset returns where in A the pixel at (x, y) is.
func (p *NYCbCrA) AOffset(x, y int) int { return offset(x, y, &p.Rect, p.AStride, 1) }

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *NYCbCrA) SubImage(r Rectangle) Image {
	r = r.Intersect(p.Rect)
	if r.Empty() {
		return &NYCbCrA{YCbCr: p.part(r)}
	}
	return &NYCbCrA{p.part(r), p.A[p.AOffset(r.Min.X, r.Min.Y):], p.AStride}
}

// Opaque tells whether all pixels are opaque.
func (p *NYCbCrA) Opaque() bool { return opaque(p.A, p.AStride, p.Rect, 1, 1) }
