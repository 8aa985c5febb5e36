package scheduler

import (
	"fmt"
	"testing"
)

func node(name string, usedCPU, usedMemory int) *Node {
	return &Node{Name: name, Capacity: Amount{1000, 1000}, Used: Amount{usedCPU, usedMemory}}
}

func pod(cpu, memory int) Pod { return Pod{Name: "p", Request: Amount{cpu, memory}} }

func wantFilter(t *testing.T, p Pod, n *Node, want ...string) {
	t.Helper()
	if got := Filter(p, n); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("Filter(%+v, %+v) = %q; want %q", p, *n, got, want)
	}
}

func TestFits(t *testing.T) {
	wantFilter(t, pod(200, 100), node("a", 700, 0))
	wantFilter(t, pod(300, 100), node("a", 700, 0))
}

func TestInsufficient(t *testing.T) {
	wantFilter(t, pod(300, 100), node("a", 800, 0), "Insufficient cpu")
	wantFilter(t, pod(100, 600), node("a", 0, 500), "Insufficient memory")
	wantFilter(t, pod(300, 600), node("a", 800, 500), "Insufficient cpu", "Insufficient memory")
}

func TestTaint(t *testing.T) {
	n := node("a", 0, 0)
	n.Taint = "gpu"
	wantFilter(t, pod(100, 100), n, "node(s) had untolerated taint {gpu}")
	p := pod(100, 100)
	p.Tolerates = map[string]bool{"gpu": true}
	wantFilter(t, p, n)
}

func TestScore(t *testing.T) {
	for _, c := range []struct {
		p    Pod
		n    *Node
		want int
	}{{pod(300, 100), node("a", 0, 0), 80}, {pod(100, 100), node("a", 400, 600), 40}, {pod(500, 0), node("a", 500, 1000), 0}, {pod(0, 0), node("a", 0, 0), 100}, {pod(290, 90), node("a", 0, 0), 81}} {
		if got := Score(c.p, c.n); got != c.want {
			t.Errorf("Score(request %+v, used %+v of %+v) = %d; want %d", c.p.Request, c.n.Used, c.n.Capacity, got, c.want)
		}
	}
}

func wantNode(t *testing.T, p Pod, nodes []*Node, want string) {
	t.Helper()
	got, err := Schedule(p, nodes)
	if err != nil {
		got = "error: " + err.Error()
	}
	if got != want {
		t.Errorf("Schedule(request %+v) = %q; want %q", p.Request, got, want)
	}
}

func TestSchedule(t *testing.T) {
	wantNode(t, pod(100, 100), []*Node{node("node-a", 500, 500), node("node-b", 100, 100), node("node-c", 300, 300)}, "node-b")
	wantNode(t, pod(300, 100), []*Node{node("node-a", 800, 0), node("node-b", 600, 900)}, "node-b")
	wantNode(t, pod(1000, 1000), []*Node{node("node-a", 0, 0)}, "node-a")
}

func TestBooks(t *testing.T) {
	nodes := []*Node{node("node-a", 0, 0), node("node-b", 0, 100)}
	wantNode(t, pod(600, 100), nodes, "node-a")
	wantNode(t, pod(600, 100), nodes, "node-b")
	wantNode(t, pod(600, 100), nodes, "error: 0/2 nodes are available: 2 Insufficient cpu.")
	nodes = []*Node{node("node-a", 0, 0)}
	wantNode(t, pod(100, 600), nodes, "node-a")
	wantNode(t, pod(100, 600), nodes, "error: 0/1 nodes are available: 1 Insufficient memory.")
}

func TestMessage(t *testing.T) {
	a := node("node-a", 0, 0)
	a.Taint = "gpu"
	wantNode(t, pod(500, 100), []*Node{node("node-b", 900, 0), a, node("node-c", 600, 0)},
		"error: 0/3 nodes are available: 1 node(s) had untolerated taint {gpu}, 2 Insufficient cpu.")
}
