// Pictures with the brightness of each pixel, and two differences of color that neighbouring pixels may share, as JPEG has them.

package image

import "image/color"

// YCbCrSubsampleRatio tells which pixels share their differences of color.
type YCbCrSubsampleRatio int

// The ways to share: none, two side by side, a square of four, two one above the other, four side by side, and four by two.
const (
	YCbCrSubsampleRatio444 YCbCrSubsampleRatio = iota
	YCbCrSubsampleRatio422
	YCbCrSubsampleRatio420
	YCbCrSubsampleRatio440
	YCbCrSubsampleRatio411
	YCbCrSubsampleRatio410
)

// String returns the name of s.
func (s YCbCrSubsampleRatio) String() string {
	if s < YCbCrSubsampleRatio444 || s > YCbCrSubsampleRatio410 {
		return "YCbCrSubsampleRatioUnknown"
	}
	return "YCbCrSubsampleRatio" + "444422420440411410"[3*s:3*s+3]
}

// shared returns how many pixels share the differences, across and down.
func (s YCbCrSubsampleRatio) shared() (across, down int) {
	switch s {
	case YCbCrSubsampleRatio422:
		return 2, 1
	case YCbCrSubsampleRatio420:
		return 2, 2
	case YCbCrSubsampleRatio440:
		return 1, 2
	case YCbCrSubsampleRatio411:
		return 4, 1
	case YCbCrSubsampleRatio410:
		return 4, 2
	}
	return 1, 1
}

// planes returns how many bytes a picture needs for the brightness and for one of the differences, and the length of a row of each. It
// panics if full times the first and twice the second are too many.
func (s YCbCrSubsampleRatio) planes(r Rectangle, full int, failure string) (nY, nC, strideY, strideC int) {
	across, down := s.shared()
	w, h := r.Dx(), r.Dy()
	cw, ch := w, h
	if across > 1 {
		cw = (r.Max.X+across-1)/across - r.Min.X/across
	}
	if down > 1 {
		ch = (r.Max.Y+down-1)/down - r.Min.Y/down
	}
	allY, allC := product(full, w, h), product(2, cw, ch)
	if allY < 0 || allC < 0 || allY+allC < 0 {
		panic(failure)
	}
	return w * h, cw * ch, w, cw
}

// YCbCr is a picture whose colors are of type color.YCbCr. Each pixel has a byte in Y; those in Cb and Cr may be for more than one pixel.
type YCbCr struct {
	Y, Cb, Cr      []uint8
	YStride        int // the distance in Y from a pixel to the one below
	CStride        int // the same for Cb and Cr
	SubsampleRatio YCbCrSubsampleRatio
	Rect           Rectangle
}

// NewYCbCr returns a picture for the given rectangle, all zero.
func NewYCbCr(r Rectangle, subsampleRatio YCbCrSubsampleRatio) *YCbCr {
	nY, nC, strideY, strideC := subsampleRatio.planes(r, 1, "image: NewYCbCr Rectangle has huge or negative dimensions")
	p := carve(make([]uint8, nY+2*nC), nY, nC)
	p.YStride, p.CStride, p.SubsampleRatio, p.Rect = strideY, strideC, subsampleRatio, r
	return &p
}

// carve takes the three planes from the beginning of b.
func carve(b []uint8, nY, nC int) YCbCr {
	return YCbCr{Y: b[:nY:nY], Cb: b[nY : nY+nC : nY+nC], Cr: b[nY+nC : nY+2*nC : nY+2*nC]}
}

// ColorModel returns color.YCbCrModel.
func (p *YCbCr) ColorModel() color.Model { return color.YCbCrModel }

// Bounds returns where there are pixels.
func (p *YCbCr) Bounds() Rectangle { return p.Rect }

// At returns the color at (x, y), zero outside.
func (p *YCbCr) At(x, y int) color.Color { return p.YCbCrAt(x, y) }

// RGBA64At returns the color at (x, y), with 16 bits each.
func (p *YCbCr) RGBA64At(x, y int) color.RGBA64 {
	r, g, b, a := p.YCbCrAt(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// YCbCrAt returns the color at (x, y), zero outside.
func (p *YCbCr) YCbCrAt(x, y int) color.YCbCr {
	if !(Point{x, y}).In(p.Rect) {
		return color.YCbCr{}
	}
	c := p.COffset(x, y)
	return color.YCbCr{Y: p.Y[p.YOffset(x, y)], Cb: p.Cb[c], Cr: p.Cr[c]}
}

// YOffset returns where in Y the pixel at (x, y) is.
func (p *YCbCr) YOffset(x, y int) int { return offset(x, y, &p.Rect, p.YStride, 1) }

// COffset returns where in Cb and Cr the pixel at (x, y) is.
func (p *YCbCr) COffset(x, y int) int {
	left, top := p.Rect.Min.X, p.Rect.Min.Y
	switch p.SubsampleRatio { // divisions by constants are faster
	case YCbCrSubsampleRatio422:
		x, left = x/2, left/2
	case YCbCrSubsampleRatio420:
		x, left, y, top = x/2, left/2, y/2, top/2
	case YCbCrSubsampleRatio440:
		y, top = y/2, top/2
	case YCbCrSubsampleRatio411:
		x, left = x/4, left/4
	case YCbCrSubsampleRatio410:
		x, left, y, top = x/4, left/4, y/2, top/2
	}
	return (y-top)*p.CStride + x - left
}

// part returns the part of p that is in r.
func (p *YCbCr) part(r Rectangle) YCbCr {
	if r.Empty() {
		return YCbCr{SubsampleRatio: p.SubsampleRatio}
	}
	y, c := p.YOffset(r.Min.X, r.Min.Y), p.COffset(r.Min.X, r.Min.Y)
	return YCbCr{p.Y[y:], p.Cb[c:], p.Cr[c:], p.YStride, p.CStride, p.SubsampleRatio, r}
}

// SubImage returns the part of p that is in r. It has its pixels from p.
func (p *YCbCr) SubImage(r Rectangle) Image {
	part := p.part(r.Intersect(p.Rect))
	return &part
}

// Opaque returns true: all colors are opaque.
func (p *YCbCr) Opaque() bool { return true }
