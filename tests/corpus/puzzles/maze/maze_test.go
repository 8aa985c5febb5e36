package maze

import (
	"bytes"
	"testing"
)

func TestMaze(t *testing.T) {
	for seed := range uint64(3) {
		grid := Dig(4, 9, seed)
		n, err := Solve(grid)
		if err != nil || n < 22 || n%2 != 0 {
			t.Error(n, err)
		}
		t.Logf("%d\n%s", n, bytes.Join(grid, []byte("\n")))
		rooms := 0
		for _, line := range grid {
			rooms += len(line) - bytes.Count(line, []byte("#"))
		}
		if rooms != 4*9*2-1 {
			t.Errorf("%d places", rooms)
		}
	}
}

func TestNoWay(t *testing.T) {
	grid := [][]byte{[]byte("####"), []byte("# ##"), []byte("## #"), []byte("####")}
	if _, err := Solve(grid); err != ErrNoWay {
		t.Error(err)
	}
}
