package graph

import (
	"errors"
	"fmt"
	"testing"
)

func roads() Graph {
	g := Graph{}
	g.Connect("A", "B", 7)
	g.Connect("A", "C", 3)
	g.Connect("C", "B", 2)
	g.Connect("B", "D", 6)
	g.Connect("C", "D", 9)
	g.Connect("X", "Y", 1)
	return g
}

func TestShortest(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"A", "D", "[A C B D] 11"}, {"A", "A", "[A] 0"}, {"D", "A", "[D B C A] 11"}, {"Y", "X", "[Y X] 1"}, {"A", "B", "[A C B] 5"},
	} {
		way, cost, err := roads().Shortest(tt.from, tt.to)
		if got := fmt.Sprint(way, cost); err != nil || got != tt.want {
			t.Errorf("%s to %s: %s, %v", tt.from, tt.to, got, err)
		}
	}
	if _, _, err := roads().Shortest("A", "X"); !errors.Is(err, ErrNoWay) {
		t.Error(err)
	}
}

func TestComponents(t *testing.T) {
	if got := fmt.Sprint(roads().Components()); got != "[[A B C D] [X Y]]" {
		t.Error(got)
	}
}
