package raft

import "testing"

func TestCommit(t *testing.T) {
	// TODO: the members of a cluster, and what is committed
	if got := Commit(1, []int{1}, []int{1, 1, 1}, 0); got != 1 {
		t.Errorf("Commit(1, [1], [1 1 1], 0) = %d; want 1", got)
	}
}
