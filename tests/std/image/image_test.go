// Compares gopy's image with Go's. Both use the same image/color here.
package image_test

import (
	"fmt"
	"image"
	"image/color"
	"io"
	"math/rand"
	"strings"
	"testing"

	our "gopystd/image"
)

func attempt(f func() any) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprintf("panic: %v", e)
		}
	}()
	return fmt.Sprint(f())
}

func TestGeometry(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	number := func() int {
		if random.Intn(50) == 0 {
			return random.Int() - random.Int()
		}
		return random.Intn(21) - 10
	}
	for range 30000 {
		a, b, c, d, e, f, g, h, n := number(), number(), number(), number(), number(), number(), number(), number(), number()
		r, s, p, q := image.Rect(a, b, c, d), image.Rectangle{Min: image.Pt(e, f), Max: image.Pt(g, h)}, image.Pt(a, f), image.Pt(n, h)
		r2, s2, p2, q2 := our.Rect(a, b, c, d), our.Rectangle{Min: our.Pt(e, f), Max: our.Pt(g, h)}, our.Pt(a, f), our.Pt(n, h)
		want := attempt(func() any {
			return fmt.Sprintln(r, s, r.Add(p), r.Sub(p), r.Inset(n), s.Inset(n), r.Intersect(s), r.Union(s), s.Union(r), r.Empty(), s.Empty(), r.Eq(s), r.Overlaps(s),
				r.In(s), s.In(r), s.Canon(), r.Dx(), s.Dy(), r.Size(), s.At(n, n), r.RGBA64At(n, n), p.Add(q), p.Sub(q), p.Mul(n), p.In(r), p.Eq(q), p.Eq(p), s.Bounds()) +
				attempt(func() any { return p.Mod(r) }) + attempt(func() any { return p.Mod(s) }) + attempt(func() any { return p.Div(n) })
		})
		got := attempt(func() any {
			return fmt.Sprintln(r2, s2, r2.Add(p2), r2.Sub(p2), r2.Inset(n), s2.Inset(n), r2.Intersect(s2), r2.Union(s2), s2.Union(r2), r2.Empty(), s2.Empty(), r2.Eq(s2), r2.Overlaps(s2),
				r2.In(s2), s2.In(r2), s2.Canon(), r2.Dx(), s2.Dy(), r2.Size(), s2.At(n, n), r2.RGBA64At(n, n), p2.Add(q2), p2.Sub(q2), p2.Mul(n), p2.In(r2), p2.Eq(q2), p2.Eq(p2), s2.Bounds()) +
				attempt(func() any { return p2.Mod(r2) }) + attempt(func() any { return p2.Mod(s2) }) + attempt(func() any { return p2.Div(n) })
		})
		if want != got {
			t.Fatalf("%s\nwant %s", got, want)
		}
	}
	if image.ZP.String() != our.ZP.String() || image.ZR.String() != our.ZR.String() || our.ZR.ColorModel() != color.Alpha16Model {
		t.Error("zero values")
	}
}

// picture is what all kinds have.
type picture interface {
	At(x, y int) color.Color
	RGBA64At(x, y int) color.RGBA64
	ColorModel() color.Model
	Opaque() bool
}

type canvas interface {
	picture
	Set(x, y int, c color.Color)
	SetRGBA64(x, y int, c color.RGBA64)
	PixOffset(x, y int) int
}

func randomColor(random *rand.Rand) color.Color {
	a, b, c, d := uint8(random.Intn(256)), uint8(random.Intn(256)), uint8(random.Intn(256)), uint8(random.Intn(256))
	if random.Intn(2) == 0 {
		d = 255
	}
	wide := color.NRGBA64{R: uint16(a)<<8 | uint16(d), G: uint16(b)<<8 | uint16(c), B: uint16(c), A: uint16(d)*0x101 - uint16(random.Intn(2)*int(d))}
	switch random.Intn(11) {
	case 0:
		return color.RGBAModel.Convert(wide)
	case 1:
		return color.RGBA64Model.Convert(wide)
	case 2:
		return color.NRGBA{R: a, G: b, B: c, A: d}
	case 3:
		return wide
	case 4:
		return color.Alpha{A: d}
	case 5:
		return color.Alpha16{A: wide.R}
	case 6:
		return color.Gray{Y: d}
	case 7:
		return color.Gray16{Y: wide.R}
	case 8:
		return color.CMYK{C: a, M: b, Y: c, K: d}
	case 9:
		return color.YCbCr{Y: a, Cb: b, Cr: c}
	}
	return color.NYCbCrA{YCbCr: color.YCbCr{Y: a, Cb: b, Cr: c}, A: d}
}

func TestPictures(t *testing.T) {
	palette := color.Palette{color.White, color.RGBA{R: 200, A: 255}, color.NRGBA{G: 100, A: 40}, color.Black, color.Gray{Y: 100}}
	random := rand.New(rand.NewSource(2))
	for round := range 2000 {
		x, y, w, h := random.Intn(20)-10, random.Intn(20)-10, random.Intn(9), random.Intn(9)
		if random.Intn(2) == 0 {
			w++
			h++
		}
		r, r2 := image.Rect(x, y, x+w, y+h), our.Rect(x, y, x+w, y+h)
		var want, got canvas
		switch round % 10 {
		case 0:
			want, got = image.NewRGBA(r), our.NewRGBA(r2)
		case 1:
			want, got = image.NewRGBA64(r), our.NewRGBA64(r2)
		case 2:
			want, got = image.NewNRGBA(r), our.NewNRGBA(r2)
		case 3:
			want, got = image.NewNRGBA64(r), our.NewNRGBA64(r2)
		case 4:
			want, got = image.NewAlpha(r), our.NewAlpha(r2)
		case 5:
			want, got = image.NewAlpha16(r), our.NewAlpha16(r2)
		case 6:
			want, got = image.NewGray(r), our.NewGray(r2)
		case 7:
			want, got = image.NewGray16(r), our.NewGray16(r2)
		case 8:
			want, got = image.NewCMYK(r), our.NewCMYK(r2)
		case 9:
			p := palette[:random.Intn(len(palette)+1)]
			want, got = image.NewPaletted(r, p), our.NewPaletted(r2, p)
		}
		for range 1 + random.Intn(2)*w*h*3 {
			x, y, c := x-1+random.Intn(w+2), y-1+random.Intn(h+2), randomColor(random)
			if random.Intn(2) == 0 {
				want.Set(x, y, c)
				got.Set(x, y, c)
			} else {
				c := color.RGBA64Model.Convert(c).(color.RGBA64)
				want.SetRGBA64(x, y, c)
				got.SetRGBA64(x, y, c)
			}
		}
		if wp, ok := want.(*image.Paletted); ok {
			gp := got.(*our.Paletted)
			if len(wp.Palette) > 1 {
				wp.SetColorIndex(x, y, 1)
				gp.SetColorIndex(x, y, 1)
			}
			if wp.ColorIndexAt(x, y) != gp.ColorIndexAt(x, y) || gp.ColorIndexAt(x-1, y) != 0 {
				t.Fatal("ColorIndexAt")
			}
		}
		compare(t, want, got, x, y, w, h)
		if want.PixOffset(3, 4) != got.PixOffset(3, 4) {
			t.Fatal("PixOffset")
		}
		x0, y0, x1, y1 := x+random.Intn(w+3)-1, y+random.Intn(h+3)-1, x+random.Intn(w+3)-1, y+random.Intn(h+3)-1
		part := want.(interface {
			SubImage(image.Rectangle) image.Image
		}).SubImage(image.Rect(x0, y0, x1, y1))
		part2 := got.(interface {
			SubImage(our.Rectangle) our.Image
		}).SubImage(our.Rect(x0, y0, x1, y1))
		if fmt.Sprint(part) != fmt.Sprint(part2) || part.Bounds().String() != part2.Bounds().String() {
			t.Fatalf("%T: %v, want %v", got, part2, part)
		}
		compare(t, part.(picture), part2.(picture), x, y, w, h)
	}
}

func compare(t *testing.T, want, got picture, x, y, w, h int) {
	t.Helper()
	if want.Opaque() != got.Opaque() {
		t.Fatalf("%T: opaque is %v", got, got.Opaque())
	}
	if fmt.Sprint(want) != fmt.Sprint(got) {
		t.Fatalf("%T: %v, want %v", got, got, want)
	}
	for i := x - 1; i <= x+w; i++ {
		for j := y - 1; j <= y+h; j++ {
			// Go's YCbCr has too few differences for some rectangles with negative corners.
			a, b := attempt(func() any { return fmt.Sprintf("%T %[1]v %v", want.At(i, j), want.RGBA64At(i, j)) }), attempt(func() any { return fmt.Sprintf("%T %[1]v %v", got.At(i, j), got.RGBA64At(i, j)) })
			if a != b {
				t.Fatalf("%T at %d, %d: %v, want %v", got, i, j, b, a)
			}
		}
	}
}

func TestYCbCr(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	for range 3000 {
		ratio := random.Intn(7)
		x, y, w, h := random.Intn(20)-10, random.Intn(20)-10, random.Intn(12), random.Intn(12)
		want, got := image.NewNYCbCrA(image.Rect(x, y, x+w, y+h), image.YCbCrSubsampleRatio(ratio)), our.NewNYCbCrA(our.Rect(x, y, x+w, y+h), our.YCbCrSubsampleRatio(ratio))
		if text := fmt.Sprint(got); text != fmt.Sprint(want) {
			t.Fatalf("%s, want %v", text, want)
		}
		random.Read(want.Y)
		random.Read(want.Cb)
		random.Read(want.Cr)
		random.Read(want.A)
		copy(got.Y, want.Y)
		copy(got.Cb, want.Cb)
		copy(got.Cr, want.Cr)
		copy(got.A, want.A)
		if random.Intn(2) == 0 {
			for i := range want.A {
				want.A[i], got.A[i] = 255, 255
			}
		}
		compare(t, want, got, x, y, w, h)
		compare(t, &want.YCbCr, &got.YCbCr, x, y, w, h)
		x0, y0, x1, y1 := x+random.Intn(w+3)-1, y+random.Intn(h+3)-1, x+random.Intn(w+3)-1, y+random.Intn(h+3)-1
		a := attempt(func() any { return want.SubImage(image.Rect(x0, y0, x1, y1)) })
		b := attempt(func() any { return got.SubImage(our.Rect(x0, y0, x1, y1)) })
		if a != b {
			t.Fatalf("%s, want %s", b, a)
		}
		if strings.HasPrefix(a, "panic") {
			continue
		}
		compare(t, want.SubImage(image.Rect(x0, y0, x1, y1)).(picture), got.SubImage(our.Rect(x0, y0, x1, y1)).(picture), x, y, w, h)
		compare(t, want.YCbCr.SubImage(image.Rect(x0, y0, x1, y1)).(picture), got.YCbCr.SubImage(our.Rect(x0, y0, x1, y1)).(picture), x, y, w, h)
		plain, plain2 := image.NewYCbCr(want.Rect, want.SubsampleRatio), our.NewYCbCr(got.Rect, got.SubsampleRatio)
		if fmt.Sprint(plain) != fmt.Sprint(plain2) || cap(plain.Y) != cap(plain2.Y) || cap(plain.Cb) != cap(plain2.Cb) {
			t.Fatal(plain2, plain)
		}
	}
}

func TestSizes(t *testing.T) {
	for _, n := range [][4]int{{0, 0, 1 << 40, 1 << 40}, {0, 0, -1, 5}, {0, 0, 5, -1}, {0, 0, 1 << 32, 1 << 30}, {-1 << 63, 0, 1, 1}, {0, 0, 1<<63 - 1, 2}, {-5, -5, 0, 0}} {
		r, r2 := image.Rectangle{Min: image.Pt(n[0], n[1]), Max: image.Pt(n[2], n[3])}, our.Rectangle{Min: our.Pt(n[0], n[1]), Max: our.Pt(n[2], n[3])}
		want := attempt(func() any { return image.NewRGBA(r) }) + attempt(func() any { return image.NewGray16(r) }) + attempt(func() any { return image.NewPaletted(r, nil) }) +
			attempt(func() any { return image.NewYCbCr(r, 2) }) + attempt(func() any { return image.NewNYCbCrA(r, 2) })
		got := attempt(func() any { return our.NewRGBA(r2) }) + attempt(func() any { return our.NewGray16(r2) }) + attempt(func() any { return our.NewPaletted(r2, nil) }) +
			attempt(func() any { return our.NewYCbCr(r2, 2) }) + attempt(func() any { return our.NewNYCbCrA(r2, 2) })
		if want != got {
			t.Errorf("%v: %s\nwant %s", r, got, want)
		}
	}
}

func TestUniform(t *testing.T) {
	for _, c := range []color.Color{color.White, color.NRGBA{R: 1, G: 2, B: 3, A: 4}} {
		want, got := image.NewUniform(c), our.NewUniform(c)
		compare(t, want, got, 1, 1, 1, 1)
		if got.Convert(nil) != c || got.ColorModel() != color.Model(got) || got.Bounds().String() != want.Bounds().String() {
			t.Error(got)
		}
	}
	if fmt.Sprint(image.Black, image.White, image.Transparent, image.Opaque) != fmt.Sprint(our.Black, our.White, our.Transparent, our.Opaque) {
		t.Error("standard pictures")
	}
	for i := image.YCbCrSubsampleRatio(-1); i < 8; i++ {
		if i.String() != our.YCbCrSubsampleRatio(i).String() {
			t.Error(i)
		}
	}
}

func TestFormats(t *testing.T) {
	add := func(name, magic string) {
		image.RegisterFormat(name, magic, func(r io.Reader) (image.Image, error) {
			b, err := io.ReadAll(r)
			return image.NewUniform(color.Gray{Y: b[0]}), err
		}, func(r io.Reader) (image.Config, error) {
			b, err := io.ReadAll(r)
			return image.Config{Width: len(b)}, err
		})
		our.RegisterFormat(name, magic, func(r io.Reader) (our.Image, error) {
			b, err := io.ReadAll(r)
			return our.NewUniform(color.Gray{Y: b[0]}), err
		}, func(r io.Reader) (our.Config, error) {
			b, err := io.ReadAll(r)
			return our.Config{Width: len(b)}, err
		})
	}
	add("one", "abc")
	add("two", "a?c?")
	add("three", "x??")
	add("four", "abcd")
	for _, s := range []string{"", "a", "ab", "abc", "abcd", "axcd", "axc", "xyz", "xy", "zzzzzz", "a?c?"} {
		m1, n1, e1 := image.Decode(strings.NewReader(s))
		m2, n2, e2 := our.Decode(strings.NewReader(s))
		c1, n3, e3 := image.DecodeConfig(strings.NewReader(s))
		c2, n4, e4 := our.DecodeConfig(strings.NewReader(s))
		if want, got := fmt.Sprint(m1, n1, e1, c1, n3, e3), fmt.Sprint(m2, n2, e2, c2, n4, e4); want != got {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}
