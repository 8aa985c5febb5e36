package textadventure

import (
	"os"
	"strings"
	"testing"
)

func ExampleGame_Play() {
	New().Play(strings.NewReader("look\ngo north\ntake lamp\nGO NORTH\ntake key\ntake key\ndrop coin\ngo south\ngo east\nsing\nx\nopen\nlook"), os.Stdout)
	// Output:
	// > look
	// You are in a cold hall. You see [lamp].
	// > go north
	// It is too dark.
	// > take lamp
	// Taken.
	// > GO NORTH
	// You are in a dusty attic. You see [key coin].
	// > take key
	// Taken.
	// > take key
	// There is no key.
	// > drop coin
	// You have no coin.
	// > go south
	// You are in a cold hall. You see [].
	// > go east
	// You are in a garden with a gate. You see [].
	// > sing
	// I do not know how to sing.
	// > x
	// I do not know how to x.
	// > open
	// You are free!
}

func TestDo(t *testing.T) {
	g := New()
	for _, tt := range [][2]string{{"open", "It is locked."}, {"go up", "You cannot go there."}, {"take lamp", "Taken."}, {"drop lamp", "Dropped."}, {"take lamp", "Taken."}, {"go east", "You are in a garden with a gate. You see []."}, {"open", "It is locked."}} {
		if got := g.Do(tt[0]); got != tt[1] {
			t.Errorf("%s: %s", tt[0], got)
		}
	}
	if g.Over || len(g.bag) != 1 {
		t.Error(g)
	}
	var b strings.Builder
	if n := g.Play(strings.NewReader("a\nb"), &b); n != 2 {
		t.Error(n, b.String())
	}
}
