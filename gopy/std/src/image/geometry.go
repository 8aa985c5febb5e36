// Points and rectangles of pixels.

package image

import (
	"image/color"
	"strconv"
)

// Point is a place; X grows to the right, Y downwards.
type Point struct {
	X, Y int
}

// ZP is the point (0, 0).
//
// Deprecated: write image.Point{}.
var ZP Point

// Pt returns a point.
func Pt(X, Y int) Point { return Point{X, Y} }

// String returns p like "(3,4)".
func (p Point) String() string { return "(" + strconv.Itoa(p.X) + "," + strconv.Itoa(p.Y) + ")" }

// Add returns p moved by q.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Sub returns p moved back by q.
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// Mul returns p with both numbers multiplied by k.
func (p Point) Mul(k int) Point { return Point{p.X * k, p.Y * k} }

// Div returns p with both numbers divided by k.
func (p Point) Div(k int) Point { return Point{p.X / k, p.Y / k} }

// In tells whether p is in r.
func (p Point) In(r Rectangle) bool {
	return p.X >= r.Min.X && p.X < r.Max.X && p.Y >= r.Min.Y && p.Y < r.Max.Y
}

// Mod returns the point in r that p falls on if the plane is tiled with r.
func (p Point) Mod(r Rectangle) Point {
	return Point{r.Min.X + modulo(p.X-r.Min.X, r.Dx()), r.Min.Y + modulo(p.Y-r.Min.Y, r.Dy())}
}

// modulo returns what is left when v is divided by n, not negative.
func modulo(v, n int) int {
	v %= n
	if v < 0 {
		v += n
	}
	return v
}

// Eq tells whether p and q are the same.
func (p Point) Eq(q Point) bool { return p == q }

// Rectangle has the points from Min on and before Max, in both directions. It is well-formed if Max is not before Min in either.
//
// It is a picture too, opaque within and transparent elsewhere.
type Rectangle struct {
	Min, Max Point
}

// ZR is the empty rectangle at (0, 0).
//
// Deprecated: write image.Rectangle{}.
var ZR Rectangle

// Rect returns the rectangle between two opposite corners, whichever they are.
func Rect(x0, y0, x1, y1 int) Rectangle {
	return Rectangle{Point{min(x0, x1), min(y0, y1)}, Point{max(x0, x1), max(y0, y1)}}
}

// String returns r like "(3,4)-(6,5)".
func (r Rectangle) String() string { return r.Min.String() + "-" + r.Max.String() }

// Dx returns the width.
func (r Rectangle) Dx() int { return r.Max.X - r.Min.X }

// Dy returns the height.
func (r Rectangle) Dy() int { return r.Max.Y - r.Min.Y }

// Size returns width and height.
func (r Rectangle) Size() Point { return r.Max.Sub(r.Min) }

// Add returns r moved by p.
func (r Rectangle) Add(p Point) Rectangle { return Rectangle{r.Min.Add(p), r.Max.Add(p)} }

// Sub returns r moved back by p.
func (r Rectangle) Sub(p Point) Rectangle { return Rectangle{r.Min.Sub(p), r.Max.Sub(p)} }

// Inset returns r with n less at each side, more if n is negative. Where there is not as much, that direction becomes empty, in the middle.
func (r Rectangle) Inset(n int) Rectangle {
	r.Min.X, r.Max.X = inset(r.Min.X, r.Max.X, n)
	r.Min.Y, r.Max.Y = inset(r.Min.Y, r.Max.Y, n)
	return r
}

func inset(from, to, n int) (int, int) {
	if to-from < 2*n {
		middle := (from + to) / 2
		return middle, middle
	}
	return from + n, to - n
}

// Intersect returns what r and s have in common, the zero Rectangle if that is nothing.
func (r Rectangle) Intersect(s Rectangle) Rectangle {
	common := Rectangle{
		Point{max(r.Min.X, s.Min.X), max(r.Min.Y, s.Min.Y)},
		Point{min(r.Max.X, s.Max.X), min(r.Max.Y, s.Max.Y)},
	}
	if common.Empty() {
		return Rectangle{}
	}
	return common
}

// Union returns the smallest rectangle that r and s are in.
func (r Rectangle) Union(s Rectangle) Rectangle {
	switch {
	case r.Empty():
		return s
	case s.Empty():
		return r
	}
	return Rectangle{
		Point{min(r.Min.X, s.Min.X), min(r.Min.Y, s.Min.Y)},
		Point{max(r.Max.X, s.Max.X), max(r.Max.Y, s.Max.Y)},
	}
}

// Empty tells whether r has no points.
func (r Rectangle) Empty() bool { return r.Max.X <= r.Min.X || r.Max.Y <= r.Min.Y }

// Eq tells whether r and s have the same points. All empty rectangles have.
func (r Rectangle) Eq(s Rectangle) bool { return r == s || r.Empty() && s.Empty() }

// Overlaps tells whether r and s have points in common.
func (r Rectangle) Overlaps(s Rectangle) bool {
	if r.Empty() || s.Empty() {
		return false
	}
	return r.Min.X < s.Max.X && s.Min.X < r.Max.X && r.Min.Y < s.Max.Y && s.Min.Y < r.Max.Y
}

// In tells whether all points of r are in s.
func (r Rectangle) In(s Rectangle) bool {
	return r.Empty() || r.Min.X >= s.Min.X && r.Max.X <= s.Max.X && r.Min.Y >= s.Min.Y && r.Max.Y <= s.Max.Y
}

// Canon returns the well-formed rectangle with the corners of r.
func (r Rectangle) Canon() Rectangle { return Rect(r.Min.X, r.Min.Y, r.Max.X, r.Max.Y) }

// ColorModel returns color.Alpha16Model.
func (r Rectangle) ColorModel() color.Model { return color.Alpha16Model }

// Bounds returns r.
func (r Rectangle) Bounds() Rectangle { return r }

// At returns color.Opaque for a point of r, and color.Transparent for others.
func (r Rectangle) At(x, y int) color.Color {
	if (Point{x, y}).In(r) {
		return color.Opaque
	}
	return color.Transparent
}

// RGBA64At returns what At does, in another type.
func (r Rectangle) RGBA64At(x, y int) color.RGBA64 {
	if (Point{x, y}).In(r) {
		return color.RGBA64{R: 0xffff, G: 0xffff, B: 0xffff, A: 0xffff}
	}
	return color.RGBA64{}
}
