// Colors as JPEG and films have them: a brightness, Y', and how much more blue and red there is than that, Cb and Cr.
//
// The formulas are those of JFIF, calculated with the factors multiplied by 65536. Results below or above 8 bits are brought to the end they
// are beyond.

package color

// clamp brings v into 0 to limit.
func clamp(v, limit int32) uint32 { return uint32(min(max(v, 0), limit)) }

// RGBToYCbCr converts red, green and blue to Y', Cb and Cr.
func RGBToYCbCr(r, g, b uint8) (uint8, uint8, uint8) {
	red, green, blue := int32(r), int32(g), int32(b)
	const half, middle = 1 << 15, 128 << 16
	y := (19595*red + 38470*green + 7471*blue + half) >> 16
	cb := (-11056*red - 21712*green + 32768*blue + half + middle) >> 16
	cr := (32768*red - 27440*green - 5328*blue + half + middle) >> 16
	return uint8(y), uint8(clamp(cb, 0xff)), uint8(clamp(cr, 0xff))
}

// scaled returns red, green and blue multiplied by 65536, not clamped.
func scaled(y, cb, cr uint8) (r, g, b int32) {
	base := int32(y) * 0x10101 // 0xff becomes 0xffffff
	toBlue, toRed := int32(cb)-128, int32(cr)-128
	return base + 91881*toRed, base - 22554*toBlue - 46802*toRed, base + 116130*toBlue
}

// YCbCrToRGB converts Y', Cb and Cr to red, green and blue.
func YCbCrToRGB(y, cb, cr uint8) (uint8, uint8, uint8) {
	r, g, b := scaled(y, cb, cr)
	return uint8(clamp(r>>16, 0xff)), uint8(clamp(g>>16, 0xff)), uint8(clamp(b>>16, 0xff))
}

// YCbCr is a brightness and two differences of color, with 8 bits each. It is opaque.
type YCbCr struct {
	Y, Cb, Cr uint8
}

// RGBA returns red, green and blue, with 16 bits each, and that c is opaque.
func (c YCbCr) RGBA() (uint32, uint32, uint32, uint32) {
	r, g, b := scaled(c.Y, c.Cb, c.Cr)
	return clamp(r>>8, 0xffff), clamp(g>>8, 0xffff), clamp(b>>8, 0xffff), 0xffff
}

// YCbCrModel is the model of YCbCr colors.
var YCbCrModel Model = &modelFunc{toYCbCr}

func toYCbCr(c Color) Color {
	if _, same := c.(YCbCr); same {
		return c
	}
	r, g, b, _ := c.RGBA()
	y, cb, cr := RGBToYCbCr(uint8(r>>8), uint8(g>>8), uint8(b>>8))
	return YCbCr{y, cb, cr}
}

// NYCbCrA is a YCbCr color with 8 bits of alpha, by which nothing is multiplied.
type NYCbCrA struct {
	YCbCr
	A uint8
}

// RGBA returns what c is made of, with 16 bits each and multiplied by alpha.
func (c NYCbCrA) RGBA() (uint32, uint32, uint32, uint32) {
	r, g, b, _ := c.YCbCr.RGBA()
	a := widen(c.A)
	return r * a / 0xffff, g * a / 0xffff, b * a / 0xffff, a
}

// NYCbCrAModel is the model of NYCbCrA colors.
var NYCbCrAModel Model = &modelFunc{toNYCbCrA}

func toNYCbCrA(c Color) Color {
	switch c := c.(type) {
	case NYCbCrA:
		return c
	case YCbCr:
		return NYCbCrA{c, 0xff}
	}
	r, g, b, a := c.RGBA()
	r, g, b = divideByAlpha(r, g, b, a)
	y, cb, cr := RGBToYCbCr(uint8(r>>8), uint8(g>>8), uint8(b>>8))
	return NYCbCrA{YCbCr{y, cb, cr}, uint8(a >> 8)}
}
