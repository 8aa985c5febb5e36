package tournament

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

const matches = "Lions;Bears;win\n# comment\n\nBears;Tigers;draw\nTigers;Lions;loss\nZebras;Ants;draw\n"

func ExampleTally() {
	fmt.Println(Tally(strings.NewReader(matches), os.Stdout))
	// Output:
	// Team                | MP |  W |  D |  L |  P
	// Lions               |  2 |  2 |  0 |  0 |  6
	// Ants                |  1 |  0 |  1 |  0 |  1
	// Bears               |  2 |  0 |  1 |  1 |  1
	// Tigers              |  2 |  0 |  1 |  1 |  1
	// Zebras              |  1 |  0 |  1 |  0 |  1
	// <nil>
}

func TestBad(t *testing.T) {
	for _, in := range []string{"a;b", "a;b;lost", "a@b", "a;b;win;x"} {
		var b strings.Builder
		if err := Tally(strings.NewReader(in), &b); err == nil || b.Len() > 0 {
			t.Errorf("%q: %v", in, err)
		}
	}
}
