// Package minesweeper counts mines.
package minesweeper

import "strconv"

// Annotate writes numbers beside the mines.
func Annotate(board []string) []string {
	out := make([]string, len(board))
	for r, row := range board {
		line := []byte(row)
		for c := range line {
			if line[c] == '*' {
				continue
			}
			n := 0
			for i := max(0, r-1); i <= min(len(board)-1, r+1); i++ {
				for j := max(0, c-1); j <= min(len(row)-1, c+1); j++ {
					if board[i][j] == '*' {
						n++
					}
				}
			}
			if n > 0 {
				line[c] = strconv.Itoa(n)[0]
			}
		}
		out[r] = string(line)
	}
	return out
}

// Open uncovers a field and, where it is empty, all around it.
func Open(board []string, r, c int) (opened int, boom bool) {
	numbers := Annotate(board)
	seen := map[[2]int]bool{}
	var open func(r, c int)
	open = func(r, c int) {
		if r < 0 || c < 0 || r >= len(numbers) || c >= len(numbers[r]) || seen[[2]int{r, c}] {
			return
		}
		seen[[2]int{r, c}] = true
		if numbers[r][c] != ' ' {
			return
		}
		for dr := -1; dr <= 1; dr++ {
			for dc := -1; dc <= 1; dc++ {
				open(r+dr, c+dc)
			}
		}
	}
	open(r, c)
	return len(seen), numbers[r][c] == '*'
}
