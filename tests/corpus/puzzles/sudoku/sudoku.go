// Package sudoku fills grids.
package sudoku

import (
	"errors"
	"strings"
)

// Grid holds digits, 0 where there is none yet.
type Grid [9][9]byte

// ErrFormat says that a text is no grid.
var ErrFormat = errors.New("sudoku: bad grid")

// Parse reads 81 digits or dots.
func Parse(s string) (g Grid, err error) {
	s = strings.Join(strings.Fields(s), "")
	if len(s) != 81 {
		return g, ErrFormat
	}
	for i, c := range []byte(s) {
		switch {
		case c == '.':
		case c >= '1' && c <= '9':
			g[i/9][i%9] = c - '0'
		default:
			return Grid{}, ErrFormat
		}
	}
	return g, nil
}

func (g *Grid) fits(r, c int, d byte) bool {
	for i := range 9 {
		if g[r][i] == d || g[i][c] == d || g[r/3*3+i/3][c/3*3+i%3] == d {
			return false
		}
	}
	return true
}

// Solve fills the grid, and counts the tries.
func (g *Grid) Solve() (tries int, ok bool) {
	for r := range g {
		for c := range g[r] {
			if g[r][c] != 0 {
				continue
			}
			for d := byte(1); d <= 9; d++ {
				if !g.fits(r, c, d) {
					continue
				}
				g[r][c] = d
				n, ok := g.Solve()
				if tries += n + 1; ok {
					return tries, true
				}
			}
			g[r][c] = 0
			return tries, false
		}
	}
	return 0, true
}
