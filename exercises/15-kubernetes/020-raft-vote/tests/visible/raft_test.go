package raft

import "testing"

func wantVote(t *testing.T, n *Node, r Request, want bool) {
	t.Helper()
	before := *n
	if got := n.Vote(r); got != want {
		t.Errorf("node %+v: Vote(%+v) = %v; want %v", before, r, got, want)
	}
}

func TestOldTerm(t *testing.T) {
	wantVote(t, &Node{ID: 1, Term: 5}, Request{Term: 4, From: 2}, false)
}

func TestNewTerm(t *testing.T) {
	n := &Node{ID: 1, Term: 2, Voted: 3}
	wantVote(t, n, Request{Term: 3, From: 2}, true)
	if n.Term != 3 || n.Voted != 2 {
		t.Errorf("afterwards Term = %d, Voted = %d; want 3, 2", n.Term, n.Voted)
	}
}

func TestOneVote(t *testing.T) {
	n := &Node{ID: 1, Term: 3}
	wantVote(t, n, Request{Term: 3, From: 2}, true)
	wantVote(t, n, Request{Term: 3, From: 3}, false)
	wantVote(t, n, Request{Term: 3, From: 2}, true)
}

func TestLog(t *testing.T) {
	log := []Entry{{1, "a"}, {1, "b"}, {2, "c"}}
	wantVote(t, &Node{ID: 1, Term: 2, Log: log}, Request{Term: 3, From: 2, LastIndex: 2, LastTerm: 2}, false)
	wantVote(t, &Node{ID: 1, Term: 2, Log: log}, Request{Term: 3, From: 2, LastIndex: 3, LastTerm: 2}, true)
	wantVote(t, &Node{ID: 1, Term: 2, Log: log}, Request{Term: 4, From: 2, LastIndex: 9, LastTerm: 1}, false)
	wantVote(t, &Node{ID: 1, Term: 2, Log: log}, Request{Term: 4, From: 2, LastIndex: 1, LastTerm: 3}, true)
}

func TestWins(t *testing.T) {
	for _, c := range []struct {
		votes, members int
		want           bool
	}{{1, 1, true}, {1, 2, false}, {1, 3, false}, {2, 3, true}, {2, 4, false}, {3, 4, true}, {2, 5, false}, {3, 5, true}} {
		if got := Wins(c.votes, c.members); got != c.want {
			t.Errorf("Wins(%d, %d) = %v; want %v", c.votes, c.members, got, c.want)
		}
	}
}
