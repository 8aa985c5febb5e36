package raft

import "testing"

func check(t *testing.T, term int, log, match []int, commit, want int) {
	t.Helper()
	if got := Commit(term, log, match, commit); got != want {
		t.Errorf("Commit(%d, %v, %v, %d) = %d; want %d", term, log, match, commit, got, want)
	}
}

func TestThree(t *testing.T) {
	check(t, 1, []int{1, 1, 1}, []int{3, 2, 1}, 0, 1)
}

func TestFour(t *testing.T) {
	check(t, 1, []int{1, 1, 1}, []int{3, 3, 1, 1}, 0, 1)
}

func TestOldTerm(t *testing.T) {
	check(t, 3, []int{1, 2}, []int{2, 2, 0}, 1, 1)
}

func TestNeverBack(t *testing.T) {
	check(t, 1, []int{1, 1, 1}, []int{3, 1, 1}, 2, 2)
}
