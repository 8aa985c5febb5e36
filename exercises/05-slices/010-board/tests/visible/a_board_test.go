package board

import "testing"

func place(t *testing.T, board *[3][3]string, row, column int, mark string, want bool) {
	t.Helper()
	if got := Place(board, row, column, mark); got != want {
		t.Errorf("Place(&board, %d, %d, %q) = %t; want %t", row, column, mark, got, want)
	}
}

func look(t *testing.T, board *[3][3]string, row, column int, want string) {
	t.Helper()
	if got := board[row][column]; got != want {
		t.Errorf("afterwards board[%d][%d] is %q; want %q", row, column, got, want)
	}
}

func TestPlace(t *testing.T) {
	var board [3][3]string
	place(t, &board, 0, 2, "X", true)
	look(t, &board, 0, 2, "X")
}

func TestTwoMoves(t *testing.T) {
	var board [3][3]string
	place(t, &board, 1, 1, "X", true)
	place(t, &board, 2, 0, "O", true)
	look(t, &board, 1, 1, "X")
	look(t, &board, 2, 0, "O")
}

func TestTaken(t *testing.T) {
	var board [3][3]string
	place(t, &board, 0, 0, "X", true)
	place(t, &board, 0, 0, "O", false)
	look(t, &board, 0, 0, "X")
}
