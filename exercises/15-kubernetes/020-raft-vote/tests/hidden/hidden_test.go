package raft

import "testing"

func TestAdoptsWhenRefusing(t *testing.T) {
	n := &Node{ID: 1, Term: 2, Voted: 1, Log: []Entry{{2, "x"}}}
	wantVote(t, n, Request{Term: 7, From: 2}, false)
	if n.Term != 7 || n.Voted != 0 {
		t.Errorf("after refusing a candidate of term 7: Term = %d, Voted = %d; want 7, 0", n.Term, n.Voted)
	}
}

func TestElection(t *testing.T) {
	var nodes []*Node
	for id := 1; id <= 5; id++ {
		nodes = append(nodes, &Node{ID: id, Term: 1})
	}
	votes := map[int]int{}
	for i, n := range nodes {
		first, second := 1, 2
		if i >= 3 {
			first, second = 2, 1
		}
		for _, from := range []int{first, second} {
			if n.Vote(Request{Term: 2, From: from}) {
				votes[from]++
			}
		}
	}
	if votes[1] != 3 || votes[2] != 2 {
		t.Errorf("two candidates of term 2 got %d and %d votes of 5; want 3 and 2", votes[1], votes[2])
	}
}

func TestTermForgetsVote(t *testing.T) {
	n := &Node{ID: 1, Term: 1}
	for term := 2; term < 6; term++ {
		wantVote(t, n, Request{Term: term, From: term}, true)
	}
}
