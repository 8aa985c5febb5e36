package cfs

import (
	"fmt"
	"testing"
)

func run(t *testing.T, s *Scheduler, n int, want string) {
	t.Helper()
	if got := fmt.Sprint(s.Run(n, 10)); got != want {
		t.Errorf("%d slices of 10 ms: %s; want %s", n, got, want)
	}
}

func TestEqual(t *testing.T) {
	s := New()
	s.Add("a", 1024)
	s.Add("b", 1024)
	run(t, s, 4, "[a b a b]")
}

func TestWeights(t *testing.T) {
	s := New()
	s.Add("a", 1024)
	s.Add("b", 2048)
	run(t, s, 6, "[a b b a b b]")
}

func TestClocks(t *testing.T) {
	s := New()
	s.Add("a", 1536)
	s.Run(3, 30)
	if got := s.Tasks[0].VRuntime; got != 60 {
		t.Errorf("weight 1536, 3 slices of 30 ms: the clock shows %d; want 60, that is 90 * 1024 / 1536", got)
	}
}

func TestNewTask(t *testing.T) {
	s := New()
	s.Add("a", 1024)
	s.Add("b", 2048)
	run(t, s, 7, "[a b b a b b a]")
	s.Add("c", 1024)
	if got := s.Tasks[2].VRuntime; got != 20 {
		t.Errorf("the clocks show 30 and 20; the clock of a new task shows %d; want 20, the smallest", got)
	}
	run(t, s, 5, "[b c b a b]")
}
