// Package table has the processes of a PID namespace.
package table

import (
	"maps"
	"slices"
)

// A Process has a parent, by number; a zombie has ended, but nobody has waited for it yet.
type Process struct {
	Parent int
	Zombie bool
}

// A Table has processes by number. Reaps: PID 1 waits for its children as soon as they have ended.
type Table struct {
	All   map[int]*Process
	Reaps bool
	last  int
}

// New makes a table with PID 1.
func New(reaps bool) *Table {
	return &Table{All: map[int]*Process{1: {}}, Reaps: reaps, last: 1}
}

// Fork makes a child and returns its number; 0 if the parent is not alive.
func (t *Table) Fork(parent int) int {
	if p := t.All[parent]; p == nil || p.Zombie {
		return 0
	}
	t.last++
	t.All[t.last] = &Process{Parent: parent}
	return t.last
}

// Zombies returns the numbers of all zombies, in order.
func (t *Table) Zombies() []int {
	var pids []int
	for _, pid := range slices.Sorted(maps.Keys(t.All)) {
		if t.All[pid].Zombie {
			pids = append(pids, pid)
		}
	}
	return pids
}

// Exit ends a process.
func (t *Table) Exit(pid int) {
	p := t.All[pid]
	if p == nil || p.Zombie {
		return
	}
	if pid == 1 {
		clear(t.All)
		return
	}
	p.Zombie = true
	for _, c := range t.All {
		if c.Parent == pid {
			c.Parent = 1
		}
	}
	if t.Reaps {
		for n, c := range t.All {
			if c.Parent == 1 && c.Zombie {
				delete(t.All, n)
			}
		}
	}
}

// Wait removes the zombie child with the smallest number and returns the number, 0 if there is none.
func (t *Table) Wait(parent int) int {
	for pid, c := range t.All {
		if c.Zombie && c.Parent == parent {
			delete(t.All, pid)
			return pid
		}
	}
	return 0
}
