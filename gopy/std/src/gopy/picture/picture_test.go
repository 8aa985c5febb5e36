package picture

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"testing"
)

func TestDisplay(t *testing.T) {
	m := image.NewRGBA(image.Rect(5, 5, 8, 7))
	m.Set(6, 5, color.RGBA{255, 0, 0, 255})
	bundle := Of(m).Zoom(4).Display()
	if got := bundle["text/plain"]; got != "[picture, 12x8]" {
		t.Error(got)
	}
	data, err := base64.StdEncoding.DecodeString(bundle["image/png"])
	if err != nil {
		t.Fatal(err)
	}
	shown, err := png.Decode(bytes.NewReader(data))
	if err != nil || shown.Bounds() != image.Rect(0, 0, 12, 8) {
		t.Fatal(err, shown.Bounds())
	}
	for y := range 8 {
		for x := range 12 {
			red, _, _, alpha := shown.At(x, y).RGBA()
			if inside := x/4 == 1 && y/4 == 0; inside != (red == 0xffff && alpha == 0xffff) {
				t.Errorf("%d, %d: %v", x, y, shown.At(x, y))
			}
		}
	}
}

func TestWhatCannotBeShown(t *testing.T) {
	for _, test := range []struct {
		p    Picture
		want string
	}{
		{Picture{}, "[no picture]"},
		{Of(image.NewGray(image.Rect(0, 0, 5000, 1))), "[picture, 5000x1: too large to be shown]"},
		{Of(image.NewGray(image.Rectangle{})), "[picture, 0x0]"},
	} {
		bundle := test.p.Display()
		if len(bundle) != 1 || bundle["text/plain"] != test.want {
			t.Errorf("%v, want %s", bundle, test.want)
		}
	}
}
