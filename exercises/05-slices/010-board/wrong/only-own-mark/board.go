// Package board is a small game.
package board

// Place puts a mark on an empty square and reports whether it could.
func Place(board *[3][3]string, row, column int, mark string) bool {
	if board[row][column] == mark {
		return false
	}
	board[row][column] = mark
	return true
}
