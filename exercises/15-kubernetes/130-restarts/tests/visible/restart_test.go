package kubelet

import (
	"testing"
	"time"
)

const s = time.Second

func exits(t *testing.T, c *Container, code int, ran time.Duration, restart bool, wait time.Duration) {
	t.Helper()
	if r, w := c.Exited(code, ran); r != restart || w != wait {
		t.Errorf("policy %s: Exited(code %d, after %v) = %v, %v; want %v, %v", c.Policy, code, ran, r, w, restart, wait)
	}
}

func TestPolicies(t *testing.T) {
	for _, c := range []struct {
		policy string
		code   int
		want   bool
	}{{"Always", 0, true}, {"Always", 1, true}, {"OnFailure", 0, false}, {"OnFailure", 2, true}, {"Never", 0, false}, {"Never", 1, false}} {
		if got, _ := (&Container{Policy: c.policy}).Exited(c.code, s); got != c.want {
			t.Errorf("policy %s, exit code %d: restart = %v; want %v", c.policy, c.code, got, c.want)
		}
	}
}

func TestBackoff(t *testing.T) {
	c := &Container{Policy: "Always"}
	for _, wait := range []time.Duration{0, 10 * s, 20 * s, 40 * s, 80 * s, 160 * s, 300 * s, 300 * s} {
		exits(t, c, 1, s, true, wait)
	}
}

func TestReset(t *testing.T) {
	c := &Container{Policy: "Always"}
	exits(t, c, 1, s, true, 0)
	exits(t, c, 1, s, true, 10*s)
	exits(t, c, 1, 15*time.Minute, true, 0)
	exits(t, c, 1, s, true, 10*s)
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		code    int
		oom     bool
		restart bool
		wait    time.Duration
		want    string
	}{
		{0, false, false, 0, "Completed"},
		{1, false, false, 0, "Error"},
		{137, true, false, 0, "OOMKilled"},
		{137, false, false, 0, "Error"},
		{1, false, true, 10 * s, "CrashLoopBackOff"},
		{1, false, true, 0, "Running"},
	} {
		if got := Status(c.code, c.oom, c.restart, c.wait); got != c.want {
			t.Errorf("Status(code %d, outOfMemory %v, restart %v, wait %v) = %q; want %q", c.code, c.oom, c.restart, c.wait, got, c.want)
		}
	}
	c := &Container{Policy: "Always"}
	restart, wait := c.Exited(1, s)
	if got := Status(1, false, restart, wait); got != "Running" {
		t.Errorf("after the first crash Status = %q; want %q", got, "Running")
	}
}
