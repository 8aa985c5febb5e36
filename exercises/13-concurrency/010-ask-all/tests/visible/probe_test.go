package probe

import (
	"fmt"
	"testing"
	"time"
)

// within runs f, which must come to an end.
func within(t *testing.T, what string, f func()) {
	t.Helper()
	done := make(chan bool)
	go func() {
		f()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatalf("%s does not come to an end: who still waits, and for what?", what)
	}
}

func TestCheckAll(t *testing.T) {
	slow := map[string]time.Duration{"a": 90, "b": 30, "c": 60}
	var got []bool
	within(t, "CheckAll", func() {
		got = CheckAll([]string{"a", "b", "c"}, func(pod string) bool {
			time.Sleep(slow[pod] * time.Millisecond)
			return pod != "b"
		})
	})
	if fmt.Sprint(got) != "[true false true]" {
		t.Errorf("CheckAll([a b c]) = %v; want [true false true]: does it wait for all of them?", got)
	}
}

func TestTogether(t *testing.T) {
	began := time.Now()
	within(t, "CheckAll", func() {
		CheckAll(make([]string, 20), func(string) bool {
			time.Sleep(50 * time.Millisecond)
			return true
		})
	})
	if took := time.Since(began); took > 500*time.Millisecond {
		t.Errorf("20 questions of 50 ms took %v; want about 50 ms: are they asked one after the other?", took.Round(10*time.Millisecond))
	}
}
