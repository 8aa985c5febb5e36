package probe

import "testing"

func TestFlapping(t *testing.T) {
	p := New("10.244.1.2")
	checks(p, true, true, 2)
	for range 20 {
		p.Check(false, true)
		p.Check(true, true)
	}
	if p.Restarts != 0 {
		t.Errorf("failures and successes in turn: Restarts = %d; want 0", p.Restarts)
	}
}

func TestSecondRestart(t *testing.T) {
	p := New("10.244.1.2")
	checks(p, false, true, 7)
	if p.Restarts != 2 {
		t.Errorf("7 failed liveness checks, 3 for each restart: Restarts = %d; want 2", p.Restarts)
	}
}

func TestNotReadyAfterRestart(t *testing.T) {
	p := New("10.244.1.2")
	checks(p, true, true, 2)
	checks(p, false, true, 3)
	p.Check(true, true)
	if p.Readiness.OK {
		t.Error("one readiness success after the restart, 2 are needed: Readiness is true; want false")
	}
	p.Check(true, true)
	if !p.Readiness.OK {
		t.Error("two readiness successes after the restart: Readiness is false; want true")
	}
}
