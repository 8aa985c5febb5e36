package ask

import (
	"runtime"
	"testing"
	"time"
)

func after(d time.Duration, answer string) func() string {
	return func() string {
		time.Sleep(d)
		return answer
	}
}

func TestAnswer(t *testing.T) {
	began := time.Now()
	got, err := Ask(3*time.Second, after(50*time.Millisecond, "ok"))
	if got != "ok" || err != nil {
		t.Errorf("answer after 50 ms, limit 3 s: %q, %v; want \"ok\", <nil>", got, err)
	}
	if took := time.Since(began); took > time.Second {
		t.Errorf("the answer was there after 50 ms, but Ask took %v; want it at once", took.Round(time.Second/10))
	}
}

func TestTimeout(t *testing.T) {
	began := time.Now()
	got, err := Ask(100*time.Millisecond, after(2*time.Second, "late"))
	if got != "" || err != ErrTimeout {
		t.Errorf("answer after 2 s, limit 100 ms: %q, %v; want \"\", and the variable ErrTimeout itself (%v)", got, err, ErrTimeout)
	}
	if took := time.Since(began); took > time.Second {
		t.Errorf("with a limit of 100 ms, Ask took %v", took.Round(time.Second/10))
	}
}

func TestLateAnswer(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 5 {
		Ask(10*time.Millisecond, after(50*time.Millisecond, "late"))
	}
	time.Sleep(300 * time.Millisecond)
	if left := runtime.NumGoroutine() - before; left > 0 {
		t.Errorf("5 late answers, and %d goroutines are left: they wait for a receiver that has gone", left)
	}
}
