package draw_test

import (
	"image"
	"image/color"
	"image/draw"
	"strings"
	"testing"
)

// show returns a picture as text, a character for each pixel: its red, in nine steps.
func show(m image.Image) string {
	var b strings.Builder
	r := m.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		if y > r.Min.Y {
			b.WriteByte(' ')
		}
		for x := r.Min.X; x < r.Max.X; x++ {
			red, _, _, _ := m.At(x, y).RGBA()
			b.WriteByte("0123456789"[red*9/0xffff])
		}
	}
	return b.String()
}

// parse does the contrary.
func parse(text string) *image.Gray {
	rows := strings.Fields(text)
	m := image.NewGray(image.Rect(0, 0, len(rows[0]), len(rows)))
	for y, row := range rows {
		for x, c := range row {
			m.SetGray(x, y, color.Gray{Y: uint8((int(c-'0')*255 + 8) / 9)})
		}
	}
	return m
}

// plain hides what a picture can do that not all can.
type plain struct{ draw.Image }

func TestDraw(t *testing.T) {
	wide := image.Rect(0, 0, 4, 3)
	for _, dst := range []draw.Image{image.NewRGBA(wide), image.NewNRGBA(wide), image.NewRGBA64(wide), image.NewGray(wide), image.NewCMYK(wide), plain{image.NewRGBA(wide)},
		image.NewPaletted(wide, color.Palette{color.Black, color.White, color.Gray{Y: 142}, color.Gray{Y: 85}})} {
		draw.Draw(dst, wide, image.Black, image.Point{}, draw.Src)
		draw.Draw(dst, image.Rect(2, -1, 9, 2), image.White, image.Point{}, draw.Over)
		if got := show(dst); got != "0099 0099 0000" {
			t.Errorf("%T: %s", dst, got)
		}
		draw.Draw(dst, wide.Add(image.Pt(1, 1)), parse("9900 3300"), image.Pt(1, 0), draw.Src)
		if got := show(dst); got != "0099 0900 0300" {
			t.Errorf("%T: %s", dst, got)
		}
		mask := image.NewAlpha(wide)
		mask.SetAlpha(0, 0, color.Alpha{A: 255})
		draw.DrawMask(dst, wide, image.White, image.Point{}, mask, image.Point{}, draw.Over)
		if got := show(dst); got != "9099 0900 0300" {
			t.Errorf("%T: %s", dst, got)
		}
		draw.DrawMask(dst, image.Rect(2, 0, 4, 1), image.White, image.Point{}, image.NewUniform(color.Alpha{A: 142}), image.Point{}, draw.Src)
		if got := show(dst); got != "9055 0900 0300" {
			t.Errorf("%T: %s", dst, got)
		}
	}
}

func TestBlend(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 1, 1))
	m.Pix = []uint8{0, 0, 200, 255}
	draw.Draw(m, m.Rect, image.NewUniform(color.NRGBA{R: 255, A: 128}), image.Point{}, draw.Over)
	if got := m.RGBAAt(0, 0); got != (color.RGBA{R: 128, B: 99, A: 255}) {
		t.Error(got)
	}
}

func TestMoveWithin(t *testing.T) {
	const before = "123 456 789"
	for _, test := range []struct {
		to   image.Point
		want string
	}{{image.Pt(1, 1), "123 412 745"}, {image.Pt(-1, -1), "563 896 789"}, {image.Pt(1, 0), "112 445 778"}, {image.Pt(0, 1), "123 123 456"}, {image.Pt(-1, 1), "123 236 569"}} {
		for _, m := range []draw.Image{image.NewRGBA(image.Rect(0, 0, 3, 3)), image.NewCMYK(image.Rect(0, 0, 3, 3)), parse(before), plain{parse(before)}} {
			draw.Draw(m, m.Bounds(), parse(before), image.Point{}, draw.Src)
			draw.Draw(m, m.Bounds().Add(test.to), m, image.Point{}, draw.Src)
			if got := show(m); got != test.want {
				t.Errorf("%T to %v: %s, want %s", m, test.to, got, test.want)
			}
		}
	}
}

func TestFloydSteinberg(t *testing.T) {
	gray := image.NewUniform(color.Gray{Y: 128})
	m := image.NewPaletted(image.Rect(0, 0, 4, 4), color.Palette{color.Black, color.White})
	draw.FloydSteinberg.Draw(m, m.Rect, gray, image.Point{})
	if got := show(m); got != "9090 0909 9090 0909" {
		t.Error(got)
	}
	draw.Src.Draw(m, m.Rect, gray, image.Point{})
	if got := show(m); got != "9999 9999 9999 9999" {
		t.Error(got)
	}
}
