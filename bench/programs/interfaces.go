// Calls through interfaces, type switches, assertions.
package main

import "fmt"

type shape interface {
	area() int
	grow(int)
}

type square struct{ side int }
type rect struct{ w, h int }
type circle struct{ r int }
type tri int

func (s *square) area() int  { return s.side * s.side }
func (s *square) grow(n int) { s.side = (s.side + n) & 1023 }
func (r *rect) area() int    { return r.w * r.h }
func (r *rect) grow(n int)   { r.w = (r.w + n) & 1023 }
func (c *circle) area() int  { return 3 * c.r * c.r }
func (c *circle) grow(n int) { c.r = (c.r + n) & 1023 }
func (t *tri) area() int     { return int(*t) / 2 }
func (t *tri) grow(n int)    { *t = (*t + tri(n)) & 1023 }

func main() {
	var shapes []shape
	for i := range 1000 {
		switch i * 7 % 4 {
		case 0:
			shapes = append(shapes, &square{i})
		case 1:
			shapes = append(shapes, &rect{i, i + 1})
		case 2:
			shapes = append(shapes, &circle{i})
		case 3:
			t := tri(i)
			shapes = append(shapes, &t)
		}
	}
	total, squares := 0, 0
	for round := range 150_000 {
		for _, s := range shapes {
			total += s.area()
		}
		s := shapes[round%len(shapes)]
		s.grow(round)
		for _, s := range shapes[:200] {
			switch s := s.(type) {
			case *square:
				squares += s.side
			case *tri:
				squares -= int(*s)
			}
		}
	}
	fmt.Println(total, squares)
}
