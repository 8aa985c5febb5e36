package ratelimit

import (
	"testing"
	"time"
)

type clock struct{ t time.Time }

func (c *clock) now() time.Time { return c.t }

func TestLimiter(t *testing.T) {
	c := &clock{time.Date(2024, 2, 29, 23, 59, 59, 0, time.UTC)}
	l := New(3, 100*time.Millisecond, c.now)
	steps := []struct {
		sleep time.Duration
		want  bool
	}{{0, true}, {0, true}, {0, true}, {0, false}, {50 * time.Millisecond, false}, {50 * time.Millisecond, true}, {0, false}, {time.Hour, true}, {0, true}, {0, true}, {0, false}}
	for i, step := range steps {
		c.t = c.t.Add(step.sleep)
		if got := l.Allow(); got != step.want {
			t.Errorf("step %d at %s: %t", i, c.t.Format("15:04:05.000"), got)
		}
	}
	if got := l.Wait(); got.Round(time.Millisecond) != 100*time.Millisecond {
		t.Errorf("wait %v", got)
	}
}

func TestWaiting(t *testing.T) {
	c := &clock{time.Unix(0, 0)}
	l := New(1, 20*time.Millisecond, c.now)
	slept := 0
	for range 3 {
		for d := l.Wait(); d > 0; d = l.Wait() {
			if slept++; slept > 10 {
				t.Fatal("waits for ever")
			}
			c.t = c.t.Add(d)
		}
	}
	if d := c.t.Sub(time.Unix(0, 0)); d != 40*time.Millisecond || slept != 2 {
		t.Errorf("%v, slept %d times", d, slept)
	}
}

func TestClock(t *testing.T) {
	l := New(1, time.Hour, time.Now)
	if !l.Allow() || l.Allow() {
		t.Error("one an hour")
	}
}
