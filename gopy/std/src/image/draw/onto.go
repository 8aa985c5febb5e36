// Drawing onto pictures by calculating: image.RGBA, those that deal with colors of 16 bits, and any others.
//
// Alpha is from 0 to 0xffff, so a product with it is divided by 0xffff. The results are cut off, not rounded, and as they are to be the
// same everywhere, it matters when.

package draw

import (
	"image"
	"image/color"
)

// ontoRGBA draws onto a picture with 8 bits each of red, green, blue and alpha.
func (d *drawing) ontoRGBA(dst *image.RGBA, op Op) {
	width := d.r.Dx()
	src, mask := newSource(d.src), source{m: d.mask}
	row := make([]color.RGBA64, width)
	var alphas []uint32
	if d.mask != nil || !isWide(d.src) {
		alphas = make([]uint32, width)
	}
	first := dst.PixOffset(d.r.Min.X, d.r.Min.Y)
	for n := range d.r.Dy() {
		y := d.row(n)
		src.read(row, d.sp.X, d.sp.Y+y)
		at := first + y*dst.Stride
		pix := quads(dst.Pix[at : at+4*width])
		if alphas != nil {
			mask.readAlpha(alphas, d.mp.X, d.mp.Y+y)
		}
		switch {
		case alphas == nil && op == Over:
			over(pix, row)
		case alphas == nil:
			replace(pix, row)
		case op == Over:
			overThrough(pix, row, alphas)
		default:
			replaceThrough(pix, row, alphas)
		}
	}
}

func replace(pix [][4]uint8, row []color.RGBA64) {
	for i, c := range row {
		p := &pix[i]
		p[0], p[1], p[2], p[3] = uint8(c.R>>8), uint8(c.G>>8), uint8(c.B>>8), uint8(c.A>>8)
	}
}

func over(pix [][4]uint8, row []color.RGBA64) {
	for i, c := range row {
		if c.A == 0 && c.R|c.G|c.B == 0 {
			continue
		}
		p := &pix[i]
		if c.A == all {
			p[0], p[1], p[2], p[3] = uint8(c.R>>8), uint8(c.G>>8), uint8(c.B>>8), 0xff
			continue
		}
		rest := (all - uint32(c.A)) * 0x101 // 0x101 makes 16 bits of the 8 that it is multiplied by
		p[0] = uint8((uint32(p[0])*rest/all + uint32(c.R)) >> 8)
		p[1] = uint8((uint32(p[1])*rest/all + uint32(c.G)) >> 8)
		p[2] = uint8((uint32(p[2])*rest/all + uint32(c.B)) >> 8)
		p[3] = uint8((uint32(p[3])*rest/all + uint32(c.A)) >> 8)
	}
}

func replaceThrough(pix [][4]uint8, row []color.RGBA64, alphas []uint32) {
	for i, c := range row {
		p := &pix[i]
		a := alphas[i]
		p[0] = uint8(uint32(c.R) * a / all >> 8)
		p[1] = uint8(uint32(c.G) * a / all >> 8)
		p[2] = uint8(uint32(c.B) * a / all >> 8)
		p[3] = uint8(uint32(c.A) * a / all >> 8)
	}
}

func overThrough(pix [][4]uint8, row []color.RGBA64, alphas []uint32) {
	for i, a := range alphas {
		if a == 0 {
			continue
		}
		p, c := &pix[i], row[i]
		rest := (all - uint32(c.A)*a/all) * 0x101
		p[0] = uint8((uint32(p[0])*rest + uint32(c.R)*a) / all >> 8)
		p[1] = uint8((uint32(p[1])*rest + uint32(c.G)*a) / all >> 8)
		p[2] = uint8((uint32(p[2])*rest + uint32(c.B)*a) / all >> 8)
		p[3] = uint8((uint32(p[3])*rest + uint32(c.A)*a) / all >> 8)
	}
}

// through returns c as the mask lets it through.
func through(c color.RGBA64, a uint32) color.RGBA64 {
	return narrow(uint32(c.R)*a/all, uint32(c.G)*a/all, uint32(c.B)*a/all, uint32(c.A)*a/all)
}

// blend returns c through the mask over under.
func blend(under, c color.RGBA64, a uint32) color.RGBA64 {
	rest := all - uint32(c.A)*a/all
	return color.RGBA64{
		R: uint16((uint32(under.R)*rest + uint32(c.R)*a) / all),
		G: uint16((uint32(under.G)*rest + uint32(c.G)*a) / all),
		B: uint16((uint32(under.B)*rest + uint32(c.B)*a) / all),
		A: uint16((uint32(under.A)*rest + uint32(c.A)*a) / all),
	}
}

// ontoWide draws onto a picture that deals with colors of 16 bits; so do the others.
func (d *drawing) ontoWide(dst RGBA64Image, op Op) {
	width := d.r.Dx()
	src, mask, under := newSource(d.src), source{m: d.mask}, newSource(dst)
	row, there, result := make([]color.RGBA64, width), make([]color.RGBA64, width), make([]color.RGBA64, width)
	alphas := make([]uint32, width)
	for n := range d.r.Dy() {
		k := d.row(n)
		x, y := d.r.Min.X, d.r.Min.Y+k
		src.read(row, d.sp.X, d.sp.Y+k)
		if op == Over {
			under.read(there, x, y)
		}
		if d.mask == nil {
			if op == Src {
				write(dst, x, y, row)
				continue
			}
			for i, c := range row {
				back := through(there[i], all-uint32(c.A))
				result[i] = color.RGBA64{R: back.R + c.R, G: back.G + c.G, B: back.B + c.B, A: back.A + c.A}
			}
			write(dst, x, y, result)
			continue
		}
		mask.readAlpha(alphas, d.mp.X, d.mp.Y+k)
		if op == Src {
			for i, c := range row {
				result[i] = through(c, alphas[i])
			}
			write(dst, x, y, result)
			continue
		}
		for i := 0; i < width; i++ { // a pixel that is not seen through the mask keeps its color exactly, so it is not written
			from := i
			for i < width && alphas[i] != 0 {
				result[i] = blend(there[i], row[i], alphas[i])
				i++
			}
			if i > from {
				write(dst, x+from, y, result[from:i])
			}
		}
	}
}

// ontoAny draws pixel by pixel.
func (d *drawing) ontoAny(dst Image, op Op) {
	backwards := d.sp.Y == d.r.Min.Y && d.sp.X < d.r.Min.X
	for n := range d.r.Dy() {
		y := d.row(n)
		for i := range d.r.Dx() {
			x := i
			if backwards {
				x = d.r.Dx() - 1 - i
			}
			d.pixel(dst, x, y, op)
		}
	}
}

func (d *drawing) pixel(dst Image, x, y int, op Op) {
	a := uint32(all)
	if d.mask != nil {
		_, _, _, a = d.mask.At(d.mp.X+x, d.mp.Y+y).RGBA()
	}
	toX, toY := d.r.Min.X+x, d.r.Min.Y+y
	if a == 0 {
		if op == Src {
			dst.Set(toX, toY, color.Transparent)
		}
		return
	}
	c := d.src.At(d.sp.X+x, d.sp.Y+y)
	if op == Src && a == all {
		dst.Set(toX, toY, c)
	} else if op == Src {
		dst.Set(toX, toY, through(narrow(c.RGBA()), a))
	} else {
		dst.Set(toX, toY, blend(narrow(dst.At(toX, toY).RGBA()), narrow(c.RGBA()), a))
	}
}
