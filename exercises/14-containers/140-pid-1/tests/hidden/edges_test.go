package table

import (
	"fmt"
	"testing"
)

func TestTwice(t *testing.T) {
	table := New(false)
	table.Fork(1)
	table.Exit(2)
	table.Exit(2)
	table.Exit(77)
	zombies(t, "2 has ended twice, 77 is unknown", table, "[2]")
	wait(t, table, 1, 2)
	table.Exit(2)
	zombies(t, "2 is gone", table, "[]")
	wait(t, table, 77, 0)
}

func TestMany(t *testing.T) {
	for _, reaps := range []bool{false, true} {
		table := New(reaps)
		want := []int{}
		for range 50 {
			sh := table.Fork(1)
			job := table.Fork(sh)
			table.Exit(sh)
			table.Exit(job)
			if !reaps {
				want = append(want, sh, job)
			}
		}
		zombies(t, fmt.Sprintf("50 times, PID 1 reaps: %v", reaps), table, fmt.Sprint(want))
	}
	deep := New(true)
	pid := 1
	for range 5 {
		pid = deep.Fork(pid)
	}
	deep.Exit(4)
	zombies(t, "4 of a chain of 6 has ended", deep, "[4]")
	parent(t, "4 of a chain of 6 has ended", deep, 5, 1)
	deep.Exit(5)
	zombies(t, "5 of a chain of 6 has ended", deep, "[4]")
}
