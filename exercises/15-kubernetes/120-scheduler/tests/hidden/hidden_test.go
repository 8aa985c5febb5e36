package scheduler

import "testing"

func TestTieTakesFirst(t *testing.T) {
	wantNode(t, pod(100, 100), []*Node{node("x", 100, 100), node("a", 100, 100)}, "x")
}

func TestNothingBooked(t *testing.T) {
	n := node("a", 900, 0)
	Schedule(pod(200, 10), []*Node{n})
	if want := (Amount{900, 0}); n.Used != want {
		t.Errorf("no node fits, but Used of the node became %+v; want %+v", n.Used, want)
	}
}

func TestTwoReasons(t *testing.T) {
	wantNode(t, pod(500, 500), []*Node{node("a", 900, 900), node("b", 0, 900)},
		"error: 0/2 nodes are available: 1 Insufficient cpu, 2 Insufficient memory.")
}

func TestNeverOverbooked(t *testing.T) {
	nodes := []*Node{node("a", 0, 0), node("b", 0, 0), node("c", 0, 0)}
	bound := 0
	for range 20 {
		if _, err := Schedule(pod(250, 100), nodes); err == nil {
			bound++
		}
	}
	for _, n := range nodes {
		if n.Used.CPU > n.Capacity.CPU {
			t.Errorf("node %s: requests of %d, capacity %d", n.Name, n.Used.CPU, n.Capacity.CPU)
		}
	}
	if bound != 12 {
		t.Errorf("three nodes of 1000m took %d Pods of 250m; want 12", bound)
	}
}
