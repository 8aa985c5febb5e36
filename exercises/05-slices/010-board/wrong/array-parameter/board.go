package board

func Place(board [3][3]string, row, column int, mark string) bool {
	if board[row][column] != "" {
		return false
	}
	board[row][column] = mark
	return true
}
