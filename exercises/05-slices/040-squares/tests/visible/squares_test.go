package squares

import (
	"slices"
	"testing"
)

func check(t *testing.T, n int, want []int) {
	t.Helper()
	if got := Squares(n); !slices.Equal(got, want) {
		t.Errorf("Squares(%d) = %v; want %v", n, got, want)
	}
}

func TestThree(t *testing.T) {
	check(t, 3, []int{1, 4, 9})
}

func TestOne(t *testing.T) {
	check(t, 1, []int{1})
}

func TestNone(t *testing.T) {
	check(t, 0, nil)
}
