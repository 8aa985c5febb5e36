// Pictures that are the same color everywhere.

package image

import "image/color"

// Pictures of colors that are often needed.
var (
	Black       = &Uniform{color.Gray16{Y: 0}}
	White       = &Uniform{color.Gray16{Y: 0xffff}}
	Transparent = &Uniform{color.Alpha16{A: 0}}
	Opaque      = &Uniform{color.Alpha16{A: 0xffff}}
)

// Uniform is a picture without end that has one color. It is a color and a color model too.
type Uniform struct {
	C color.Color
}

// NewUniform returns a picture that has the color c.
func NewUniform(c color.Color) *Uniform { return &Uniform{c} }

// RGBA returns what the color is made of.
func (c *Uniform) RGBA() (r, g, b, a uint32) { return c.C.RGBA() }

// ColorModel returns c.
func (c *Uniform) ColorModel() color.Model { return c }

// Convert returns the color, whatever it gets.
func (c *Uniform) Convert(color.Color) color.Color { return c.C }

// Bounds returns a rectangle from minus to plus 1e9 in both directions.
func (c *Uniform) Bounds() Rectangle { return Rectangle{Point{-1e9, -1e9}, Point{1e9, 1e9}} }

// At returns the color.
func (c *Uniform) At(x, y int) color.Color { return c.C }

// RGBA64At returns the color in 16 bits each.
func (c *Uniform) RGBA64At(x, y int) color.RGBA64 { return rgba64(c.C) }

// Opaque tells whether the color is opaque.
func (c *Uniform) Opaque() bool {
	_, _, _, a := c.C.RGBA()
	return a == 0xffff
}
