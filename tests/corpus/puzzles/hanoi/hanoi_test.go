package hanoi

import (
	"fmt"
	"testing"
)

func TestSolve(t *testing.T) {
	for n := range 8 {
		towers := New(n)
		moves, err := towers.Solve(n, 0, 2)
		if moves != 1<<n-1 || err != nil || len(towers[2]) != n || len(towers[0])+len(towers[1]) != 0 {
			t.Errorf("%d: %d moves, %v, %v", n, moves, err, towers)
		}
	}
}

func TestMove(t *testing.T) {
	towers := New(2)
	for i, want := range []string{"<nil>", "disk 2 does not go onto 1", "tower 2 is empty"} {
		step := [][2]int{{0, 1}, {0, 1}, {2, 0}}[i]
		if err := towers.Move(step[0], step[1]); fmt.Sprint(err) != want {
			t.Errorf("%v: %v", step, err)
		}
	}
	if _, err := towers.Solve(2, 0, 2); err == nil {
		t.Error("no error")
	}
}

func TestRecursion(t *testing.T) {
	if got := fmt.Sprint(Stairs(0), Stairs(4), Stairs(30), Stairs(-1), Ackermann(2, 3), Ackermann(3, 3)); got != "1 7 53798080 0 9 61" {
		t.Error(got)
	}
}
