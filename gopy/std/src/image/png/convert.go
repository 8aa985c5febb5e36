// From rows of a file to the pixels of images. Both have samples of 16 bits in the same order of bytes.

package png

// hasAlpha reports whether pixels may be transparent, those with a palette aside.
func (d *decoder) hasAlpha() bool {
	return d.transparent || d.color == grayAlpha || d.color == trueColorAlpha
}

// pixelSize returns the bytes of a pixel in the image.
func (d *decoder) pixelSize() int {
	size := 1
	if d.depth == 16 {
		size = 2
	}
	if d.color == trueColor || d.hasAlpha() {
		size *= 4
	}
	return size
}

// convert makes pixels of a row.
func (d *decoder) convert(dst, row []byte) {
	switch {
	case d.color == paletted:
		unpack(dst, row, d.depth)
		d.growPalette(dst)
	case d.color == trueColorAlpha || d.color == gray && d.depth == 16 && !d.transparent:
		copy(dst, row)
	case d.color == gray && d.depth < 16:
		d.grayRow(dst, row)
	case d.depth == 8:
		d.row8(dst, row)
	default:
		d.row16(dst, row)
	}
}

// unpack makes bytes of samples of up to 8 bits.
func unpack(dst, row []byte, depth byte) {
	if depth == 8 {
		copy(dst, row)
		return
	}
	shift, mask := uint(8), byte(1)<<depth-1
	at := 0
	for i := range dst {
		shift -= uint(depth)
		dst[i] = row[at] >> shift & mask
		if shift == 0 {
			shift = 8
			at++
		}
	}
}

// growPalette gives the palette the colors that pixels have beyond it.
func (d *decoder) growPalette(pixels []byte) {
	n := len(d.palette)
	if n == 256 {
		return
	}
	for _, v := range pixels {
		if int(v) >= n {
			n = int(v) + 1
		}
	}
	d.palette = d.palette[:n]
}

// grayRow converts gray pixels of up to 8 bits.
func (d *decoder) grayRow(dst, row []byte) {
	values := dst
	if d.transparent {
		if len(d.scratch) < len(dst)/4 {
			d.scratch = make([]byte, len(dst)/4)
		}
		values = d.scratch[:len(dst)/4]
	}
	unpack(values, row, d.depth)
	scale := byte(255 / (1<<d.depth - 1))
	if !d.transparent {
		if scale > 1 {
			for i := range dst {
				dst[i] *= scale
			}
		}
		return
	}
	clear := byte(d.clear[0])
	for i, v := range values {
		alpha := byte(0xff)
		if v == clear {
			alpha = 0
		}
		v *= scale
		p := dst[4*i : 4*i+4]
		p[0], p[1], p[2], p[3] = v, v, v, alpha
	}
}

// row8 converts pixels with several samples of 8 bits.
func (d *decoder) row8(dst, row []byte) {
	if d.color == grayAlpha {
		for i := 0; i < len(row); i += 2 {
			v := row[i]
			p := dst[2*i : 2*i+4]
			p[0], p[1], p[2], p[3] = v, v, v, row[i+1]
		}
		return
	}
	red, green, blue := byte(d.clear[0]), byte(d.clear[1]), byte(d.clear[2])
	at := 0
	for i := 0; i < len(dst); i += 4 {
		r, g, b := row[at], row[at+1], row[at+2]
		at += 3
		alpha := byte(0xff)
		if d.transparent && r == red && g == green && b == blue {
			alpha = 0
		}
		p := dst[i : i+4]
		p[0], p[1], p[2], p[3] = r, g, b, alpha
	}
}

// row16 converts pixels with samples of 16 bits, to four samples.
func (d *decoder) row16(dst, row []byte) {
	n := samples[d.color]
	for i := 0; i < len(dst); i += 8 {
		p := dst[i : i+8]
		if d.color == trueColor {
			copy(p, row[:6])
		} else {
			for j := 0; j < 6; j += 2 {
				p[j], p[j+1] = row[0], row[1]
			}
		}
		if d.color == grayAlpha {
			p[6], p[7] = row[2], row[3]
		} else if !d.transparent || !d.isClear(row) {
			p[6], p[7] = 0xff, 0xff
		} else {
			p[6], p[7] = 0, 0
		}
		row = row[2*n:]
	}
}

// isClear reports whether a pixel with samples of 16 bits has the color that is transparent.
func (d *decoder) isClear(pixel []byte) bool {
	for i := range samples[d.color] {
		if uint16(pixel[2*i])<<8|uint16(pixel[2*i+1]) != d.clear[i] {
			return false
		}
	}
	return true
}
