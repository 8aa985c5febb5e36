package image_test

import (
	"fmt"
	"image"
	"image/color"
	"testing"
)

func TestPoint(t *testing.T) {
	p := image.Pt(7, -3)
	got := fmt.Sprint(p, p.Add(image.Pt(1, 1)), p.Sub(image.Pt(1, 1)), p.Mul(2), p.Div(2), p.Mod(image.Rect(0, 0, 5, 5)))
	if want := "(7,-3) (8,-2) (6,-4) (14,-6) (3,-1) (2,2)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if !p.In(image.Rect(7, -3, 8, -2)) || p.In(image.Rect(0, -5, 7, 5)) || !p.Eq(image.Point{X: 7, Y: -3}) {
		t.Error("In or Eq")
	}
}

func TestRectangle(t *testing.T) {
	a, b, empty := image.Rect(10, 8, 0, 0), image.Rect(5, 5, 20, 20), image.Rect(3, 3, 3, 9)
	for _, test := range []struct{ got, want any }{
		{a.String(), "(0,0)-(10,8)"},
		{a.Size(), image.Pt(10, 8)},
		{a.Intersect(b), image.Rect(5, 5, 10, 8)},
		{a.Intersect(image.Rect(10, 0, 11, 8)), image.Rectangle{}},
		{a.Union(b), image.Rect(0, 0, 20, 20)},
		{a.Union(empty), a},
		{empty.Union(a), a},
		{a.Inset(1), image.Rect(1, 1, 9, 7)},
		{a.Inset(-1), image.Rect(-1, -1, 11, 9)},
		{a.Inset(4), image.Rect(4, 4, 6, 4)},
		{a.Inset(9), image.Rect(5, 4, 5, 4)},
		{a.Add(image.Pt(1, 2)), image.Rect(1, 2, 11, 10)},
		{a.Sub(image.Pt(1, 2)), image.Rect(-1, -2, 9, 6)},
		{image.Rectangle{Min: image.Pt(4, 5), Max: image.Pt(2, 9)}.Canon(), image.Rect(2, 5, 4, 9)},
		{a.Overlaps(b), true},
		{a.Overlaps(empty), false},
		{empty.In(b), true},
		{b.In(a), false},
		{empty.Eq(image.Rectangle{}), true},
		{a.At(9, 7), color.Color(color.Opaque)},
		{a.At(9, 8), color.Color(color.Transparent)},
	} {
		if test.got != test.want {
			t.Errorf("%v, want %v", test.got, test.want)
		}
	}
}
