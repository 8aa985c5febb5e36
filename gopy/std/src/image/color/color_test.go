package color_test

import (
	"image/color"
	"testing"
)

func TestConvert(t *testing.T) {
	half := color.NRGBA{R: 0xff, G: 0x80, A: 0x80}
	for _, test := range []struct {
		model color.Model
		from  color.Color
		want  color.Color
	}{
		{color.RGBAModel, half, color.RGBA{R: 0x80, G: 0x40, A: 0x80}},
		{color.RGBA64Model, half, color.RGBA64{R: 0x8080, G: 0x4080, A: 0x8080}},
		{color.NRGBAModel, color.RGBA{R: 0x40, A: 0x80}, color.NRGBA{R: 0x7f, A: 0x80}},
		{color.NRGBAModel, color.RGBA{R: 0x40}, color.NRGBA{}},
		{color.NRGBA64Model, color.Gray{Y: 1}, color.NRGBA64{R: 0x101, G: 0x101, B: 0x101, A: 0xffff}},
		{color.AlphaModel, half, color.Alpha{A: 0x80}},
		{color.Alpha16Model, half, color.Alpha16{A: 0x8080}},
		{color.GrayModel, color.RGBA{G: 0xff, A: 0xff}, color.Gray{Y: 150}},
		{color.Gray16Model, color.RGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}, color.White},
		{color.CMYKModel, color.RGBA{R: 0x80, A: 0xff}, color.CMYK{M: 0xff, Y: 0xff, K: 0x7f}},
		{color.CMYKModel, color.Black, color.CMYK{K: 0xff}},
		{color.YCbCrModel, color.RGBA{R: 0xff, A: 0xff}, color.YCbCr{Y: 76, Cb: 85, Cr: 255}},
		{color.NYCbCrAModel, color.YCbCr{Y: 1, Cb: 2, Cr: 3}, color.NYCbCrA{YCbCr: color.YCbCr{Y: 1, Cb: 2, Cr: 3}, A: 0xff}},
		{color.NYCbCrAModel, color.NRGBA{R: 0xff, A: 0x80}, color.NYCbCrA{YCbCr: color.YCbCr{Y: 76, Cb: 85, Cr: 255}, A: 0x80}},
		{color.ModelFunc(func(color.Color) color.Color { return half }), color.White, half},
	} {
		if got := test.model.Convert(test.from); got != test.want {
			t.Errorf("%#v: %#v, want %#v", test.from, got, test.want)
		}
		if got := test.model.Convert(test.want); got != test.want {
			t.Errorf("%#v is not its own: %#v", test.want, got)
		}
	}
}

// Grays are the same in all kinds of color.
func TestGrays(t *testing.T) {
	for i := range 256 {
		v := uint8(i)
		if y, cb, cr := color.RGBToYCbCr(v, v, v); y != v || cb != 128 || cr != 128 {
			t.Error(v, y, cb, cr)
		}
		if r, g, b := color.YCbCrToRGB(v, 128, 128); r != v || g != v || b != v {
			t.Error(v, r, g, b)
		}
		if r, g, b := color.CMYKToRGB(color.RGBToCMYK(v, v, v)); r != v || g != v || b != v {
			t.Error(v, r, g, b)
		}
	}
}

func TestYCbCrLimits(t *testing.T) {
	if r, g, b := color.YCbCrToRGB(255, 255, 255); r != 255 || g != 121 || b != 255 {
		t.Error(r, g, b)
	}
	if r, g, b := color.YCbCrToRGB(0, 0, 0); r != 0 || g != 135 || b != 0 {
		t.Error(r, g, b)
	}
}

func TestPalette(t *testing.T) {
	p := color.Palette{color.Black, color.RGBA{R: 0xff, A: 0xff}, color.White, color.RGBA{R: 0xff, A: 0xff}, color.Transparent}
	for _, test := range []struct {
		c    color.Color
		want int
	}{{color.Gray{Y: 20}, 0}, {color.RGBA{R: 0xee, G: 9, A: 0xff}, 1}, {color.RGBA{R: 0xff, A: 0xff}, 1}, {color.Gray{Y: 200}, 2}, {color.Alpha{A: 3}, 4}} {
		if got := p.Index(test.c); got != test.want || p.Convert(test.c) != p[test.want] {
			t.Errorf("%v: %d, want %d", test.c, got, test.want)
		}
	}
	if c := (color.Palette{}).Convert(color.White); c != nil {
		t.Error(c)
	}
}
