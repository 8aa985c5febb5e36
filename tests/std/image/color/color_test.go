// Compares gopy's image/color with Go's.
package color_test

import (
	"fmt"
	"image/color"
	"math/rand"
	"testing"

	our "gopystd/image/color"
)

func TestConversions(t *testing.T) {
	for r := range 256 {
		for g := range 256 {
			for b := range 256 {
				x, y, z := uint8(r), uint8(g), uint8(b)
				a1, a2, a3 := color.RGBToYCbCr(x, y, z)
				if b1, b2, b3 := our.RGBToYCbCr(x, y, z); a1 != b1 || a2 != b2 || a3 != b3 {
					t.Fatal("RGBToYCbCr", x, y, z, b1, b2, b3)
				}
				a1, a2, a3 = color.YCbCrToRGB(x, y, z)
				if b1, b2, b3 := our.YCbCrToRGB(x, y, z); a1 != b1 || a2 != b2 || a3 != b3 {
					t.Fatal("YCbCrToRGB", x, y, z, b1, b2, b3)
				}
				c1, c2, c3, c4 := color.YCbCr{Y: x, Cb: y, Cr: z}.RGBA()
				if d1, d2, d3, d4 := (our.YCbCr{Y: x, Cb: y, Cr: z}).RGBA(); c1 != d1 || c2 != d2 || c3 != d3 || c4 != d4 {
					t.Fatal("YCbCr", x, y, z, d1, d2, d3)
				}
				e1, e2, e3, e4 := color.RGBToCMYK(x, y, z)
				if f1, f2, f3, f4 := our.RGBToCMYK(x, y, z); e1 != f1 || e2 != f2 || e3 != f3 || e4 != f4 {
					t.Fatal("RGBToCMYK", x, y, z, f1, f2, f3, f4)
				}
				k := uint8(r*7 + g*13 + b*29)
				a1, a2, a3 = color.CMYKToRGB(x, y, z, k)
				if b1, b2, b3 := our.CMYKToRGB(x, y, z, k); a1 != b1 || a2 != b2 || a3 != b3 {
					t.Fatal("CMYKToRGB", x, y, z, k, b1, b2, b3)
				}
			}
		}
	}
}

// value is a color of neither package.
type value struct{ r, g, b, a uint32 }

func (v value) RGBA() (r, g, b, a uint32) { return v.r, v.g, v.b, v.a }

// pair returns the same color of both packages.
func pair(random *rand.Rand) (color.Color, our.Color) {
	a, b, c, d := uint8(random.Intn(256)), uint8(random.Intn(256)), uint8(random.Intn(256)), uint8(random.Intn(256))
	if random.Intn(3) == 0 {
		d = []uint8{0, 255, 1, 254}[random.Intn(4)]
	}
	e, f, g, h := uint16(random.Intn(65536)), uint16(random.Intn(65536)), uint16(random.Intn(65536)), uint16(d)*0x101
	switch random.Intn(12) {
	case 0:
		return color.RGBA{R: a, G: b, B: c, A: d}, our.RGBA{R: a, G: b, B: c, A: d}
	case 1:
		return color.RGBA64{R: e, G: f, B: g, A: h}, our.RGBA64{R: e, G: f, B: g, A: h}
	case 2:
		return color.NRGBA{R: a, G: b, B: c, A: d}, our.NRGBA{R: a, G: b, B: c, A: d}
	case 3:
		return color.NRGBA64{R: e, G: f, B: g, A: h}, our.NRGBA64{R: e, G: f, B: g, A: h}
	case 4:
		return color.Alpha{A: d}, our.Alpha{A: d}
	case 5:
		return color.Alpha16{A: e}, our.Alpha16{A: e}
	case 6:
		return color.Gray{Y: d}, our.Gray{Y: d}
	case 7:
		return color.Gray16{Y: e}, our.Gray16{Y: e}
	case 8:
		return color.CMYK{C: a, M: b, Y: c, K: d}, our.CMYK{C: a, M: b, Y: c, K: d}
	case 9:
		return color.YCbCr{Y: a, Cb: b, Cr: c}, our.YCbCr{Y: a, Cb: b, Cr: c}
	case 10:
		return color.NYCbCrA{YCbCr: color.YCbCr{Y: a, Cb: b, Cr: c}, A: d}, our.NYCbCrA{YCbCr: our.YCbCr{Y: a, Cb: b, Cr: c}, A: d}
	}
	v := value{uint32(e), uint32(f), uint32(g), uint32(h)}
	return v, v
}

func text(c interface {
	RGBA() (r, g, b, a uint32)
}) string {
	r, g, b, a := c.RGBA()
	return fmt.Sprintf("%T %v %d %d %d %d", c, c, r, g, b, a)
}

func TestModels(t *testing.T) {
	models := []struct {
		want color.Model
		got  our.Model
	}{
		{color.RGBAModel, our.RGBAModel}, {color.RGBA64Model, our.RGBA64Model}, {color.NRGBAModel, our.NRGBAModel}, {color.NRGBA64Model, our.NRGBA64Model},
		{color.AlphaModel, our.AlphaModel}, {color.Alpha16Model, our.Alpha16Model}, {color.GrayModel, our.GrayModel}, {color.Gray16Model, our.Gray16Model},
		{color.CMYKModel, our.CMYKModel}, {color.YCbCrModel, our.YCbCrModel}, {color.NYCbCrAModel, our.NYCbCrAModel},
	}
	random := rand.New(rand.NewSource(1))
	for range 200000 {
		a, b := pair(random)
		m := models[random.Intn(len(models))]
		if want, got := text(m.want.Convert(a)), text(m.got.Convert(b)); want != got {
			t.Fatalf("%T of %v: %s, want %s", m.want.Convert(a), a, got, want)
		}
	}
}

func TestPalette(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	for range 3000 {
		var want color.Palette
		var got our.Palette
		for range random.Intn(40) {
			a, b := pair(random)
			want, got = append(want, a), append(got, b)
		}
		for range 10 {
			a, b := pair(random)
			if n := random.Intn(50); n < len(want) {
				a, b = want[n], got[n]
			}
			if want.Index(a) != got.Index(b) {
				t.Fatalf("%v in %v: %d, want %d", a, want, got.Index(b), want.Index(a))
			}
			if len(want) == 0 {
				if got.Convert(b) != nil {
					t.Fatal("a color of an empty palette")
				}
			} else if text(want.Convert(a)) != text(got.Convert(b)) {
				t.Fatal(text(want.Convert(a)), text(got.Convert(b)))
			}
		}
	}
}

func TestStandardColors(t *testing.T) {
	want := fmt.Sprintf("%T %[1]v %T %[2]v %T %[3]v %T %[4]v %T", color.Black, color.White, color.Transparent, color.Opaque, color.RGBAModel)
	got := fmt.Sprintf("%T %[1]v %T %[2]v %T %[3]v %T %[4]v %T", our.Black, our.White, our.Transparent, our.Opaque, our.RGBAModel)
	if want != got {
		t.Errorf("%s, want %s", got, want)
	}
}
