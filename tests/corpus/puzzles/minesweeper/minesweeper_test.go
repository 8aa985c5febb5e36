package minesweeper

import (
	"slices"
	"testing"
)

var board = []string{" *  * ", "  *   ", "    * ", "   * *", " *  * ", "      "}

func TestAnnotate(t *testing.T) {
	want := []string{"1*22*1", "12*322", " 123*2", "112*4*", "1*22*2", "111111"}
	if got := Annotate(board); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, b := range [][]string{nil, {""}, {"***"}} {
		if got := Annotate(b); !slices.Equal(got, b) {
			t.Errorf("%q", got)
		}
	}
}

func TestOpen(t *testing.T) {
	for _, tt := range []struct {
		r, c, n int
		boom    bool
	}{{0, 0, 1, false}, {0, 1, 1, true}, {2, 0, 6, false}} {
		if n, boom := Open(board, tt.r, tt.c); n != tt.n || boom != tt.boom {
			t.Errorf("%d,%d: %d, %t", tt.r, tt.c, n, boom)
		}
	}
	Open(board, 0, 6)
}
