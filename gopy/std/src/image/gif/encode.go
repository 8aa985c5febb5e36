package gif

import (
	"errors"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"io"
)

// Options says how Encode makes a picture one with a palette.
type Options struct {
	NumColors int            // The most colors it may have, 1 to 256. Any other number is 256.
	Quantizer draw.Quantizer // Makes the palette; if nil, it is the first colors of palette.Plan9.
	Drawer    draw.Drawer    // Draws the picture with the palette, draw.FloydSteinberg if nil.
}

// Encode writes m as a file with one frame. A picture that has a palette of at most o.NumColors colors keeps it. o may be nil.
func Encode(w io.Writer, m image.Image, o *Options) error {
	b := m.Bounds()
	if b.Dx() > 0xffff || b.Dy() > 0xffff {
		return errors.New("gif: image is too large to encode")
	}
	var options Options
	if o != nil {
		options = *o
	}
	if options.NumColors < 1 || options.NumColors > 256 {
		options.NumColors = 256
	}
	p, ok := m.(*image.Paletted)
	if model, has := m.ColorModel().(color.Palette); has && !ok && len(model) <= options.NumColors {
		p = withPalette(m, model)
	}
	if p == nil || len(p.Palette) > options.NumColors {
		p = options.reduce(m)
	}
	frame := *p
	frame.Rect = image.Rect(0, 0, b.Dx(), b.Dy()) // wherever it was
	return EncodeAll(w, &GIF{
		Image:  []*image.Paletted{&frame},
		Delay:  []int{0},
		Config: image.Config{ColorModel: p.Palette, Width: b.Dx(), Height: b.Dy()},
	})
}

// withPalette makes m, whose colors are all in p, an image.Paletted.
func withPalette(m image.Image, p color.Palette) *image.Paletted {
	b := m.Bounds()
	drawn := image.NewPaletted(b, p)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			drawn.SetColorIndex(x, y, byte(p.Index(m.At(x, y))))
		}
	}
	return drawn
}

// reduce draws m with a palette of at most NumColors colors.
func (o *Options) reduce(m image.Image) *image.Paletted {
	b := m.Bounds()
	p := color.Palette(palette.Plan9[:o.NumColors])
	if o.Quantizer != nil {
		p = o.Quantizer.Quantize(make(color.Palette, 0, o.NumColors), m)
	}
	drawer := o.Drawer
	if drawer == nil {
		drawer = draw.FloydSteinberg
	}
	drawn := image.NewPaletted(b, p)
	drawer.Draw(drawn, b, m, b.Min)
	return drawn
}
