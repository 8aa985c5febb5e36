// Package aliasing shows what slices share.
package aliasing

// Insert puts v at i; the old slice may change.
func Insert(s []int, i, v int) []int {
	s = append(s, 0)
	copy(s[i+1:], s[i:])
	s[i] = v
	return s
}

// Remove takes i out in place.
func Remove(s []int, i int) []int {
	copy(s[i:], s[i+1:])
	clear(s[len(s)-1:])
	return s[:len(s)-1]
}

// Chunks cuts into pieces of n that cannot grow into each other.
func Chunks(s []int, n int) (out [][]int) {
	for len(s) > 0 {
		k := min(n, len(s))
		out = append(out, s[:k:k])
		s = s[k:]
	}
	return out
}

// Rotate turns to the left by three reversals.
func Rotate(s []int, n int) {
	if len(s) == 0 {
		return
	}
	n = ((n % len(s)) + len(s)) % len(s)
	reverse(s[:n])
	reverse(s[n:])
	reverse(s)
}

func reverse(s []int) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// Grid is an array of arrays: copied as a whole.
type Grid [3][3]rune

// Play returns a new grid.
func (g Grid) Play(row, column int, r rune) Grid {
	g[row][column] = r
	return g
}

// Winner looks for three in a row.
func (g *Grid) Winner() rune {
	lines := [][3]*rune{}
	for i := range g {
		lines = append(lines, [3]*rune{&g[i][0], &g[i][1], &g[i][2]}, [3]*rune{&g[0][i], &g[1][i], &g[2][i]})
	}
	lines = append(lines, [3]*rune{&g[0][0], &g[1][1], &g[2][2]}, [3]*rune{&g[0][2], &g[1][1], &g[2][0]})
	for _, l := range lines {
		if *l[0] != 0 && *l[0] == *l[1] && *l[1] == *l[2] {
			return *l[0]
		}
	}
	return 0
}
