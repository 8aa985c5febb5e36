package wait

import (
	"context"
	"testing"
	"time"
)

func TestAtOnce(t *testing.T) {
	err, took := waiting(t, context.Background(), 2*time.Second, func() bool { return true })
	if err != nil || took > time.Second {
		t.Errorf("ready from the beginning: %v after %v", err, took)
	}
}

func TestLooks(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	looks := 0
	waiting(t, ctx, 200*time.Millisecond, func() bool {
		looks++
		return false
	})
	if looks != 3 {
		t.Errorf("500 ms, every 200 ms: looked %d times; want 3", looks)
	}
}
