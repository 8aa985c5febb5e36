package raft

import "testing"

func TestCommitNeverBack(t *testing.T) {
	n := &Node{Term: 1, Log: entries(1, 1, 1, 1), Commit: 3}
	n.Append(Request{Term: 1, Entries: entries(1, 1), Commit: 3})
	if n.Commit != 3 {
		t.Errorf("Commit was 3; after a late message it is %d; want 3", n.Commit)
	}
}

func TestHeartbeat(t *testing.T) {
	n := &Node{Term: 1, Log: entries(1, 1, 1)}
	try(t, n, Request{Term: 1, PrevIndex: 2, PrevTerm: 1, Commit: 2}, true, "[1 1]")
	if n.Commit != 2 {
		t.Errorf("a heartbeat with Commit 2: Commit = %d; want 2", n.Commit)
	}
}

func TestWholeLog(t *testing.T) {
	n := &Node{Term: 4, Log: entries(1, 1, 2, 2, 4)}
	try(t, n, Request{Term: 5, Entries: entries(1, 1, 3, 3, 5, 5)}, true, "[1 3 3 5 5]")
	for i, e := range n.Log[:min(5, len(n.Log))] {
		if want := entries(1, 1, 3, 3, 5, 5)[i]; e != want {
			t.Errorf("entry %d is %+v; want %+v", i+1, e, want)
		}
	}
}
