// Colors of a single number: an alpha or a shade of gray, of 8 or 16 bits.

package color

// Alpha is white that is more or less transparent, in 8 bits.
type Alpha struct {
	A uint8
}

// RGBA returns the alpha four times, with 16 bits.
func (c Alpha) RGBA() (r, g, b, a uint32) {
	a = widen(c.A)
	return a, a, a, a
}

func toAlpha(c Color) Color {
	if _, same := c.(Alpha); same {
		return c
	}
	_, _, _, a := c.RGBA()
	return Alpha{uint8(a >> 8)}
}

// Alpha16 is white that is more or less transparent, in 16 bits.
type Alpha16 struct {
	A uint16
}

// RGBA returns the alpha four times.
func (c Alpha16) RGBA() (r, g, b, a uint32) {
	a = uint32(c.A)
	return a, a, a, a
}

func toAlpha16(c Color) Color {
	if _, same := c.(Alpha16); same {
		return c
	}
	_, _, _, a := c.RGBA()
	return Alpha16{uint16(a)}
}

// Gray is a shade of gray, in 8 bits.
type Gray struct {
	Y uint8
}

// RGBA returns the shade three times, with 16 bits, and that it is opaque.
func (c Gray) RGBA() (r, g, b, a uint32) {
	y := widen(c.Y)
	return y, y, y, 0xffff
}

func toGray(c Color) Color {
	if _, same := c.(Gray); same {
		return c
	}
	r, g, b, _ := c.RGBA()
	return Gray{uint8(brightness(r, g, b) >> 24)}
}

// Gray16 is a shade of gray, in 16 bits.
type Gray16 struct {
	Y uint16
}

// RGBA returns the shade three times, and that it is opaque.
func (c Gray16) RGBA() (r, g, b, a uint32) {
	y := uint32(c.Y)
	return y, y, y, 0xffff
}

func toGray16(c Color) Color {
	if _, same := c.(Gray16); same {
		return c
	}
	r, g, b, _ := c.RGBA()
	return Gray16{uint16(brightness(r, g, b) >> 16)}
}

// brightness weights red, green and blue, of 16 bits, with 0.299, 0.587 and 0.114. The result has 32 bits; half of the lowest bit of the
// upper 16 is added, for rounding.
func brightness(r, g, b uint32) uint32 { return 19595*r + 38470*g + 7471*b + 1<<15 }
