// From the pixels of images to rows of a file.

package png

import (
	"image"
	"image/color"
)

// fill makes the row at y.
func (e *encoder) fill(row []byte, y int) {
	b := e.img.Bounds()
	n := b.Dx()
	if e.color == paletted {
		pack(row, e.indexRow(b, y), e.depth)
		return
	}
	switch m := e.img.(type) {
	case *image.Gray:
		copy(row, m.Pix[m.PixOffset(b.Min.X, y):][:n])
		return
	case *image.Gray16:
		copy(row, m.Pix[m.PixOffset(b.Min.X, y):][:2*n])
		return
	case *image.NRGBA:
		pix := m.Pix[m.PixOffset(b.Min.X, y):][:4*n]
		if e.color == trueColor {
			dropAlpha(row, pix)
		} else {
			copy(row, pix)
		}
		return
	case *image.RGBA:
		pix := m.Pix[m.PixOffset(b.Min.X, y):][:4*n]
		if e.color == trueColor {
			dropAlpha(row, pix)
		} else {
			divideAlpha(row, pix)
		}
		return
	case *image.NRGBA64:
		if e.color == trueColorAlpha {
			copy(row, m.Pix[m.PixOffset(b.Min.X, y):][:8*n])
			return
		}
	}
	if e.depth == 8 {
		e.fill8(row, b, y)
	} else {
		e.fill16(row, b, y)
	}
}

// dropAlpha copies the first three of four samples.
func dropAlpha(row, pix []byte) {
	at := 0
	for i := 0; i < len(pix); i += 4 {
		row[at], row[at+1], row[at+2] = pix[i], pix[i+1], pix[i+2]
		at += 3
	}
}

// divideAlpha does what color.NRGBAModel does, for pixels of color.RGBA.
func divideAlpha(row, pix []byte) {
	for i := 0; i < len(pix); i += 4 {
		p, q := pix[i:i+4], row[i:i+4]
		a := uint32(p[3])
		switch a {
		case 0xff:
			copy(q, p)
		case 0:
			clear(q)
		default:
			q[0] = byte(uint32(p[0]) * 0xffff / a >> 8)
			q[1] = byte(uint32(p[1]) * 0xffff / a >> 8)
			q[2] = byte(uint32(p[2]) * 0xffff / a >> 8)
			q[3] = p[3]
		}
	}
}

// fill8 makes a row with samples of 8 bits, of any image.
func (e *encoder) fill8(row []byte, bounds image.Rectangle, y int) {
	at := 0
	for x := bounds.Min.X; x < bounds.Max.X; x++ {
		switch c := e.img.At(x, y); e.color {
		case gray:
			row[at] = color.GrayModel.Convert(c).(color.Gray).Y
		case trueColor:
			r, g, b, _ := c.RGBA()
			row[at], row[at+1], row[at+2] = byte(r>>8), byte(g>>8), byte(b>>8)
		default:
			n := color.NRGBAModel.Convert(c).(color.NRGBA)
			row[at], row[at+1], row[at+2], row[at+3] = n.R, n.G, n.B, n.A
		}
		at += samples[e.color]
	}
}

// fill16 makes a row with samples of 16 bits, of any image.
func (e *encoder) fill16(row []byte, bounds image.Rectangle, y int) {
	at := 0
	for x := bounds.Min.X; x < bounds.Max.X; x++ {
		var values [4]uint16
		switch c := e.img.At(x, y); e.color {
		case gray:
			values[0] = color.Gray16Model.Convert(c).(color.Gray16).Y
		case trueColor:
			r, g, b, _ := c.RGBA()
			values = [4]uint16{uint16(r), uint16(g), uint16(b)}
		default:
			n := color.NRGBA64Model.Convert(c).(color.NRGBA64)
			values = [4]uint16{n.R, n.G, n.B, n.A}
		}
		for _, v := range values[:samples[e.color]] {
			row[at], row[at+1] = byte(v>>8), byte(v)
			at += 2
		}
	}
}

// indexRow returns the indices of the colors in the row at y.
func (e *encoder) indexRow(b image.Rectangle, y int) []byte {
	if m, ok := e.img.(*image.Paletted); ok {
		return m.Pix[m.PixOffset(b.Min.X, y):][:b.Dx()]
	}
	m := e.img.(image.PalettedImage)
	e.indices = e.indices[:0]
	for x := b.Min.X; x < b.Max.X; x++ {
		e.indices = append(e.indices, m.ColorIndexAt(x, y))
	}
	return e.indices
}

// pack is the reverse of unpack.
func pack(row, values []byte, depth byte) {
	if depth == 8 {
		copy(row, values)
		return
	}
	clear(row)
	shift := uint(8)
	at := 0
	for _, v := range values {
		shift -= uint(depth)
		row[at] |= v << shift
		if shift == 0 {
			shift = 8
			at++
		}
	}
}
