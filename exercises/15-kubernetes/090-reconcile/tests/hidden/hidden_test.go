package controller

import (
	"fmt"
	"testing"
)

func TestZero(t *testing.T) {
	wantPlan(t, 0, nil, Plan{})
	wantPlan(t, 0, []Pod{run("a", 9), run("b", 3)}, Plan{Delete: []string{"b", "a"}})
}

func TestLeavesArgument(t *testing.T) {
	pods := []Pod{run("c", 30), {Name: "dead", Phase: "Failed"}, run("a", 10), run("b", 20)}
	before := fmt.Sprint(pods)
	Reconcile(1, pods)
	if after := fmt.Sprint(pods); after != before {
		t.Errorf("Reconcile has changed the list it was given\n  from %s\n  to   %s", before, after)
	}
}

func TestAllOrders(t *testing.T) {
	unready := run("unready", 900)
	unready.Ready = false
	pending := Pod{Name: "pending", Phase: "Pending", Age: 1000}
	failed := Pod{Name: "failed", Phase: "Failed", Age: 1}
	wantPlan(t, 0, []Pod{run("x", 1), unready, failed, pending, run("y", 2)}, Plan{Delete: []string{"pending", "unready", "x", "y"}})
}
