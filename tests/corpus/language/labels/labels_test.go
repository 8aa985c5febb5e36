package labels

import (
	"fmt"
	"testing"
)

func TestSaddle(t *testing.T) {
	for _, tt := range []struct {
		m    [][]int
		want string
	}{
		{[][]int{{9, 8, 7}, {5, 3, 2}, {6, 6, 7}}, "[[1 0]]"}, {nil, "[]"}, {[][]int{{4, 5, 4}, {3, 5, 5}, {1, 5, 4}}, "[[0 1] [1 1] [2 1]]"}, {[][]int{{1, 2}, {2, 1}}, "[]"},
	} {
		if got := fmt.Sprint(Saddle(tt.m)); got != tt.want {
			t.Errorf("%v: %s", tt.m, got)
		}
	}
}

func TestGrade(t *testing.T) {
	for p, want := range map[int]string{101: "? impossible", -1: "? impossible", 100: "A perfect, very good", 90: "A very good", 89: "B ", 74: "B ", 73: "F odd", 0: "F "} {
		letter, comment := Grade(p)
		if got := string(letter) + " " + comment; got != want {
			t.Errorf("%d: %s, want %s", p, got, want)
		}
	}
}

func TestSum(t *testing.T) {
	values := map[string]int{"a": 1, "b": 10, "c": 100}
	for want, rows := range map[int][][]string{
		111: {{"a", "b"}, {"c"}}, 101: {{"a", "skip", "b"}, {"c", "end", "c"}, {"c"}}, -1: {{"a"}, {"x"}}, 0: {{"end", "x"}},
	} {
		if got := Sum(rows, values); got != want {
			t.Errorf("%v: %d, want %d", rows, got, want)
		}
	}
}
