// Drawing with few colors: onto pictures with a palette, and by spreading what a pixel's color is off over the pixels around.

package draw

import (
	"image"
	"image/color"
)

// levels are the red, green, blue and alpha of a color.
type levels [4]int32

func levelsOf(c color.RGBA64) levels {
	return levels{int32(c.R), int32(c.G), int32(c.B), int32(c.A)}
}

// distance returns a quarter of the square of the difference, as package color calculates it for a palette.
func distance(a, b int32) uint32 {
	d := uint32(a - b)
	return d * d / 4
}

// nearest returns the number of the first of the colors that are nearest to c.
func nearest(c *levels, colors []levels) int {
	best, least := 0, ^uint32(0)
	for i := range colors {
		p := &colors[i]
		sum := distance(c[0], p[0]) + distance(c[1], p[1]) + distance(c[2], p[2]) + distance(c[3], p[3])
		if sum < least {
			best, least = i, sum
			if sum == 0 {
				break
			}
		}
	}
	return best
}

// paletteOf returns the colors of the palette of m.
func paletteOf(m *image.Paletted) []levels {
	colors := make([]levels, len(m.Palette))
	for i, c := range m.Palette {
		colors[i] = levelsOf(narrow(c.RGBA()))
	}
	return colors
}

// ontoPaletted draws with the nearest colors of the palette.
func (d *drawing) ontoPaletted(dst *image.Paletted) {
	colors := paletteOf(dst)
	src := newSource(d.src)
	row := make([]color.RGBA64, d.r.Dx())
	var last color.RGBA64 // neighbours often have the same color, so that of the last one is kept
	zero := levels{}
	index := uint8(nearest(&zero, colors))
	for n := range d.r.Dy() {
		y := d.row(n)
		src.read(row, d.sp.X, d.sp.Y+y)
		pix := dst.Pix[dst.PixOffset(d.r.Min.X, d.r.Min.Y+y):]
		for i, c := range row {
			if c != last {
				wanted := levelsOf(c)
				last, index = c, uint8(nearest(&wanted, colors))
			}
			pix[i] = index
		}
	}
}

// FloydSteinberg draws as [Src] does, but what the color of a pixel is off is made up for at the pixels to the right and below, by the method
// of Floyd and Steinberg.
var FloydSteinberg Drawer = floydSteinberg{}

type floydSteinberg struct{}

// Draw draws src into the rectangle r of dst. The point sp of src comes to r.Min.
func (floydSteinberg) Draw(dst Image, r image.Rectangle, src image.Image, sp image.Point) {
	d := clip(dst, r, src, sp, nil, image.Point{})
	if d.r.Empty() {
		return
	}
	width := d.r.Dx()
	from := newSource(src)
	row := make([]color.RGBA64, width)
	// The errors of this row and the next, times 16. That of a pixel is at the number after its own, so the first and the last have neighbours.
	errors, next := make([]levels, width+2), make([]levels, width+2)
	paletted, ok := dst.(*image.Paletted)
	var colors []levels
	if ok {
		colors = paletteOf(paletted)
	}
	for n := range d.r.Dy() {
		y := d.r.Min.Y + n
		from.read(row, d.sp.X, d.sp.Y+n)
		for i, c := range row {
			x := d.r.Min.X + i
			wanted := levelsOf(c)
			for k, e := range errors[i+1] {
				wanted[k] = min(max(wanted[k]+e/16, 0), all)
			}
			var got levels
			if ok {
				index := nearest(&wanted, colors)
				paletted.Pix[paletted.PixOffset(x, y)] = uint8(index)
				got = colors[index]
			} else {
				dst.Set(x, y, color.RGBA64{R: uint16(wanted[0]), G: uint16(wanted[1]), B: uint16(wanted[2]), A: uint16(wanted[3])})
				got = levelsOf(narrow(dst.At(x, y).RGBA()))
			}
			for k := range wanted {
				e := wanted[k] - got[k]
				errors[i+2][k] += 7 * e
				next[i][k] += 3 * e
				next[i+1][k] += 5 * e
				next[i+2][k] += e
			}
		}
		errors, next = next, errors
		clear(next)
	}
}
