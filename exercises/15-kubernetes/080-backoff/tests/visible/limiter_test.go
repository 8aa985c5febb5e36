package limiter

import (
	"testing"
	"time"
)

const ms = time.Millisecond

func when(t *testing.T, l *Limiter, key string, wants ...time.Duration) {
	t.Helper()
	for i, want := range wants {
		if got := l.When(key); got != want {
			t.Errorf("call %d of When(%q) = %v; want %v", i+1, key, got, want)
		}
	}
}

func wait(t *testing.T, b *Bucket, now time.Duration, wants ...time.Duration) {
	t.Helper()
	for i, want := range wants {
		if got := b.Wait(now); got != want {
			t.Errorf("bucket with burst %d: call %d of Wait(%v) = %v; want %v", b.Burst, i+1, now, got, want)
		}
	}
}

func TestDoubles(t *testing.T) {
	when(t, New(5*ms, 1000*time.Second), "default/web", 5*ms, 10*ms, 20*ms, 40*ms, 80*ms)
}

func TestMax(t *testing.T) {
	when(t, New(5*ms, 30*ms), "default/web", 5*ms, 10*ms, 20*ms, 30*ms, 30*ms)
}

func TestEachKey(t *testing.T) {
	l := New(5*ms, time.Second)
	when(t, l, "default/web", 5*ms, 10*ms)
	when(t, l, "default/db", 5*ms, 10*ms)
	when(t, l, "default/web", 20*ms)
}

func TestForget(t *testing.T) {
	l := New(5*ms, time.Second)
	when(t, l, "default/web", 5*ms, 10*ms)
	l.Forget("default/web")
	when(t, l, "default/web", 5*ms, 10*ms)
}

func TestBucket(t *testing.T) {
	wait(t, &Bucket{Every: 100 * ms, Burst: 3}, 0, 0, 0, 0, 100*ms, 200*ms)
}
