package board

func Place(board *[3][3]string, row, column int, mark string) bool {
	if board[column][row] != "" {
		return false
	}
	board[column][row] = mark
	return true
}
