// Package shapes has shapes.
package shapes

import "example.com/packages/shapes/internal/calc"

// Shape has an area.
type Shape interface{ Area() float64 }

// Square is one.
type Square struct{ side float64 }

// Circle is another.
type Circle struct{ R float64 }

// Unit counts.
type Unit int

// DefaultUnit is the first.
var DefaultUnit = Unit(calc.Start)

// Next is the one after it.
func (u Unit) Next() Unit { return u + 1 }

// NewSquare makes one.
func NewSquare(s float64) *Square { return &Square{s} }

// Area of the square.
func (s Square) Area() float64 { return calc.Mul(s.side, s.side) }

// Name of the square.
func (s Square) Name() string { return "square" }

func (s Square) secret() int { return int(s.side) * 100 }

// Area of the circle.
func (c Circle) Area() float64 { return calc.Mul(3, c.R*c.R) }
