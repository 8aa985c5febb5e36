package palette_test

import (
	"image/color"
	"image/color/palette"
	"testing"
)

func TestWebSafe(t *testing.T) {
	if len(palette.WebSafe) != 6*6*6 {
		t.Error(len(palette.WebSafe))
	}
	for i, c := range palette.WebSafe {
		if want := (color.RGBA{R: uint8(i / 36 * 0x33), G: uint8(i / 6 % 6 * 0x33), B: uint8(i % 6 * 0x33), A: 0xff}); c != want {
			t.Errorf("%d: %v, want %v", i, c, want)
		}
	}
}

// The color with number i has red r and shade v, and green and blue in an order that is turned by the shade.
func TestPlan9(t *testing.T) {
	if len(palette.Plan9) != 256 {
		t.Fatal(len(palette.Plan9))
	}
	for i, c := range palette.Plan9 {
		red, shade := i/64, i/16%4
		j := (i%16 - shade + red + 16) % 16
		green, blue := j/4, j%4
		most := max(red, green, blue)
		want := color.RGBA{R: uint8(shade * 17), G: uint8(shade * 17), B: uint8(shade * 17), A: 0xff}
		if most > 0 {
			level := 17 * (4*most + shade)
			want = color.RGBA{R: uint8(red * level / most), G: uint8(green * level / most), B: uint8(blue * level / most), A: 0xff}
		}
		if c != want {
			t.Errorf("%d: %v, want %v", i, c, want)
		}
	}
}
