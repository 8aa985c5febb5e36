// Package spiral makes figures of numbers and letters.
package spiral

import (
	"fmt"
	"strings"
)

// Matrix fills a square from outside in.
func Matrix(n int) [][]int {
	m := make([][]int, n)
	for i := range m {
		m[i] = make([]int, n)
	}
	r, c, dr, dc := 0, 0, 0, 1
	for k := 1; k <= n*n; k++ {
		m[r][c] = k
		if nr, nc := r+dr, c+dc; nr < 0 || nr >= n || nc < 0 || nc >= n || m[nr][nc] != 0 {
			dr, dc = dc, -dr
		}
		r, c = r+dr, c+dc
	}
	return m
}

// Pascal returns rows of the triangle.
func Pascal(n int) (rows [][]int) {
	for i := range n {
		row := make([]int, i+1)
		row[0], row[i] = 1, 1
		for j := 1; j < i; j++ {
			row[j] = rows[i-1][j-1] + rows[i-1][j]
		}
		rows = append(rows, row)
	}
	return rows
}

// Diamond draws letters.
func Diamond(last byte) (string, error) {
	if last < 'A' || last > 'Z' {
		return "", fmt.Errorf("diamond: bad letter %q", last)
	}
	n := int(last - 'A')
	var lines []string
	for i := -n; i <= n; i++ {
		k := n - max(i, -i)
		line := []byte(strings.Repeat("·", 0) + strings.Repeat(" ", 2*n+1))
		line[n-k], line[n+k] = byte('A'+k), byte('A'+k)
		lines = append(lines, string(line))
	}
	return strings.Join(lines, "\n"), nil
}
