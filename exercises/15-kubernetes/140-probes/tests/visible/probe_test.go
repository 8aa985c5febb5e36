package probe

import (
	"fmt"
	"testing"
)

func observe(t *testing.T, p *Probe, results string, want ...bool) {
	t.Helper()
	for i, r := range results {
		if got := p.Observe(r == '+'); got != want[i] {
			t.Errorf("thresholds: %d failures, %d successes; results %s (+ is a success): after result %d the state is %v; want %v", p.FailureThreshold, p.SuccessThreshold, results, i+1, got, want[i])
			return
		}
	}
}

func checks(p *Pod, alive, ready bool, times int) {
	for range times {
		p.Check(alive, ready)
	}
}

func TestFailsInARow(t *testing.T) {
	p := &Probe{FailureThreshold: 3, SuccessThreshold: 1, OK: true}
	observe(t, p, "--+---", true, true, true, true, true, false)
}

func TestComesBack(t *testing.T) {
	p := &Probe{FailureThreshold: 1, SuccessThreshold: 2}
	observe(t, p, "+-++-", false, false, false, true, false)
}

func TestRestarts(t *testing.T) {
	p := New("10.244.1.2")
	checks(p, false, true, 2)
	if p.Restarts != 0 {
		t.Errorf("after 2 failed liveness checks of 3 Restarts = %d; want 0", p.Restarts)
	}
	p.Check(false, true)
	if p.Restarts != 1 || !p.Liveness.OK || p.Readiness.OK {
		t.Errorf("after 3 failed liveness checks Restarts = %d, Liveness %v, Readiness %v; want 1, true, false", p.Restarts, p.Liveness.OK, p.Readiness.OK)
	}
	p.Check(false, true)
	if p.Restarts != 1 {
		t.Errorf("one more failed check after the restart: Restarts = %d; want 1", p.Restarts)
	}
}

func TestReadinessNoRestart(t *testing.T) {
	p := New("10.244.1.2")
	checks(p, true, true, 2)
	checks(p, true, false, 10)
	if p.Restarts != 0 || p.Readiness.OK {
		t.Errorf("after 10 failed readiness checks Restarts = %d, Readiness %v; want 0, false", p.Restarts, p.Readiness.OK)
	}
}

func TestEndpoints(t *testing.T) {
	a, b := New("10.244.1.2"), New("10.244.1.3")
	checks(a, true, true, 2)
	checks(b, true, true, 1)
	if got, want := fmt.Sprint(Endpoints([]*Pod{a, b})), "[10.244.1.2]"; got != want {
		t.Errorf("the second Pod was ready only once of 2 times: Endpoints = %s; want %s", got, want)
	}
}
