package attributes

import (
	"fmt"
	"testing"
)

func TestLevel(t *testing.T) {
	t.Attr("area", "games")
	for points, want := range map[int]int{0: 1, 99: 1, 100: 2, 299: 2, 300: 3, 1e6: 14} {
		if got := Level(points); got != want {
			t.Errorf("Level(%d) = %d, want %d", points, got, want)
		}
	}
}

func TestOutput(t *testing.T) {
	w := t.Output()
	fmt.Fprintln(w, "a line")
	fmt.Fprint(w, "half a line, ")
	fmt.Fprint(w, "the other half\nand no end")
	t.Log("a log")
	t.Log("several\nlines\n")
	fmt.Println("printed")
	t.Errorf("an error %q", "x")
}
