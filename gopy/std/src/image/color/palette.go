// Palettes: lists of colors to choose from.

package color

// Palette is a list of colors. As a [Model], it converts a color to the nearest one that it has.
type Palette []Color

// Convert returns the color nearest to c, or nil where p is empty.
func (p Palette) Convert(c Color) Color {
	if len(p) == 0 {
		return nil
	}
	return p[p.Index(c)]
}

// Index returns the number of the color nearest to c, the first where there are more: the sum of the squares of the four differences, red,
// green, blue and alpha, is least.
func (p Palette) Index(c Color) int {
	r, g, b, a := c.RGBA()
	nearest, least := 0, ^uint32(0)
	for i, candidate := range p {
		var cr, cg, cb, ca uint32
		if rgba, ok := candidate.(RGBA); ok { // saves the call through the interface
			cr, cg, cb, ca = rgba.RGBA()
		} else {
			cr, cg, cb, ca = candidate.RGBA()
		}
		if sum := square(r-cr) + square(g-cg) + square(b-cb) + square(a-ca); sum < least {
			nearest, least = i, sum
			if sum == 0 {
				break
			}
		}
	}
	return nearest
}

// square returns a quarter of the square of d, so that four of them fit into 32 bits. d may be negative, for the square is the same modulo
// 1<<32.
func square(d uint32) uint32 { return d * d / 4 }
