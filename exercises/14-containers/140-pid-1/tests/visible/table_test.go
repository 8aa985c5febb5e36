package table

import (
	"fmt"
	"testing"
)

func zombies(t *testing.T, when string, table *Table, want string) {
	t.Helper()
	if got := fmt.Sprint(table.Zombies()); got != want {
		t.Errorf("%s: zombies %s; want %s", when, got, want)
	}
}

func parent(t *testing.T, when string, table *Table, pid, want int) {
	t.Helper()
	if p := table.All[pid]; p == nil {
		t.Errorf("%s: process %d is gone; want it there, with parent %d", when, pid, want)
	} else if p.Parent != want {
		t.Errorf("%s: process %d has parent %d; want %d", when, pid, p.Parent, want)
	}
}

func wait(t *testing.T, table *Table, parent, want int) {
	t.Helper()
	if got := table.Wait(parent); got != want {
		t.Errorf("Wait(%d) = %d; want %d", parent, got, want)
	}
}

func TestZombie(t *testing.T) {
	table := New(false)
	table.Fork(1)
	table.Fork(1)
	table.Exit(3)
	zombies(t, "PID 1 has children 2 and 3, and 3 has ended", table, "[3]")
	if got := table.Fork(3); got != 0 {
		t.Errorf("a zombie has forked: %d; want 0", got)
	}
}

func TestWait(t *testing.T) {
	table := New(false)
	table.Fork(1)
	table.Fork(1)
	table.Fork(1)
	wait(t, table, 1, 0)
	table.Exit(4)
	table.Exit(3)
	wait(t, table, 1, 3)
	wait(t, table, 1, 4)
	wait(t, table, 1, 0)
	zombies(t, "after waiting", table, "[]")
	if table.All[2] == nil {
		t.Error("process 2 is gone; it is alive")
	}
}

func TestWaitOrder(t *testing.T) {
	table := New(false)
	for range 20 {
		table.Fork(1)
	}
	for pid := 21; pid > 1; pid-- {
		table.Exit(pid)
	}
	for pid := 2; pid <= 21; pid++ {
		wait(t, table, 1, pid)
		if t.Failed() {
			return
		}
	}
}

func TestOrphan(t *testing.T) {
	table := New(false)
	table.Fork(1)
	table.Fork(2)
	table.Exit(2)
	zombies(t, "2 has ended", table, "[2]")
	parent(t, "2, the parent of 3, has ended", table, 3, 1)
	table.Exit(3)
	zombies(t, "2 and 3 have ended", table, "[2 3]")
}

func TestOrphanedZombie(t *testing.T) {
	table := New(false)
	table.Fork(1)
	table.Fork(2)
	table.Exit(3)
	table.Exit(2)
	parent(t, "3 was a zombie when its parent ended", table, 3, 1)
	wait(t, table, 1, 2)
	wait(t, table, 1, 3)
}

func TestInit(t *testing.T) {
	table := New(true)
	table.Fork(1)
	table.Fork(2)
	table.Fork(1)
	table.Exit(3)
	zombies(t, "PID 1 reaps; 3 has ended, its parent 2 is alive", table, "[3]")
	table.Exit(4)
	zombies(t, "PID 1 reaps; its child 4 has ended", table, "[3]")
	table.Exit(2)
	zombies(t, "PID 1 reaps; 2 and 3 have ended", table, "[]")
	if len(table.All) != 1 {
		t.Errorf("%d processes are left; want PID 1 only", len(table.All))
	}
}

func TestEnd(t *testing.T) {
	table := New(false)
	table.Fork(1)
	table.Fork(2)
	table.Exit(1)
	if len(table.All) != 0 {
		t.Errorf("PID 1 has ended, and %d processes are left; want 0: the container ends", len(table.All))
	}
}
