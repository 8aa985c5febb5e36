package semaphore

import (
	"context"
	"testing"
	"time"
)

func TestSemaphore(t *testing.T) {
	s := New(2)
	if !s.Try() || !s.Try() || s.Try() || s.Free() != 0 {
		t.Fatal("there are two")
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	if err := s.Acquire(ctx); err != context.DeadlineExceeded {
		t.Error(err)
	}
	go func() { time.Sleep(time.Millisecond); s.Release() }()
	if err := s.Acquire(context.Background()); err != nil {
		t.Error(err)
	}
	for i, want := range []error{nil, nil, ErrTooMany} {
		if err := s.Release(); err != want {
			t.Errorf("release %d: %v", i, err)
		}
	}
	if s.Free() != 2 {
		t.Error(s.Free())
	}
}

func TestDone(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := New(1).Acquire(ctx); err != nil {
		t.Error("a free permit is given even then:", err)
	}
}
