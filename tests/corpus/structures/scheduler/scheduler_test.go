package scheduler

import (
	"strings"
	"testing"
)

func drain(s *Scheduler) string {
	var names []string
	for task := s.Next(); task != nil; task = s.Next() {
		names = append(names, task.Name)
	}
	return strings.Join(names, " ")
}

func TestOrder(t *testing.T) {
	var s Scheduler
	for i, name := range strings.Fields("wash eat sleep work play read") {
		s.Add(name, i%3)
	}
	if got := drain(&s); got != "sleep read eat play wash work" {
		t.Error(got)
	}
}

func TestUpdateAndCancel(t *testing.T) {
	var s Scheduler
	a, b := s.Add("a", 1), s.Add("b", 2)
	s.Add("c", 3)
	s.Add("d", 4)
	s.Update(a, 10)
	s.Cancel(b)
	if got := drain(&s); got != "a d c" {
		t.Error(got)
	}
}

func TestCancelTwice(t *testing.T) {
	var s Scheduler
	task := s.Add("x", 1)
	s.Cancel(task)
	defer func() {
		if r := recover(); r != nil {
			t.Logf("%v", r)
		}
	}()
	s.Cancel(task)
	t.Error("no panic")
}
