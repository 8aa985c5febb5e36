package image_test

import (
	"errors"
	"image"
	"image/color"
	"io"
	"strings"
	"testing"
)

// canvas is what all kinds have whose pixels can be set.
type canvas interface {
	image.RGBA64Image
	Set(x, y int, c color.Color)
	SetRGBA64(x, y int, c color.RGBA64)
	Opaque() bool
	PixOffset(x, y int) int
	SubImage(r image.Rectangle) image.Image
}

func canvases(r image.Rectangle) []canvas {
	return []canvas{
		image.NewRGBA(r), image.NewRGBA64(r), image.NewNRGBA(r), image.NewNRGBA64(r), image.NewAlpha(r), image.NewAlpha16(r), image.NewGray(r), image.NewGray16(r),
		image.NewCMYK(r), image.NewPaletted(r, color.Palette{color.Transparent, color.White, color.Black}),
	}
}

func TestSet(t *testing.T) {
	for _, m := range canvases(image.Rect(-2, 1, 8, 9)) {
		nothing := m.At(100, 100)
		m.Set(6, 4, color.Gray{Y: 254})
		m.Set(8, 4, color.Gray{Y: 254}) // outside
		for y := range 12 {
			for x := -3; x < 10; x++ {
				want := nothing
				if x == 6 && y == 4 {
					want = m.ColorModel().Convert(color.Gray{Y: 254})
				}
				if got := m.At(x, y); got != want {
					t.Fatalf("%T at %d, %d: %v, want %v", m, x, y, got, want)
				}
			}
		}
		r, g, b, a := m.At(6, 4).RGBA()
		if wide := m.RGBA64At(6, 4); r != uint32(wide.R) || g != uint32(wide.G) || b != uint32(wide.B) || a != uint32(wide.A) {
			t.Errorf("%T: %v, want %v", m, wide, m.At(6, 4))
		}
	}
}

func TestSubImage(t *testing.T) {
	for _, m := range canvases(image.Rect(0, 0, 10, 10)) {
		part := m.SubImage(image.Rect(4, 4, 20, 20)).(canvas)
		if part.Bounds() != image.Rect(4, 4, 10, 10) || part.PixOffset(4, 4) != 0 {
			t.Errorf("%T: %v", m, part.Bounds())
		}
		part.SetRGBA64(9, 9, color.RGBA64{A: 0xffff})
		if m.At(9, 9) != part.At(9, 9) {
			t.Errorf("%T: the part has pixels of its own", m)
		}
		for x := 4; x < 6; x++ {
			part.Set(x, 5, color.Black)
		}
		if !part.SubImage(image.Rect(4, 5, 6, 6)).(canvas).Opaque() {
			t.Errorf("%T: black is not opaque", m)
		}
		if nothing := part.SubImage(image.Rect(0, 0, 4, 4)).(canvas); !nothing.Bounds().Empty() || !nothing.Opaque() {
			t.Errorf("%T: a part of nothing", m)
		}
	}
}

func TestYCbCr(t *testing.T) {
	m := image.NewYCbCr(image.Rect(0, 0, 5, 3), image.YCbCrSubsampleRatio420)
	if len(m.Y) != 15 || len(m.Cb) != 6 || m.YStride != 5 || m.CStride != 3 {
		t.Error(m)
	}
	m.Y[m.YOffset(4, 2)], m.Cb[m.COffset(4, 2)], m.Cr[m.COffset(4, 2)] = 100, 101, 102
	if c := m.At(4, 2); c != (color.YCbCr{Y: 100, Cb: 101, Cr: 102}) {
		t.Error(c)
	}
	if c := m.SubImage(image.Rect(3, 1, 5, 3)).At(4, 2); c != m.At(4, 2) {
		t.Error(c)
	}
	if s := image.YCbCrSubsampleRatio411.String() + image.YCbCrSubsampleRatio(9).String(); s != "YCbCrSubsampleRatio411YCbCrSubsampleRatioUnknown" {
		t.Error(s)
	}
	n := image.NewNYCbCrA(image.Rect(0, 0, 2, 2), image.YCbCrSubsampleRatio444)
	n.A[n.AOffset(1, 1)] = 7
	if c := n.NYCbCrAAt(1, 1); c.A != 7 || n.Opaque() || !n.YCbCr.Opaque() {
		t.Error(n)
	}
}

func TestTooLarge(t *testing.T) {
	defer func() {
		if e := recover(); e != "image: NewGray Rectangle has huge or negative dimensions" {
			t.Error(e)
		}
	}()
	image.NewGray(image.Rect(0, 0, 1<<40, 1<<40))
}

func TestUniform(t *testing.T) {
	m := image.NewUniform(color.Gray{Y: 9})
	if m.At(-1000, 1000) != (color.Gray{Y: 9}) || !m.Opaque() || image.Transparent.Opaque() || m.Convert(color.Black) != m.C {
		t.Error(m)
	}
}

func TestDecode(t *testing.T) {
	// A file of this format begins with "dot", any byte, and a shade.
	image.RegisterFormat("dot", "dot?", func(r io.Reader) (image.Image, error) {
		b, err := io.ReadAll(r)
		if len(b) < 5 {
			return nil, errors.New("no shade")
		}
		return image.NewUniform(color.Gray{Y: b[4]}), err
	}, func(io.Reader) (image.Config, error) {
		return image.Config{ColorModel: color.GrayModel, Width: 1, Height: 1}, nil
	})
	m, name, err := image.Decode(strings.NewReader("dot!A"))
	if err != nil || name != "dot" || m.At(0, 0) != (color.Gray{Y: 'A'}) {
		t.Error(m, name, err)
	}
	if m, name, err = image.Decode(strings.NewReader("dot!")); m != nil || name != "dot" || err.Error() != "no shade" {
		t.Error(m, name, err)
	}
	if config, name, err := image.DecodeConfig(strings.NewReader("dot?B")); err != nil || name != "dot" || config.Width != 1 {
		t.Error(config, name, err)
	}
	if _, name, err = image.Decode(strings.NewReader("do")); err != image.ErrFormat || name != "" {
		t.Error(name, err)
	}
}
