package wait

import (
	"context"
	"errors"
	"testing"
	"time"
)

// waiting calls WaitReady, which must return within 5 seconds; it returns how long it took.
func waiting(t *testing.T, ctx context.Context, every time.Duration, ready func() bool) (error, time.Duration) {
	t.Helper()
	began := time.Now()
	result := make(chan error, 1)
	go func() { result <- WaitReady(ctx, every, ready) }()
	select {
	case err := <-result:
		return err, time.Since(began).Round(10 * time.Millisecond)
	case <-time.After(5 * time.Second):
		t.Fatal("WaitReady does not return, although the context has ended long ago")
		return nil, 0
	}
}

func never() bool { return false }

func TestReady(t *testing.T) {
	looks := 0
	err, took := waiting(t, context.Background(), 100*time.Millisecond, func() bool {
		looks++
		return looks >= 3
	})
	if err != nil || looks < 3 {
		t.Errorf("ready at the third look: error %v, looked %d times; want 3 and no error", err, looks+1)
	}
	if took > 280*time.Millisecond {
		t.Errorf("ready at the third look, every 100 ms: took %v; want 200 ms, the first look comes without a pause", took)
	}
}

func TestTimeout(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	err, _ := waiting(t, ctx, 50*time.Millisecond, never)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("after the time-out: error %q does not wrap context.DeadlineExceeded", err)
	} else if err == context.DeadlineExceeded {
		t.Errorf("after the time-out: error %q does not say what was waited for", err)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		time.Sleep(50 * time.Millisecond)
		cancel()
	}()
	err, took := waiting(t, ctx, 3*time.Second, never)
	if took > time.Second {
		t.Errorf("cancelled after 50 ms in a pause of 3 s: returned after %v; want at once", took)
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: error %q does not wrap %q", err, context.Canceled)
	}
}
