package life

import "testing"

func TestBlinker(t *testing.T) {
	w := Parse("...\n###\n...")
	if got := w.Step().Draw(3, 3); got != ".#.\n.#.\n.#.\n" {
		t.Error(got)
	}
	if got := w.Step().Step().Draw(3, 3); got != "...\n###\n...\n" {
		t.Error(got)
	}
}

func TestGlider(t *testing.T) {
	w := Parse(".#.\n..#\n###")
	for range 12 {
		w = w.Step()
	}
	if got := w.Draw(6, 6); got != "......\n......\n......\n....#.\n.....#\n...###\n" {
		t.Error("\n" + got)
	}
	if n := len(w); n != 5 {
		t.Error(n)
	}
	if n := len(World{}.Step()); n != 0 {
		t.Error(n)
	}
}
