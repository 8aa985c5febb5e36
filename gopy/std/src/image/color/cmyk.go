// Colors as a printer mixes them: what cyan, magenta, yellow and black ink takes away from white.

package color

// RGBToCMYK converts red, green and blue to cyan, magenta, yellow and black. There is as much black as possible.
func RGBToCMYK(r, g, b uint8) (uint8, uint8, uint8, uint8) {
	red, green, blue := uint32(r), uint32(g), uint32(b)
	most := max(red, green, blue)
	if most == 0 {
		return 0, 0, 0, 0xff
	}
	return uint8((most - red) * 0xff / most), uint8((most - green) * 0xff / most), uint8((most - blue) * 0xff / most), uint8(0xff - most)
}

// inked returns what one ink and black leave of a color, with 16 bits.
func inked(ink, black uint8) uint32 { return (0xffff - widen(ink)) * (0xffff - widen(black)) / 0xffff }

// CMYKToRGB converts cyan, magenta, yellow and black to red, green and blue.
func CMYKToRGB(c, m, y, k uint8) (uint8, uint8, uint8) {
	return uint8(inked(c, k) >> 8), uint8(inked(m, k) >> 8), uint8(inked(y, k) >> 8)
}

// CMYK has 8 bits each of cyan, magenta, yellow and black. It is opaque.
type CMYK struct {
	C, M, Y, K uint8
}

// RGBA returns red, green and blue, with 16 bits each, and that c is opaque.
func (c CMYK) RGBA() (uint32, uint32, uint32, uint32) {
	return inked(c.C, c.K), inked(c.M, c.K), inked(c.Y, c.K), 0xffff
}

// CMYKModel is the model of CMYK colors.
var CMYKModel Model = &modelFunc{toCMYK}

func toCMYK(c Color) Color {
	if _, same := c.(CMYK); same {
		return c
	}
	r, g, b, _ := c.RGBA()
	cyan, magenta, yellow, black := RGBToCMYK(uint8(r>>8), uint8(g>>8), uint8(b>>8))
	return CMYK{cyan, magenta, yellow, black}
}
