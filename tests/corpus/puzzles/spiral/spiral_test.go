package spiral

import (
	"fmt"
	"testing"
)

func TestMatrix(t *testing.T) {
	for n, want := range []string{"[]", "[[1]]", "[[1 2] [4 3]]", "[[1 2 3] [8 9 4] [7 6 5]]", "[[1 2 3 4] [12 13 14 5] [11 16 15 6] [10 9 8 7]]"} {
		if got := fmt.Sprint(Matrix(n)); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

func TestPascal(t *testing.T) {
	if got := fmt.Sprint(Pascal(5)); got != "[[1] [1 1] [1 2 1] [1 3 3 1] [1 4 6 4 1]]" {
		t.Error(got)
	}
	if got := Pascal(30)[29][14]; got != 77558760 {
		t.Error(got)
	}
}

func TestDiamond(t *testing.T) {
	for last, want := range map[byte]string{'A': "A", 'B': " A \nB B\n A ", 'C': "  A  \n B B \nC   C\n B B \n  A  "} {
		if got, err := Diamond(last); got != want || err != nil {
			t.Errorf("%c:\n%s", last, got)
		}
	}
	for _, c := range []byte{'a', '@', '[', 0xff} {
		if _, err := Diamond(c); err == nil {
			t.Errorf("%q is accepted", c)
		} else {
			t.Log(err)
		}
	}
}
