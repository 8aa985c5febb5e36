package news

import "testing"

func TestEmpty(t *testing.T) {
	check(t, "", 0, "")
	check(t, "", 7, "")
}

func TestZero(t *testing.T) {
	check(t, "abc", 0, "…")
	check(t, "a", 1, "a")
}
