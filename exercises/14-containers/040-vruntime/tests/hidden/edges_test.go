package cfs

import (
	"fmt"
	"testing"
)

func TestNone(t *testing.T) {
	if got := New().Run(3, 10); len(got) != 0 {
		t.Errorf("without tasks: %v", got)
	}
}

func TestThree(t *testing.T) {
	s := New()
	s.Add("x", 512)
	s.Add("y", 1024)
	s.Add("z", 3072)
	ran := map[string]int{}
	for _, name := range s.Run(90, 30) {
		ran[name]++
	}
	if got := fmt.Sprint(ran); got != "map[x:10 y:20 z:60]" {
		t.Errorf("weights 512, 1024, 3072, 90 slices: %s", got)
	}
}

func TestGoesOn(t *testing.T) {
	s := New()
	s.Add("a", 1024)
	s.Add("b", 1024)
	run(t, s, 1, "[a]")
	run(t, s, 3, "[b a b]")
}
