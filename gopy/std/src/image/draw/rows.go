// Reading and writing rows of pixels, of pictures of any kind.

package draw

import (
	"image"
	"image/color"
	"unsafe"
)

// source reads a picture.
type source struct {
	m      image.Image
	colors []color.RGBA64 // those of a palette
	filled bool           // the row has the color of an image.Uniform already
}

func newSource(m image.Image) source {
	s := source{m: m}
	p, ok := m.(*image.Paletted)
	if !ok {
		return s
	}
	s.colors = make([]color.RGBA64, len(p.Palette))
	for i, c := range p.Palette {
		if c != nil {
			s.colors[i] = narrow(c.RGBA())
		}
	}
	if len(s.colors) == 0 {
		s.colors = make([]color.RGBA64, 256)
	}
	return s
}

func narrow(r, g, b, a uint32) color.RGBA64 {
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// quads returns bytes in groups of four.
func quads(pix []uint8) [][4]uint8 {
	return unsafe.Slice((*[4]uint8)(unsafe.Pointer(unsafe.SliceData(pix))), len(pix)/4)
}

func widen(v uint8) uint16 { return uint16(v) * 0x101 }

// read reads as many pixels as out has room for, from (x, y) on to the right. It gets the same out each time.
func (s *source) read(out []color.RGBA64, x, y int) {
	switch m := s.m.(type) {
	case *image.Uniform:
		if !s.filled {
			s.filled = true
			c := m.RGBA64At(x, y)
			for i := range out {
				out[i] = c
			}
		}
	case *image.RGBA:
		pix := quads(m.Pix[m.PixOffset(x, y):][:4*len(out)])
		for i := range out {
			p := &pix[i]
			out[i] = color.RGBA64{R: widen(p[0]), G: widen(p[1]), B: widen(p[2]), A: widen(p[3])}
		}
	case *image.NRGBA:
		pix := quads(m.Pix[m.PixOffset(x, y):][:4*len(out)])
		for i := range out {
			p := &pix[i]
			if p[3] == 0xff {
				out[i] = color.RGBA64{R: widen(p[0]), G: widen(p[1]), B: widen(p[2]), A: all}
			} else {
				a := uint32(widen(p[3]))
				out[i] = narrow(uint32(p[0])*a/0xff, uint32(p[1])*a/0xff, uint32(p[2])*a/0xff, a)
			}
		}
	case *image.Gray:
		for i, v := range m.Pix[m.PixOffset(x, y):][:len(out)] {
			v := widen(v)
			out[i] = color.RGBA64{R: v, G: v, B: v, A: all}
		}
	case *image.YCbCr:
		readYCbCr(out, m, x, y)
	case *image.Paletted:
		for i, index := range m.Pix[m.PixOffset(x, y):][:len(out)] {
			out[i] = s.colors[index]
		}
	case *image.RGBA64:
		for i := range out {
			out[i] = m.RGBA64At(x+i, y)
		}
	case *image.NRGBA64:
		for i := range out {
			out[i] = m.RGBA64At(x+i, y)
		}
	case *image.CMYK:
		for i := range out {
			out[i] = m.RGBA64At(x+i, y)
		}
	case image.RGBA64Image:
		for i := range out {
			out[i] = m.RGBA64At(x+i, y)
		}
	default:
		for i := range out {
			out[i] = narrow(m.At(x+i, y).RGBA())
		}
	}
}

func readYCbCr(out []color.RGBA64, m *image.YCbCr, x, y int) {
	bits := 0 // those of x that are zero at the first of the pixels that share their differences
	switch m.SubsampleRatio {
	case image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420:
		bits = 1
	case image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410:
		bits = 3
	}
	c := m.COffset(x, y)
	for i, bright := range m.Y[m.YOffset(x, y):][:len(out)] {
		if x < 0 {
			c = m.COffset(x+i, y)
		} else if i > 0 && (x+i)&bits == 0 {
			c++
		}
		out[i] = narrow(color.YCbCr{Y: bright, Cb: m.Cb[c], Cr: m.Cr[c]}.RGBA())
	}
}

// readAlpha is read for a mask.
func (s *source) readAlpha(out []uint32, x, y int) {
	switch m := s.m.(type) {
	case nil:
		for i := range out {
			out[i] = all
		}
	case *image.Alpha:
		for i, a := range m.Pix[m.PixOffset(x, y):][:len(out)] {
			out[i] = uint32(widen(a))
		}
	case *image.RGBA:
		pix := m.Pix[m.PixOffset(x, y):]
		for i := range out {
			out[i] = uint32(widen(pix[4*i+3]))
		}
	case *image.NRGBA:
		pix := m.Pix[m.PixOffset(x, y):]
		for i := range out {
			out[i] = uint32(widen(pix[4*i+3]))
		}
	case *image.Uniform:
		a := uint32(m.RGBA64At(x, y).A)
		for i := range out {
			out[i] = a
		}
	case image.RGBA64Image:
		for i := range out {
			out[i] = uint32(m.RGBA64At(x+i, y).A)
		}
	default:
		for i := range out {
			_, _, _, out[i] = m.At(x+i, y).RGBA()
		}
	}
}

// write sets the pixels of dst from (x, y) on to the right.
func write(dst RGBA64Image, x, y int, row []color.RGBA64) {
	switch dst := dst.(type) { // the calls of methods of a type that is known are faster
	case *image.RGBA:
		for i, c := range row {
			dst.SetRGBA64(x+i, y, c)
		}
	case *image.NRGBA:
		for i, c := range row {
			dst.SetRGBA64(x+i, y, c)
		}
	case *image.RGBA64:
		for i, c := range row {
			dst.SetRGBA64(x+i, y, c)
		}
	case *image.NRGBA64:
		for i, c := range row {
			dst.SetRGBA64(x+i, y, c)
		}
	case *image.Alpha:
		for i, c := range row {
			dst.SetRGBA64(x+i, y, c)
		}
	case *image.Gray:
		for i, c := range row {
			dst.SetRGBA64(x+i, y, c)
		}
	default:
		for i, c := range row {
			dst.SetRGBA64(x+i, y, c)
		}
	}
}
