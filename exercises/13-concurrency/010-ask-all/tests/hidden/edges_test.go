package probe

import (
	"testing"
	"time"
)

func TestNone(t *testing.T) {
	if got := CheckAll(nil, func(string) bool { return true }); len(got) != 0 {
		t.Errorf("CheckAll without Pods = %v; want none", got)
	}
}

func TestMany(t *testing.T) {
	pods := make([]string, 100)
	for i := range pods {
		pods[i] = string(rune('a' + i%26))
	}
	var got []bool
	within(t, "CheckAll", func() {
		got = CheckAll(pods, func(pod string) bool {
			time.Sleep(time.Duration('z'-pod[0]) * time.Millisecond)
			return pod < "m"
		})
	})
	if len(got) != len(pods) {
		t.Fatalf("%d answers for %d Pods", len(got), len(pods))
	}
	for i, pod := range pods {
		if got[i] != (pod < "m") {
			t.Errorf("answer %d (Pod %s) = %v", i, pod, got[i])
		}
	}
}
