// Package color has kinds of colors, and what converts between them.
//
// A color of any kind gives its red, green, blue and alpha as numbers of 16 bits, which is what conversions start from: a [Model] makes
// a color of its own kind from these. Red, green and blue are multiplied by alpha there.
package color

// Color is a color of any kind.
type Color interface {
	// RGBA returns red, green, blue and alpha, each from 0 to 0xffff. The first three are multiplied by alpha, so none is above it.
	RGBA() (r, g, b, a uint32)
}

// Model makes colors of one kind from colors of any kind, as near as possible.
type Model interface {
	Convert(c Color) Color
}

// ModelFunc returns a model that converts with f.
func ModelFunc(f func(Color) Color) Model { return &modelFunc{f} }

type modelFunc struct {
	convert func(Color) Color
}

func (m *modelFunc) Convert(c Color) Color { return m.convert(c) }

// The models of the colors made of red, green and blue, of those that have only alpha, and of shades of gray.
var (
	RGBAModel    Model = &modelFunc{toRGBA}
	RGBA64Model  Model = &modelFunc{toRGBA64}
	NRGBAModel   Model = &modelFunc{toNRGBA}
	NRGBA64Model Model = &modelFunc{toNRGBA64}
	AlphaModel   Model = &modelFunc{toAlpha}
	Alpha16Model Model = &modelFunc{toAlpha16}
	GrayModel    Model = &modelFunc{toGray}
	Gray16Model  Model = &modelFunc{toGray16}
)

// Colors that are often needed.
var (
	Black       = Gray16{0}
	White       = Gray16{0xffff}
	Transparent = Alpha16{0}
	Opaque      = Alpha16{0xffff}
)

// widen makes 16 bits of 8: 0xab becomes 0xabab.
func widen(v uint8) uint32 { return uint32(v) * 0x101 }

// divideByAlpha undoes the multiplication by alpha, where alpha is not 0.
func divideByAlpha(r, g, b, a uint32) (uint32, uint32, uint32) {
	if a == 0 || a == 0xffff {
		return r, g, b
	}
	return r * 0xffff / a, g * 0xffff / a, b * 0xffff / a
}
