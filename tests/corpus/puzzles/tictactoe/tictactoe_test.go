package tictactoe

import (
	"strings"
	"testing"
)

func parse(s string) (b Board) {
	for i, c := range []byte(strings.ReplaceAll(s, "/", "")) {
		if c != '.' {
			b[i] = c
		}
	}
	return b
}

func TestWinner(t *testing.T) {
	for s, want := range map[string]byte{"XXX/OO./...": 'X', "XO./XO./.OX": 'O', "XOX/XOO/OXX": 0, "..X/.XO/X.O": 'X', ".../.../...": 0} {
		if got := parse(s).Winner(); got != want {
			t.Errorf("%s: %q", s, got)
		}
	}
}

func TestBest(t *testing.T) {
	var p Player
	for _, tt := range []struct {
		s           string
		who         byte
		move, score int
	}{{"XX./OO./...", 'X', 2, 1}, {"XX./.O./...", 'O', 2, 0}, {".../.../...", 'X', 0, 0}, {"X../.O./..X", 'O', 1, 0}, {"XOX/XOO/OXX", 'O', -1, 0}} {
		if move, score := p.Best(parse(tt.s), tt.who); move != tt.move || score != tt.score {
			t.Errorf("%s: %d with %d", tt.s, move, score)
		}
	}
	b, who := Board{}, byte('X')
	for b.Winner() == 0 && !b.Full() {
		move, _ := p.Best(b, who)
		b[move] = who
		who = other(who)
	}
	if b.Winner() != 0 {
		t.Errorf("%q", b)
	}
}
