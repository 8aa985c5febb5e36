// Package picture shows pictures of package image in a notebook:
//
//	m := image.NewGray(image.Rect(0, 0, 64, 64))
//	...
//	picture.Show(m)
//
// A cell can also end with picture.Of(m). Outside a notebook the size of the picture is printed.
package picture

import (
	"bytes"
	"encoding/base64"
	"gopy/display"
	"image"
	"image/color"
	"image/png"
	"strconv"
)

// largest is how many pixels a picture may have on each side, at most, when it is shown. A notebook keeps what it shows.
const largest = 4096

// A Picture is a picture that a notebook shows as one.
type Picture struct {
	image.Image
}

// Of makes a Picture.
func Of(m image.Image) Picture { return Picture{m} }

// Show shows a picture below the cell.
func Show(m image.Image) { display.Show(Of(m)) }

// Show shows the picture below the cell.
func (p Picture) Show() { display.Show(p) }

// Zoom makes each pixel a square of n by n, so that the pixels of a small picture can be seen.
func (p Picture) Zoom(n int) Picture {
	if n < 1 {
		panic("picture: Zoom by less than 1")
	}
	return Picture{zoomed{p.Image, n}}
}

// Display gives the picture in the format PNG, and its size as text.
func (p Picture) Display() map[string]string {
	if p.Image == nil {
		return map[string]string{display.TypeText: "[no picture]"}
	}
	width, height := p.Bounds().Dx(), p.Bounds().Dy()
	text := "[picture, " + strconv.Itoa(width) + "x" + strconv.Itoa(height) + "]"
	if width > largest || height > largest {
		return map[string]string{display.TypeText: text[:len(text)-1] + ": too large to be shown]"}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, p.Image); err != nil { // it has no pixels
		return map[string]string{display.TypeText: text}
	}
	return map[string]string{display.TypePNG: base64.StdEncoding.EncodeToString(b.Bytes()), display.TypeText: text}
}

// zoomed is a picture whose pixels are n times as large. Its upper left corner is at 0, 0.
type zoomed struct {
	m image.Image
	n int
}

func (z zoomed) ColorModel() color.Model { return z.m.ColorModel() }

func (z zoomed) Bounds() image.Rectangle {
	b := z.m.Bounds()
	return image.Rect(0, 0, b.Dx()*z.n, b.Dy()*z.n)
}

func (z zoomed) At(x, y int) color.Color {
	b := z.m.Bounds()
	if !(image.Point{x, y}.In(z.Bounds())) {
		return z.ColorModel().Convert(color.Transparent)
	}
	return z.m.At(b.Min.X+x/z.n, b.Min.Y+y/z.n)
}
