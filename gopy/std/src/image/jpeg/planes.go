package jpeg

import (
	"image"
	"image/color"
)

// The samples of each component are in a plane. In the end, the planes are the picture, or it is made of them.

// plane has the samples of a component, of whole blocks, even where the picture is smaller.
type plane struct {
	pix    []byte // as much of it as there were blocks for
	stride int
	size   int // how long pix becomes
}

// makePlanes finds the sizes of the planes, before the first scan.
//
// If an image.YCbCr cannot have samples in such places, expand says that all planes become as large as the picture, each sample repeated.
func (d *decoder) makePlanes() {
	if d.planesMade {
		return
	}
	d.planesMade = true
	if d.width == 0 || d.height == 0 {
		d.width, d.height, d.across, d.down = 0, 0, 0, 0
	}
	if len(d.components) > 1 {
		_, possible := d.ratio()
		d.expand = !possible
	}
	for i := range d.components {
		c := &d.components[i]
		h, v := c.h, c.v
		if d.expand {
			h, v = d.maxH, d.maxV
		}
		c.plane.stride = 8 * h * d.across
		c.plane.size = c.plane.stride * 8 * v * d.down
	}
}

// ratio is how an image.YCbCr calls the places of the samples, if it has a name for that.
func (d *decoder) ratio() (r image.YCbCrSubsampleRatio, ok bool) {
	c := d.components
	if c[0].h != d.maxH || c[0].v != d.maxV || c[1].h != c[2].h || c[1].v != c[2].v {
		return image.YCbCrSubsampleRatio444, false
	}
	switch [2]int{d.maxH / c[1].h, d.maxV / c[1].v} {
	case [2]int{1, 1}:
		return image.YCbCrSubsampleRatio444, true
	case [2]int{1, 2}:
		return image.YCbCrSubsampleRatio440, true
	case [2]int{2, 1}:
		return image.YCbCrSubsampleRatio422, true
	case [2]int{2, 2}:
		return image.YCbCrSubsampleRatio420, true
	case [2]int{4, 1}:
		return image.YCbCrSubsampleRatio411, true
	case [2]int{4, 2}:
		return image.YCbCrSubsampleRatio410, true
	}
	return image.YCbCrSubsampleRatio444, false
}

// grow makes a plane long enough for n bytes. A large one grows step by step, for its size may be a lie.
func (p *plane) grow(n int) {
	const first = 1 << 20
	if n <= len(p.pix) {
		return
	}
	pix := make([]byte, min(p.size, max(n, 2*len(p.pix), first)))
	copy(pix, p.pix)
	p.pix = pix
}

// show makes samples of a block of coefficients, at x, y (counted in blocks).
func (d *decoder) show(c *component, b *block, x, y int) {
	table := &d.quantizers[c.quantizer]
	var others int32 // not zero if any coefficient but the first is not
	for i := 1; i < 64; i++ {
		z := zigzag[i]
		b[z] *= int32(table[i])
		others |= b[z]
	}
	b[0] *= int32(table[0])
	if others == 0 {
		inverseOfOne(b)
	} else {
		inverse(b)
	}
	h, v := 1, 1
	if d.expand {
		h, v = d.maxH/c.h, d.maxV/c.v
	}
	stride := c.plane.stride
	c.plane.grow((y + 1) * 8 * v * stride)
	to := c.plane.pix[y*8*v*stride+x*8*h:]
	for row := range 8 * v {
		line := to[row*stride : row*stride+8*h]
		from := b[row/v*8:]
		if h == 1 {
			for i := range line {
				line[i] = byte(min(max(from[i]+128, 0), 255))
			}
			continue
		}
		for i := range line {
			line[i] = byte(min(max(from[i/h]+128, 0), 255))
		}
	}
}

// isRGB says whether three components are red, green and blue.
func (d *decoder) isRGB() bool {
	if d.hasJFIF {
		return false
	}
	c := d.components
	return d.hasAdobe && d.transform == 0 || c[0].id == 'R' && c[1].id == 'G' && c[2].id == 'B'
}

// picture makes the picture when all is read.
func (d *decoder) picture() (image.Image, error) {
	if d.progressive {
		d.showAll()
	}
	for i := range d.components {
		p := &d.components[i].plane
		p.grow(p.size)
	}
	switch {
	case len(d.components) == 1:
		p := &d.components[0].plane
		return &image.Gray{Pix: p.pix, Stride: p.stride, Rect: image.Rect(0, 0, d.width, d.height)}, nil
	case len(d.components) == 4:
		return d.cmyk()
	case d.isRGB():
		return d.rgb()
	}
	return d.ycbcr(), nil
}

func (d *decoder) ycbcr() *image.YCbCr {
	y, cb, cr := &d.components[0].plane, &d.components[1].plane, &d.components[2].plane
	ratio, _ := d.ratio()
	return &image.YCbCr{
		Y: y.pix, Cb: cb.pix, Cr: cr.pix, YStride: y.stride, CStride: cb.stride,
		SubsampleRatio: ratio, Rect: image.Rect(0, 0, d.width, d.height),
	}
}

// copyTo puts the samples of component c at every fourth byte of pix, with the bits in flip inverted.
func (d *decoder) copyTo(pix []byte, c *component, flip byte) {
	h, v := d.maxH/c.h, d.maxV/c.v
	if d.expand {
		h, v = 1, 1
	}
	for y := range d.height {
		row := c.plane.pix[y/v*c.plane.stride:]
		to := pix[4*y*d.width:]
		for x := range d.width {
			to[4*x] = row[x/h] ^ flip
		}
	}
}

func (d *decoder) rgb() (image.Image, error) {
	c := d.components
	if c[1].h != c[2].h || c[1].v != c[2].v || c[0].h%c[1].h != 0 || c[0].v%c[1].v != 0 {
		return nil, errSubsampling
	}
	m := image.NewRGBA(image.Rect(0, 0, d.width, d.height))
	if len(m.Pix) == 0 {
		return m, nil
	}
	for i := range c {
		d.copyTo(m.Pix[i:], &c[i], 0)
	}
	for i := 3; i < len(m.Pix); i += 4 {
		m.Pix[i] = 255
	}
	return m, nil
}

// cmyk makes a picture of four components, as Adobe's programs write them: inverted, and the first three perhaps turned into luma and color.
func (d *decoder) cmyk() (image.Image, error) {
	if !d.hasAdobe {
		return nil, UnsupportedError("unknown color model: 4-component JPEG doesn't have Adobe APP14 metadata")
	}
	m := image.NewCMYK(image.Rect(0, 0, d.width, d.height))
	if len(m.Pix) == 0 {
		return m, nil
	}
	for i := range d.components {
		d.copyTo(m.Pix[i:], &d.components[i], 255)
	}
	if d.transform != 0 {
		for i := 0; i < len(m.Pix); i += 4 {
			p := m.Pix[i : i+3]
			p[0], p[1], p[2] = color.YCbCrToRGB(^p[0], ^p[1], ^p[2])
		}
	}
	return m, nil
}
