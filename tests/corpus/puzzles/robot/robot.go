// Package robot moves on a grid.
package robot

import "fmt"

// Dir is a direction.
type Dir int

// The directions.
const (
	N Dir = iota
	E
	S
	W
)

func (d Dir) String() string { return "NESW"[d : d+1] }

// Robot stands somewhere.
type Robot struct {
	X, Y int
	Dir
	log []string
}

var moves = map[Dir]struct{ dx, dy int }{N: {0, 1}, E: {1, 0}, S: {0, -1}, W: {-1, 0}}

// Run obeys L, R and A; what is unknown is logged, and so is a wall.
func (r *Robot) Run(script string, size int) {
	for i, c := range script {
		switch c {
		case 'L':
			r.Dir = (r.Dir + 3) % 4
		case 'R':
			r.Dir = (r.Dir + 1) % 4
		case 'A':
			m := moves[r.Dir]
			if x, y := r.X+m.dx, r.Y+m.dy; x < 0 || y < 0 || x >= size || y >= size {
				r.log = append(r.log, fmt.Sprintf("%d: wall at %d,%d", i, x, y))
			} else {
				r.X, r.Y = x, y
			}
		default:
			r.log = append(r.log, fmt.Sprintf("%d: what is %q?", i, c))
		}
	}
}
