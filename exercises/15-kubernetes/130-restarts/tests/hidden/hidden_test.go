package kubelet

import (
	"testing"
	"time"
)

func TestManyCrashes(t *testing.T) {
	c, other := &Container{Policy: "OnFailure"}, &Container{Policy: "OnFailure"}
	for range 100 {
		c.Exited(137, s)
	}
	exits(t, c, 137, s, true, 300*s)
	exits(t, other, 137, s, true, 0)
}

func TestResetBorder(t *testing.T) {
	c := &Container{Policy: "Always"}
	c.Exited(1, s)
	c.Exited(1, s)
	exits(t, c, 1, 10*time.Minute-s, true, 20*s)
	exits(t, c, 1, 10*time.Minute, true, 0)
}

func TestNeverKeepsQuiet(t *testing.T) {
	c := &Container{Policy: "Never"}
	for range 3 {
		exits(t, c, 1, s, false, 0)
	}
	if got := Status(0, true, true, 20*s); got != "CrashLoopBackOff" {
		t.Errorf("Status(0, outOfMemory, restart, 20s) = %q; want %q", got, "CrashLoopBackOff")
	}
}
