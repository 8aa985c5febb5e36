// Package maze digs mazes and finds the way out.
package maze

import (
	"errors"
	"math/rand/v2"
	"strings"
)

type point struct{ r, c int }

var steps = []point{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}

// Dig makes a maze of rows by columns rooms.
func Dig(rows, columns int, seed uint64) [][]byte {
	grid := make([][]byte, 2*rows+1)
	for i := range grid {
		grid[i] = []byte(strings.Repeat("#", 2*columns+1))
	}
	rng := rand.New(rand.NewPCG(seed, 0))
	var dig func(p point)
	dig = func(p point) {
		grid[2*p.r+1][2*p.c+1] = ' '
		for _, i := range rng.Perm(4) {
			s := steps[i]
			q := point{p.r + s.r, p.c + s.c}
			if q.r < 0 || q.r >= rows || q.c < 0 || q.c >= columns || grid[2*q.r+1][2*q.c+1] == ' ' {
				continue
			}
			grid[2*p.r+1+s.r][2*p.c+1+s.c] = ' '
			dig(q)
		}
	}
	dig(point{})
	return grid
}

// ErrNoWay is returned where there is none.
var ErrNoWay = errors.New("no way")

// Solve finds the length of the shortest way from the first room to the last one, and marks it.
func Solve(grid [][]byte) (int, error) {
	start, end := point{1, 1}, point{len(grid) - 2, len(grid[0]) - 2}
	before := map[point]point{start: start}
	for queue := []point{start}; len(queue) > 0; queue = queue[1:] {
		p := queue[0]
		if p == end {
			n := 0
			for ; p != start; p = before[p] {
				grid[p.r][p.c] = '.'
				n++
			}
			return n, nil
		}
		for _, s := range steps {
			q := point{p.r + s.r, p.c + s.c}
			if _, seen := before[q]; !seen && grid[q.r][q.c] != '#' {
				before[q] = p
				queue = append(queue, q)
			}
		}
	}
	return 0, ErrNoWay
}
