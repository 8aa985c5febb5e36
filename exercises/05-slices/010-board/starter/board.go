// Package board is a small game.
package board

// Place puts a mark on an empty square and reports whether it could.
func Place(board *[3][3]string, row, column int, mark string) bool {
	b := *board
	if b[row][column] != "" {
		return false
	}
	b[row][column] = mark
	return true
}
