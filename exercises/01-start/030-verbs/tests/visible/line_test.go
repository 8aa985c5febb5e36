package shop

import (
	"strings"
	"testing"
)

func TestExample(t *testing.T) {
	if got, want := Line("tea", 2, 9.5), "tea     |  2|  9.50"; got != want {
		t.Errorf("Line(\"tea\", 2, 9.5) = %q; want %q", got, want)
	}
}

// column is one of the three columns of a line, or the test ends here.
func column(t *testing.T, line string, i int) string {
	t.Helper()
	columns := strings.Split(line, "|")
	if len(columns) != 3 {
		t.Fatalf("the line %q has %d columns; want 3, with | between them", line, len(columns))
	}
	return columns[i]
}

func TestName(t *testing.T) {
	if got, want := column(t, Line("rice", 1, 1), 0), "rice    "; got != want {
		t.Errorf("first column of Line(\"rice\", 1, 1) = %q; want %q: the name belongs at the left of its column", got, want)
	}
}

func TestCount(t *testing.T) {
	if got, want := column(t, Line("rice", 12, 1), 1), " 12"; got != want {
		t.Errorf("second column of Line(\"rice\", 12, 1) = %q; want %q: 3 wide, to the right", got, want)
	}
}

func TestPrice(t *testing.T) {
	if got, want := column(t, Line("rice", 1, 12.346), 2), " 12.35"; got != want {
		t.Errorf("third column of Line(\"rice\", 1, 12.346) = %q; want %q: 6 wide with two decimals", got, want)
	}
}
