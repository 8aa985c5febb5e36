package sudoku

import "testing"

const puzzle = `53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79`

func TestSolve(t *testing.T) {
	g, err := Parse(puzzle)
	if err != nil {
		t.Fatal(err)
	}
	tries, ok := g.Solve()
	if !ok || g[0] != [9]byte{5, 3, 4, 6, 7, 8, 9, 1, 2} || g[8] != [9]byte{3, 4, 5, 2, 8, 6, 1, 7, 9} {
		t.Error(g, ok)
	}
	t.Log("tries:", tries)
	if tries != 4208 {
		t.Errorf("%d tries", tries)
	}
}

func TestImpossible(t *testing.T) {
	g, _ := Parse("123456.." + ".......9" + puzzle[:0] + "..........................................................7......")
	if _, ok := g.Solve(); ok {
		t.Log("solved")
	}
	if _, err := Parse("12"); err != ErrFormat {
		t.Error(err)
	}
	if _, err := Parse(puzzle[:89] + "x"); err != ErrFormat {
		t.Error(err)
	}
}
