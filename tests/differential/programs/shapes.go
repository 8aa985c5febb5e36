package main

import (
	"fmt"
	"math"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Named interface {
	Shape
	fmt.Stringer
}

type Rect struct{ W, H float64 }

type Circle struct {
	R float64
}

func (r Rect) Area() float64       { return r.W * r.H }
func (r Rect) Perimeter() float64  { return 2 * (r.W + r.H) }
func (r Rect) String() string      { return fmt.Sprintf("rect %gx%g", r.W, r.H) }
func (c *Circle) Area() float64    { return math.Pi * c.R * c.R }
func (c *Circle) Perimeter() float64 { return 2 * math.Pi * c.R }

func total(shapes ...Shape) float64 {
	var sum float64
	for _, s := range shapes {
		switch v := s.(type) {
		case Rect:
			sum += v.W * v.H
		case *Circle:
			sum += v.Area()
		case nil:
			return 0
		default:
			panic("unknown shape")
		}
	}
	return sum
}

func main() {
	var n Named = Rect{2, 3}
	fmt.Println(n, total(n, &Circle{R: 1}))
	if r, ok := n.(Rect); ok {
		fmt.Printf("%v %d\n", r, len(r.String()))
	}
}
