package raft

import (
	"fmt"
	"testing"
)

// entries makes entries of these terms; each command says where it stands.
func entries(from int, terms ...int) []Entry {
	var es []Entry
	for i, term := range terms {
		es = append(es, Entry{term, fmt.Sprintf("%d@%d", from+i, term)})
	}
	return es
}

func terms(log []Entry) string {
	var ts []int
	for _, e := range log {
		ts = append(ts, e.Term)
	}
	return fmt.Sprint(ts)
}

func try(t *testing.T, n *Node, r Request, want bool, log string) {
	t.Helper()
	before := terms(n.Log)
	got := n.Append(r)
	call := fmt.Sprintf("log with terms %s: Append(PrevIndex %d, PrevTerm %d, entries of terms %s)", before, r.PrevIndex, r.PrevTerm, terms(r.Entries))
	if got != want {
		t.Errorf("%s = %v; want %v", call, got, want)
	}
	if terms(n.Log) != log {
		t.Errorf("%s leaves the terms %s; want %s", call, terms(n.Log), log)
	}
}

func TestGap(t *testing.T) {
	try(t, &Node{Term: 1, Log: entries(1, 1)}, Request{Term: 1, PrevIndex: 2, PrevTerm: 1, Entries: entries(3, 1)}, false, "[1]")
}

func TestOtherTerm(t *testing.T) {
	try(t, &Node{Term: 1, Log: entries(1, 1, 1)}, Request{Term: 2, PrevIndex: 2, PrevTerm: 2, Entries: entries(3, 2)}, false, "[1 1]")
}

func TestOldLeader(t *testing.T) {
	try(t, &Node{Term: 3, Log: entries(1, 1)}, Request{Term: 2, PrevIndex: 1, PrevTerm: 1, Entries: entries(2, 2)}, false, "[1]")
}

func TestAppend(t *testing.T) {
	n := &Node{Term: 1}
	try(t, n, Request{Term: 1, Entries: entries(1, 1, 1)}, true, "[1 1]")
	try(t, n, Request{Term: 2, PrevIndex: 2, PrevTerm: 1, Entries: entries(3, 2)}, true, "[1 1 2]")
	if n.Term != 2 {
		t.Errorf("after a message of term 2 Term = %d; want 2", n.Term)
	}
}

func TestConflict(t *testing.T) {
	try(t, &Node{Term: 1, Log: entries(1, 1, 1, 1)}, Request{Term: 2, PrevIndex: 1, PrevTerm: 1, Entries: entries(2, 1, 2)}, true, "[1 1 2]")
	try(t, &Node{Term: 1, Log: entries(1, 1, 1, 1, 1)}, Request{Term: 3, PrevIndex: 1, PrevTerm: 1, Entries: entries(2, 3)}, true, "[1 3]")
}

func TestLateMessage(t *testing.T) {
	try(t, &Node{Term: 1, Log: entries(1, 1, 1, 1)}, Request{Term: 1, PrevIndex: 0, Entries: entries(1, 1)}, true, "[1 1 1]")
}

func TestCommit(t *testing.T) {
	n := &Node{Term: 1}
	n.Append(Request{Term: 1, Entries: entries(1, 1, 1), Commit: 1})
	if n.Commit != 1 {
		t.Errorf("two entries, leader's Commit 1: Commit = %d; want 1", n.Commit)
	}
	n.Append(Request{Term: 1, PrevIndex: 2, PrevTerm: 1, Entries: entries(3, 1), Commit: 7})
	if n.Commit != 3 {
		t.Errorf("three entries, leader's Commit 7: Commit = %d; want 3", n.Commit)
	}
	n = &Node{Term: 1, Log: entries(1, 1, 1, 1)}
	n.Append(Request{Term: 2, PrevIndex: 2, PrevTerm: 1, Commit: 3})
	if n.Commit != 2 {
		t.Errorf("three entries, but the message speaks only of the first two, leader's Commit 3: Commit = %d; want 2: the leader's third entry may be another", n.Commit)
	}
}
