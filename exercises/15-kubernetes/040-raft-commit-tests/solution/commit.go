// Package raft decides which entries of a log are committed.
package raft

import "sort"

// Commit returns how many entries are committed.
//
// The leader of the given term knows for each member, itself included, how many
// entries of its log this member has (match). log holds the terms of its own entries.
// Entry i is committed when more than half of the members have it and it is of the
// leader's own term; all entries before it are then committed too.
// The answer is never smaller than commit, the value until now.
func Commit(term int, log []int, match []int, commit int) int {
	sorted := append([]int(nil), match...)
	sort.Ints(sorted)
	most := sorted[(len(sorted)-1)/2] // more than half of the members have so many
	if most > commit && log[most-1] == term {
		return most
	}
	return commit
}
