package cluster

import (
	"sync"
	"testing"
)

func TestRing(t *testing.T) {
	nodes := []*Node{NewNode("b", 7), NewNode("c", 7), NewNode("a", 7)}
	within(t, "moving in a ring", func() {
		var wg sync.WaitGroup
		for i := range nodes {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for range 3 {
					Move(nodes[i], nodes[(i+1)%3], 1)
				}
			}()
		}
		wg.Wait()
	})
	if sum := nodes[0].Pods() + nodes[1].Pods() + nodes[2].Pods(); sum != 21 {
		t.Errorf("%d Pods; want 21", sum)
	}
}
