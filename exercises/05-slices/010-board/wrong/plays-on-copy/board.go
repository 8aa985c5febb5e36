package board

func Place(board *[3][3]string, row, column int, mark string) bool {
	line := board[row]
	if line[column] != "" {
		return false
	}
	line[column] = mark
	return true
}
