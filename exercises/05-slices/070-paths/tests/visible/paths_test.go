package paths

import (
	"fmt"
	"testing"
)

func check(t *testing.T, dir, names []string, want string) {
	t.Helper()
	if got := fmt.Sprint(Paths(dir, names)); got != want {
		t.Errorf("Paths(%v, %v) = %v; want %v", dir, names, got, want)
	}
}

func TestTwo(t *testing.T) {
	check(t, []string{"home"}, []string{"bob", "ann"}, "[[home bob] [home ann]]")
}

func TestRoom(t *testing.T) {
	dir := make([]string, 0, 10)
	dir = append(dir, "home")
	check(t, dir, []string{"bob", "ann"}, "[[home bob] [home ann]]")
}
