package queens

import (
	"fmt"
	"testing"
)

func TestSolve(t *testing.T) {
	for n, want := range []int{1, 1, 0, 0, 2, 10, 4, 40} {
		if got := len(Solve(n)); got != want {
			t.Errorf("%d queens: %d ways", n, got)
		}
	}
}

func ExampleBoard() {
	fmt.Print(Board(Solve(6)[0]))
	// Output:
	// .Q....
	// ...Q..
	// .....Q
	// Q.....
	// ..Q...
	// ....Q.
}
