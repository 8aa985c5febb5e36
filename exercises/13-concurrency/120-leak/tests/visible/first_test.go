package replica

import (
	"runtime"
	"testing"
	"time"
)

func after(d time.Duration, answer string) func() string {
	return func() string {
		time.Sleep(d * time.Millisecond)
		return answer
	}
}

func TestFirst(t *testing.T) {
	began := time.Now()
	got := First([]func() string{after(500, "slow"), after(20, "fast"), after(500, "slow")})
	if got != "fast" {
		t.Errorf("First = %q; want \"fast\", the answer that comes first", got)
	}
	if took := time.Since(began); took > 300*time.Millisecond {
		t.Errorf("the first answer came after 20 ms, but First took %v; want it at once", took.Round(10*time.Millisecond))
	}
	time.Sleep(600 * time.Millisecond)
}

func TestLeak(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 4 {
		First([]func() string{after(20, "a"), after(1, "b"), after(10, "c")})
	}
	time.Sleep(200 * time.Millisecond)
	if stay := runtime.NumGoroutine() - before; stay > 0 {
		t.Errorf("after 4 calls with 3 replicas each, %d goroutines stay; want 0", stay)
	}
}

func TestAtOnce(t *testing.T) {
	done := make(chan string, 1)
	quick := func() string { return "quick" }
	go func() { done <- First([]func() string{quick, quick, quick}) }()
	select {
	case got := <-done:
		if got != "quick" {
			t.Errorf("three answers at once: First = %q; want \"quick\"", got)
		}
	case <-time.After(time.Second):
		t.Error("three answers at once: First does not return; were they thrown away before it waited for one?")
	}
}
