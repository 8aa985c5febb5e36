package jpeg

import (
	"image"
	"image/color"
)

// Getting the samples of a picture that is written. They are taken as -128 to 127. At the right and below, the last samples are repeated.

const middle = 128

func (e *encoder) grayScan(m *image.Gray) error {
	var b block
	var before int32
	r := m.Rect
	for y := r.Min.Y; y < r.Max.Y; y += 8 {
		for x := r.Min.X; x < r.Max.X; x += 8 {
			for k := range b {
				at := m.PixOffset(min(x+k%8, r.Max.X-1), min(y+k/8, r.Max.Y-1))
				b[k] = int32(m.Pix[at]) - middle
			}
			before = e.putBlock(&b, 0, before)
		}
		if err := e.flush(4096); err != nil {
			return err
		}
	}
	return nil
}

// square has the samples of 16 by 16 pixels.
type square struct {
	y, cb, cr [256]int32
}

// colorScan writes, for each square of 16 by 16 pixels, four blocks for luma and one for each of the other components.
func (e *encoder) colorScan(m image.Image) error {
	var s square
	var b block
	var before [3]int32
	r := m.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y += 16 {
		for x := r.Min.X; x < r.Max.X; x += 16 {
			switch m := m.(type) {
			case *image.RGBA:
				s.ofRGBA(m, x, y)
			case *image.YCbCr:
				s.ofYCbCr(m, x, y)
			default:
				s.ofAny(m, x, y)
			}
			for _, corner := range [4]int{0, 8, 128, 136} {
				for k := range b {
					b[k] = s.y[corner+k/8*16+k%8] - middle
				}
				before[0] = e.putBlock(&b, 0, before[0])
			}
			halve(&b, &s.cb)
			before[1] = e.putBlock(&b, 1, before[1])
			halve(&b, &s.cr)
			before[2] = e.putBlock(&b, 1, before[2])
		}
		if err := e.flush(4096); err != nil {
			return err
		}
	}
	return nil
}

// halve makes one sample of each four.
func halve(b *block, samples *[256]int32) {
	for k := range b {
		s := samples[k/8*32+k%8*2:]
		b[k] = (s[0]+s[1]+s[16]+s[17]+2)/4 - middle
	}
}

func (s *square) set(k int, y, cb, cr byte) {
	s.y[k], s.cb[k], s.cr[k] = int32(y), int32(cb), int32(cr)
}

func (s *square) ofRGBA(m *image.RGBA, x, y int) {
	right, bottom := m.Rect.Max.X-1, m.Rect.Max.Y-1
	for k := range 256 {
		at := m.PixOffset(min(x+k%16, right), min(y+k/16, bottom))
		p := m.Pix[at : at+3]
		y, cb, cr := color.RGBToYCbCr(p[0], p[1], p[2])
		s.set(k, y, cb, cr)
	}
}

func (s *square) ofYCbCr(m *image.YCbCr, x, y int) {
	right, bottom := m.Rect.Max.X-1, m.Rect.Max.Y-1
	for k := range 256 {
		px, py := min(x+k%16, right), min(y+k/16, bottom)
		at := m.COffset(px, py)
		s.set(k, m.Y[m.YOffset(px, py)], m.Cb[at], m.Cr[at])
	}
}

func (s *square) ofAny(m image.Image, x, y int) {
	bounds := m.Bounds()
	right, bottom := bounds.Max.X-1, bounds.Max.Y-1
	for k := range 256 {
		r, g, b, _ := m.At(min(x+k%16, right), min(y+k/16, bottom)).RGBA()
		y, cb, cr := color.RGBToYCbCr(byte(r>>8), byte(g>>8), byte(b>>8))
		s.set(k, y, cb, cr)
	}
}
