package limiter

import (
	"testing"
	"time"
)

func TestManyFailures(t *testing.T) {
	l := New(5*ms, 1000*time.Second)
	var got time.Duration
	for i := range 100 {
		got = l.When("k")
		if got <= 0 || got > 1000*time.Second {
			t.Fatalf("call %d of When = %v; want between 5ms and 16m40s", i+1, got)
		}
	}
	if got != 1000*time.Second {
		t.Errorf("call 100 of When = %v; want 16m40s", got)
	}
}

func TestBucketRefills(t *testing.T) {
	b := &Bucket{Every: 100 * ms, Burst: 2}
	wait(t, b, 0, 0, 0, 100*ms)
	wait(t, b, 10*time.Second, 0, 0, 100*ms)
	wait(t, b, 10*time.Second+250*ms, 0, 50*ms)
}

func TestOtherLimits(t *testing.T) {
	when(t, New(10*time.Second, 300*time.Second), "p", 10*time.Second, 20*time.Second, 40*time.Second, 80*time.Second, 160*time.Second, 300*time.Second)
	when(t, New(time.Second, time.Second), "p", time.Second, time.Second)
}
