package board

func Place(board *[3][3]string, row, column int, mark string) bool {
	board[row][column] = mark
	return true
}
