// Package raft holds the voting rules of Raft.
package raft

// Entry is one entry of a log: the term in which it was written, and what to do.
type Entry struct {
	Term    int
	Command string
}

// Node is one member of the cluster.
type Node struct {
	ID    int
	Term  int // the newest term it has heard of
	Voted int // to whom it gave its vote in this term; 0: to nobody yet
	Log   []Entry
}

// LastIndex is the number of the last entry, counted from 1; 0 for an empty log.
func (n *Node) LastIndex() int { return len(n.Log) }

// LastTerm is the term of the last entry; 0 for an empty log.
func (n *Node) LastTerm() int {
	if len(n.Log) == 0 {
		return 0
	}
	return n.Log[len(n.Log)-1].Term
}

// Request is what a candidate sends to ask for a vote.
type Request struct {
	Term      int // the term in which it wants to lead
	From      int // the candidate
	LastIndex int // of the candidate's log
	LastTerm  int
}

// Vote decides about a request, remembers the decision, and reports whether the candidate gets the vote.
func (n *Node) Vote(r Request) bool {
	if r.Term < n.Term {
		return false
	}
	if r.Term == n.Term && n.Voted != 0 && n.Voted != r.From {
		return false
	}
	if n.LastTerm() > r.LastTerm {
		return false
	}
	if n.LastTerm() == r.LastTerm && n.LastIndex() > r.LastIndex {
		return false
	}
	n.Term = r.Term
	n.Voted = r.From
	return true
}

// Wins reports whether so many votes make a leader of a cluster with so many members.
func Wins(votes, members int) bool {
	return votes*2 > members
}
