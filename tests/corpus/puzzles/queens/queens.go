// Package queens puts queens on a board.
package queens

import "strings"

// Solve finds all ways to put n queens; each way lists the column of each row.
func Solve(n int) (ways [][]int) {
	place := make([]int, 0, n)
	var columns, up, down uint
	var put func()
	put = func() {
		row := len(place)
		if row == n {
			ways = append(ways, append([]int(nil), place...))
			return
		}
		for c := range n {
			a, b, d := uint(1)<<c, uint(1)<<(row+c), uint(1)<<(row-c+n)
			if columns&a|up&b|down&d != 0 {
				continue
			}
			columns, up, down = columns|a, up|b, down|d
			place = append(place, c)
			put()
			place = place[:row]
			columns, up, down = columns&^a, up&^b, down&^d
		}
	}
	put()
	return ways
}

// Board draws a way.
func Board(way []int) string {
	var b strings.Builder
	for _, c := range way {
		b.WriteString(strings.Repeat(".", c) + "Q" + strings.Repeat(".", len(way)-c-1) + "\n")
	}
	return b.String()
}
