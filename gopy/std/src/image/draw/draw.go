// Package draw puts pictures onto others, wholly or through a mask.
//
// Drawing goes row by row. A row of the source is read as colors of 16 bits, whatever kind of picture it is, so there is one loop for each
// way of combining it with what is there, and not one for each pair of kinds. Where the bytes of a row can be copied, that is done instead.
// As a row is read before it is written to, and the rows are taken from the end that keeps those not yet read, a picture can be moved
// within itself.
package draw

import (
	"image"
	"image/color"
)

// all is the alpha of what is opaque.
const all = 0xffff

// Image is a picture whose pixels can be set.
type Image interface {
	image.Image
	Set(x, y int, c color.Color)
}

// RGBA64Image is a picture whose pixels can be set, and that deals with colors of one type, without making a value of an interface of each.
type RGBA64Image interface {
	image.RGBA64Image
	Set(x, y int, c color.Color)
	SetRGBA64(x, y int, c color.RGBA64)
}

// Quantizer chooses the colors to show a picture with.
type Quantizer interface {
	// Quantize appends colors for m to p, no more than there is room for, and returns that.
	Quantize(p color.Palette, m image.Image) color.Palette
}

// Drawer draws pictures onto others in some way.
type Drawer interface {
	// Draw draws src into the rectangle r of dst. The point sp of src comes to r.Min.
	Draw(dst Image, r image.Rectangle, src image.Image, sp image.Point)
}

// Op is a way of combining two pictures.
type Op int

const (
	// Over puts the source over what is there, which is seen where the source or the mask is transparent.
	Over Op = iota
	// Src puts the source, as much as the mask lets through, in place of what is there.
	Src
)

// Draw draws src into the rectangle r of dst. The point sp of src comes to r.Min.
func (op Op) Draw(dst Image, r image.Rectangle, src image.Image, sp image.Point) {
	DrawMask(dst, r, src, sp, nil, image.Point{}, op)
}

// Draw draws src into the rectangle r of dst. The point sp of src comes to r.Min.
func Draw(dst Image, r image.Rectangle, src image.Image, sp image.Point, op Op) {
	DrawMask(dst, r, src, sp, nil, image.Point{}, op)
}

// DrawMask draws src into the rectangle r of dst, through the mask, of which only alpha matters; nil is no mask. The points sp of src and mp
// of the mask come to r.Min. Where one of the pictures has no pixels, nothing is drawn.
func DrawMask(dst Image, r image.Rectangle, src image.Image, sp image.Point, mask image.Image, mp image.Point, op Op) {
	d := clip(dst, r, src, sp, mask, mp)
	if d.r.Empty() {
		return
	}
	if mask == nil && (d.fill(dst, op) || op == Src && d.copy(dst)) {
		return
	}
	switch dst := dst.(type) {
	case *image.RGBA:
		d.ontoRGBA(dst, op)
		return
	case *image.Paletted:
		if mask == nil && op == Src {
			d.ontoPaletted(dst)
			return
		}
	}
	if wide, ok := dst.(RGBA64Image); ok && isWide(src) && (mask == nil || isWide(mask)) {
		d.ontoWide(wide, op)
		return
	}
	d.ontoAny(dst, op)
}

func isWide(m image.Image) bool {
	_, ok := m.(image.RGBA64Image)
	return ok
}

// drawing is what there is to draw: into r, where the pictures have pixels everywhere.
type drawing struct {
	r    image.Rectangle
	src  image.Image
	sp   image.Point
	mask image.Image
	mp   image.Point
}

// clip makes r smaller where one of the pictures ends, and moves the points with its corner.
func clip(dst Image, r image.Rectangle, src image.Image, sp image.Point, mask image.Image, mp image.Point) drawing {
	at := r.Min
	r = r.Intersect(dst.Bounds()).Intersect(src.Bounds().Add(at.Sub(sp)))
	if mask != nil {
		r = r.Intersect(mask.Bounds().Add(at.Sub(mp)))
	}
	moved := r.Min.Sub(at)
	return drawing{r, src, sp.Add(moved), mask, mp.Add(moved)}
}

// row returns the number of the row that comes after n others: from the bottom if the source is above, so that it is read before it is
// written to.
func (d *drawing) row(n int) int {
	if d.sp.Y < d.r.Min.Y {
		return d.r.Dy() - 1 - n
	}
	return n
}
