// Package raft holds the rule by which a follower takes entries from its leader.
package raft

// Entry is one entry of a log: the term in which it was written, and what to do.
type Entry struct {
	Term    int
	Command string
}

// Node is a follower.
type Node struct {
	Term   int
	Log    []Entry // entry number i is Log[i-1]
	Commit int     // so many entries are known to be committed
}

// Request is what a leader sends: entries, and what stands before them.
type Request struct {
	Term      int
	PrevIndex int // number of the entry just before Entries; 0: they are the first ones
	PrevTerm  int // its term
	Entries   []Entry
	Commit    int // so many entries the leader has committed
}

// Append takes over the entries and reports whether they fit.
func (n *Node) Append(r Request) bool {
	if r.Term < n.Term {
		return false
	}
	n.Term = r.Term
	if r.PrevIndex > len(n.Log) {
		return false
	}
	if r.PrevIndex > 0 && n.Log[r.PrevIndex-1].Term != r.PrevTerm {
		return false
	}
	for i, e := range r.Entries {
		at := r.PrevIndex + i
		if at < len(n.Log) {
			if n.Log[at].Term == e.Term {
				continue
			}
			n.Log = n.Log[:at]
		}
		n.Log = append(n.Log, e)
	}
	last := len(n.Log)
	c := r.Commit
	if last < c {
		c = last
	}
	if c > n.Commit {
		n.Commit = c
	}
	return true
}
