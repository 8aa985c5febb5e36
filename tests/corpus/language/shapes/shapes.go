// Package shapes has interfaces and what is in them.
package shapes

import (
	"fmt"
	"math"
	"sort"
)

// Shape has an area.
type Shape interface {
	Area() float64
	Perimeter() float64
}

// Circle, Rect and Square are shapes.
type (
	Circle struct{ R float64 }
	Rect   struct{ W, H float64 }
	Square struct {
		Rect
		name string
	}
)

func (c Circle) Area() float64      { return math.Pi * c.R * c.R }
func (c Circle) Perimeter() float64 { return 2 * math.Pi * c.R }
func (r *Rect) Area() float64       { return r.W * r.H }
func (r *Rect) Perimeter() float64  { return 2 * (r.W + r.H) }
func (s *Square) String() string    { return "square " + s.name }

// NewSquare makes a square.
func NewSquare(side float64, name string) *Square { return &Square{Rect{side, side}, name} }

// Describe says what a shape is.
func Describe(s Shape) string {
	switch v := s.(type) {
	case nil:
		return "nothing"
	case Circle:
		return fmt.Sprintf("circle of radius %g", v.R)
	case *Rect:
		return fmt.Sprintf("%gx%g", v.W, v.H)
	case fmt.Stringer:
		return v.String()
	default:
		return fmt.Sprintf("%T", v)
	}
}

// ByArea sorts.
type ByArea []Shape

func (b ByArea) Len() int           { return len(b) }
func (b ByArea) Less(i, j int) bool { return b[i].Area() < b[j].Area() }
func (b ByArea) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

// Largest returns the shape with the largest area.
func Largest(shapes ...Shape) Shape {
	if len(shapes) == 0 {
		return nil
	}
	sorted := append(ByArea(nil), shapes...)
	sort.Sort(sort.Reverse(sorted))
	return sorted[0]
}
