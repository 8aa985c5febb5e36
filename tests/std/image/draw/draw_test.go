// Compares gopy's image/draw with Go's.
package draw_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"math/rand"
	"testing"

	our "gopystd/image/draw"
)

// slow has only the methods that all pictures have.
type slow struct{ m draw.Image }

func (s slow) ColorModel() color.Model     { return s.m.ColorModel() }
func (s slow) Bounds() image.Rectangle     { return s.m.Bounds() }
func (s slow) At(x, y int) color.Color     { return s.m.At(x, y) }
func (s slow) Set(x, y int, c color.Color) { s.m.Set(x, y, c) }

// wide has those of draw.RGBA64Image, but is of another type than those of package image.
type wide struct{ draw.RGBA64Image }

const kinds = 17

// picture makes a picture of a kind twice, with the same random pixels, and returns the bytes of these.
func picture(random *rand.Rand, kind int, r image.Rectangle, valid bool) (m [2]image.Image, pix [2][]byte) {
	seed := random.Int63()
	for i := range m {
		random := rand.New(rand.NewSource(seed))
		fill := func(b []byte) []byte {
			random.Read(b)
			style := random.Intn(4)
			for i := range b {
				switch {
				case style == 0 && i%4 == 3:
					b[i] = 255
				case style == 1 && b[i] < 128:
					b[i] = 0
				case style == 1:
					b[i] = 255
				}
			}
			return b
		}
		switch kind {
		case 0, 10, 11:
			p := image.NewRGBA(r)
			fill(p.Pix)
			for k := 0; valid && k < len(p.Pix); k += 4 {
				for j := range 3 {
					p.Pix[k+j] = min(p.Pix[k+j], p.Pix[k+3])
				}
			}
			m[i], pix[i] = p, p.Pix
			if kind == 10 {
				m[i] = slow{p}
			} else if kind == 11 {
				m[i] = wide{p}
			}
		case 1, 12:
			p := image.NewNRGBA(r)
			m[i], pix[i] = p, fill(p.Pix)
			if kind == 12 {
				m[i] = slow{p}
			}
		case 2:
			p := image.NewRGBA64(r)
			fill(p.Pix)
			for k := 0; valid && k < len(p.Pix); k += 8 {
				if p.Pix[k+6] != 255 {
					p.Pix[k+0], p.Pix[k+2], p.Pix[k+4] = p.Pix[k]/2, p.Pix[k+2]/2, p.Pix[k+4]/2
					p.Pix[k+6] |= 128
				} else {
					p.Pix[k+7] = 255
				}
			}
			m[i], pix[i] = p, p.Pix
		case 3:
			p := image.NewNRGBA64(r)
			m[i], pix[i] = p, fill(p.Pix)
		case 4:
			p := image.NewAlpha(r)
			m[i], pix[i] = p, fill(p.Pix)
		case 5:
			p := image.NewAlpha16(r)
			m[i], pix[i] = p, fill(p.Pix)
		case 6:
			p := image.NewGray(r)
			m[i], pix[i] = p, fill(p.Pix)
		case 7:
			p := image.NewGray16(r)
			m[i], pix[i] = p, fill(p.Pix)
		case 8:
			p := image.NewCMYK(r)
			m[i], pix[i] = p, fill(p.Pix)
		case 9, 13:
			colors := []color.Palette{palette.Plan9, {color.White, color.NRGBA{R: 200, A: 100}, color.Transparent, color.Gray{Y: 90}}, palette.WebSafe}[random.Intn(3)]
			p := image.NewPaletted(r, colors)
			fill(p.Pix)
			for k := range p.Pix {
				p.Pix[k] %= uint8(min(len(colors), 255))
			}
			m[i], pix[i] = p, p.Pix
			if kind == 13 {
				m[i] = slow{p}
			}
		case 14:
			d := uint8(random.Intn(256))
			m[i] = image.NewUniform([]color.Color{color.White, color.Transparent, color.Black, color.NRGBA{R: d, G: 255 - d, B: 7, A: d}, color.Alpha{A: d}, color.NRGBA{G: d, A: 255}}[random.Intn(6)])
		case 15:
			p := image.NewNYCbCrA(r.Add(image.Pt(4, 4)), image.YCbCrSubsampleRatio(random.Intn(6)))
			fill(p.Y)
			fill(p.Cb)
			fill(p.Cr)
			fill(p.A)
			m[i] = p
			if random.Intn(2) == 0 {
				m[i] = &p.YCbCr
			}
		case 16:
			m[i] = r
		}
	}
	return m, pix
}

func rectangle(random *rand.Rand) image.Rectangle {
	x, y := random.Intn(9)-4, random.Intn(9)-4
	return image.Rect(x, y, x+random.Intn(14), y+random.Intn(14))
}

func TestDraw(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for round := range 30000 {
		kind, valid := random.Intn(14), random.Intn(8) > 0
		dst, pix := picture(random, kind, rectangle(random), valid)
		from := random.Intn(kinds)
		src, _ := picture(random, from, rectangle(random), valid)
		if random.Intn(8) == 0 {
			from, src = kind, dst
		} else if random.Intn(4) == 0 {
			from = kind
			src, _ = picture(random, from, rectangle(random), valid)
		}
		through := -1
		var mask [2]image.Image
		if random.Intn(2) == 0 {
			through = random.Intn(kinds)
			mask, _ = picture(random, through, rectangle(random), valid)
		}
		r, sp, mp := rectangle(random), rectangle(random).Min, rectangle(random).Min
		op := random.Intn(2)
		before := bytes.Clone(pix[0])
		draw.DrawMask(dst[0].(draw.Image), r, src[0], sp, mask[0], mp, draw.Op(op))
		our.DrawMask(dst[1].(our.Image), r, src[1], sp, mask[1], mp, our.Op(op))
		if !bytes.Equal(pix[0], pix[1]) {
			t.Fatalf("round %d, kind %d onto %d through %d (the same: %v), valid %v, op %d, %v %v %v:\n%v\nwant\n%v\nbefore\n%v\nmask %v\nsource %v", round, from, kind, through, src == dst, valid, op, r, sp, mp, pix[1], pix[0], before, mask[0], src[0])
		}
	}
}

func TestFloydSteinberg(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	for range 4000 {
		kind := random.Intn(14)
		if random.Intn(2) == 0 {
			kind = 9
		}
		dst, pix := picture(random, kind, rectangle(random), true)
		src, _ := picture(random, random.Intn(kinds), rectangle(random), true)
		r, sp := rectangle(random), rectangle(random).Min
		draw.FloydSteinberg.Draw(dst[0].(draw.Image), r, src[0], sp)
		our.FloydSteinberg.Draw(dst[1].(our.Image), r, src[1], sp)
		if !bytes.Equal(pix[0], pix[1]) {
			t.Fatalf("%T onto %T: %v\nwant %v", src[0], dst[0], pix[1], pix[0])
		}
		draw.Src.Draw(dst[0].(draw.Image), r, src[0], sp)
		our.Src.Draw(dst[1].(our.Image), r, src[1], sp)
		draw.Draw(dst[0].(draw.Image), r, src[0], sp, draw.Over)
		our.Draw(dst[1].(our.Image), r, src[1], sp, our.Over)
		if !bytes.Equal(pix[0], pix[1]) {
			t.Fatalf("%T onto %T: %v\nwant %v", src[0], dst[0], pix[1], pix[0])
		}
	}
	if want, got := fmt.Sprintf("%T %T", draw.FloydSteinberg, draw.Over), fmt.Sprintf("%T %T", our.FloydSteinberg, our.Over); want != got {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestParts(t *testing.T) { // parts of one picture, moved within it
	random := rand.New(rand.NewSource(3))
	for range 4000 {
		kind := random.Intn(10)
		m, pix := picture(random, kind, image.Rect(0, 0, 12, 12), true)
		r, sp := rectangle(random), rectangle(random).Min
		a, b := rectangle(random), rectangle(random)
		if kind != 0 { // Go does not see that two others share pixels
			a = b
		}
		part := func(m image.Image, r image.Rectangle) image.Image {
			return m.(interface {
				SubImage(image.Rectangle) image.Image
			}).SubImage(r)
		}
		want, got := part(m[0], a), part(m[1], a)
		from, from2 := want, got
		if a != b {
			from, from2 = part(m[0], b), part(m[1], b)
		}
		op := random.Intn(2)
		draw.Draw(want.(draw.Image), r, from, sp, draw.Op(op))
		our.Draw(got.(our.Image), r, from2, sp, our.Op(op))
		if !bytes.Equal(pix[0], pix[1]) {
			t.Fatalf("%T: %v\nwant %v", m[0], pix[1], pix[0])
		}
	}
}
