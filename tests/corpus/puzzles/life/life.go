// Package life is Conway's game.
package life

import "strings"

// Cell is a place.
type Cell struct{ X, Y int }

// World holds the living.
type World map[Cell]bool

// Parse reads a picture.
func Parse(picture string) World {
	w := World{}
	for y, line := range strings.Split(picture, "\n") {
		for x, c := range line {
			if c == '#' {
				w[Cell{x, y}] = true
			}
		}
	}
	return w
}

// Step returns the next world.
func (w World) Step() World {
	counts := map[Cell]int{}
	for c := range w {
		for dx := -1; dx <= 1; dx++ {
			for dy := -1; dy <= 1; dy++ {
				if dx != 0 || dy != 0 {
					counts[Cell{c.X + dx, c.Y + dy}]++
				}
			}
		}
	}
	next := World{}
	for c, n := range counts {
		if n == 3 || n == 2 && w[c] {
			next[c] = true
		}
	}
	return next
}

// Draw draws what is inside w by h.
func (w World) Draw(width, height int) string {
	var b strings.Builder
	for y := range height {
		for x := range width {
			if w[Cell{x, y}] {
				b.WriteByte('#')
			} else {
				b.WriteByte('.')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
