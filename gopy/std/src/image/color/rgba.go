// Colors made of red, green and blue: with 8 or 16 bits each, multiplied by alpha or not.

package color

// RGBA has 8 bits each of red, green, blue and alpha; the first three are multiplied by alpha, so none is above it.
type RGBA struct {
	R, G, B, A uint8
}

// RGBA returns what c is made of, with 16 bits each.
func (c RGBA) RGBA() (r, g, b, a uint32) { return widen(c.R), widen(c.G), widen(c.B), widen(c.A) }

func toRGBA(c Color) Color {
	if _, same := c.(RGBA); same {
		return c
	}
	r, g, b, a := c.RGBA()
	return RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), uint8(a >> 8)}
}

// RGBA64 has 16 bits each of red, green, blue and alpha; the first three are multiplied by alpha, so none is above it.
type RGBA64 struct {
	R, G, B, A uint16
}

// RGBA returns what c is made of.
func (c RGBA64) RGBA() (r, g, b, a uint32) { return uint32(c.R), uint32(c.G), uint32(c.B), uint32(c.A) }

func toRGBA64(c Color) Color {
	if _, same := c.(RGBA64); same {
		return c
	}
	r, g, b, a := c.RGBA()
	return RGBA64{uint16(r), uint16(g), uint16(b), uint16(a)}
}

// NRGBA has 8 bits each of red, green, blue and alpha; nothing is multiplied by alpha.
type NRGBA struct {
	R, G, B, A uint8
}

// RGBA returns what c is made of, with 16 bits each and multiplied by alpha.
func (c NRGBA) RGBA() (r, g, b, a uint32) {
	a = uint32(c.A)
	return widen(c.R) * a / 0xff, widen(c.G) * a / 0xff, widen(c.B) * a / 0xff, widen(c.A)
}

func toNRGBA(c Color) Color {
	if _, same := c.(NRGBA); same {
		return c
	}
	r, g, b, a := c.RGBA()
	if a == 0 {
		return NRGBA{}
	}
	r, g, b = divideByAlpha(r, g, b, a)
	return NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), uint8(a >> 8)}
}

// NRGBA64 has 16 bits each of red, green, blue and alpha; nothing is multiplied by alpha.
type NRGBA64 struct {
	R, G, B, A uint16
}

// RGBA returns what c is made of, multiplied by alpha.
func (c NRGBA64) RGBA() (r, g, b, a uint32) {
	a = uint32(c.A)
	return uint32(c.R) * a / 0xffff, uint32(c.G) * a / 0xffff, uint32(c.B) * a / 0xffff, a
}

func toNRGBA64(c Color) Color {
	if _, same := c.(NRGBA64); same {
		return c
	}
	r, g, b, a := c.RGBA()
	if a == 0 {
		return NRGBA64{}
	}
	r, g, b = divideByAlpha(r, g, b, a)
	return NRGBA64{uint16(r), uint16(g), uint16(b), uint16(a)}
}
