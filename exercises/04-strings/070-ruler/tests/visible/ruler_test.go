package main

import "testing"

func check(t *testing.T, n int, want string) {
	t.Helper()
	if got := Ruler(n); got != want {
		t.Errorf("Ruler(%d) = %q; want %q", n, got, want)
	}
}

func TestThree(t *testing.T) {
	check(t, 3, "0|1|2|3")
}

func TestNone(t *testing.T) {
	check(t, 0, "0")
}

func TestTen(t *testing.T) {
	check(t, 10, "0|1|2|3|4|5|6|7|8|9|10")
}
