package oom

import "testing"

func charge(t *testing.T, g *Group, n int, want string) {
	t.Helper()
	got := "nobody"
	if hit := g.Charge(n); hit != nil {
		got = hit.Name
	}
	if got != want {
		t.Errorf("%s.Charge(%d): the limit of %s is hit; want %s", g.Name, n, got, want)
	}
}

func usage(t *testing.T, when string, g *Group, want int) {
	t.Helper()
	if g.Usage != want {
		t.Errorf("%s, %s uses %d; want %d", when, g.Name, g.Usage, want)
	}
}

func victim(t *testing.T, limit int, processes []Process, want string) {
	t.Helper()
	if got := Victim(limit, processes); got != want {
		t.Errorf("Victim(%d, %v) = %q; want %q", limit, processes, got, want)
	}
}

func TestCharge(t *testing.T) {
	pod := &Group{Name: "pod", Limit: 100}
	app := &Group{Name: "app", Limit: -1, Parent: pod}
	charge(t, app, 60, "nobody")
	usage(t, "after app has taken 60", app, 60)
	usage(t, "after app has taken 60", pod, 60)
}

func TestParent(t *testing.T) {
	node := &Group{Name: "node", Limit: 1000}
	pod := &Group{Name: "pod", Limit: 100, Parent: node}
	app := &Group{Name: "app", Limit: 80, Parent: pod}
	log := &Group{Name: "log", Limit: 80, Parent: pod}
	charge(t, app, 60, "nobody")
	charge(t, log, 30, "nobody")
	charge(t, log, 20, "pod")
	charge(t, app, 30, "app")
}

func TestNothingChanges(t *testing.T) {
	pod := &Group{Name: "pod", Limit: 100}
	app := &Group{Name: "app", Limit: -1, Parent: pod}
	charge(t, app, 60, "nobody")
	charge(t, app, 50, "pod")
	usage(t, "after a refused charge", app, 60)
	usage(t, "after a refused charge", pod, 60)
}

func TestVictim(t *testing.T) {
	victim(t, 100, []Process{{"app", 60, 0}, {"log", 30, 500}}, "log")
	victim(t, 100, []Process{{"app", 60, 0}, {"log", 30, 0}}, "app")
	victim(t, 100, []Process{{"app", 60, -500}, {"log", 30, 0}}, "log")
}

func TestProtected(t *testing.T) {
	victim(t, 100, []Process{{"init", 90, -1000}, {"log", 5, 0}}, "log")
	victim(t, 100, []Process{{"init", 90, -1000}}, "")
}
