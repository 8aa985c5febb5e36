package board

import "testing"

func TestAll(t *testing.T) {
	var board [3][3]string
	for i := range 9 {
		place(t, &board, i/3, i%3, string(rune('a'+i)), true)
	}
	for i := range 9 {
		look(t, &board, i/3, i%3, string(rune('a'+i)))
	}
}

func TestOnlyOne(t *testing.T) {
	var board [3][3]string
	place(t, &board, 2, 1, "X", true)
	want := [3][3]string{2: {1: "X"}}
	if board != want {
		t.Errorf("after one move to row 2, column 1 the board is %q; want %q", board, want)
	}
}
