package contexts

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

func TestWork(t *testing.T) {
	ctx := WithUser(context.Background(), "Ada")
	if got, err := Work(ctx, time.Millisecond); got != "done for Ada" || err != nil {
		t.Error(got, err)
	}
	short, cancel := context.WithTimeout(ctx, 5*time.Millisecond)
	defer cancel()
	_, err := Work(short, time.Minute)
	if !errors.Is(err, context.DeadlineExceeded) || err.Error() != "work: context deadline exceeded" {
		t.Error(err)
	}
}

func TestCause(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	child, stop := context.WithDeadline(ctx, time.Now().Add(time.Hour))
	defer stop()
	cancel(errors.New("bored"))
	if _, err := Work(child, time.Hour); err == nil || err.Error() != "work: bored" {
		t.Error(err)
	}
	if child.Err() != context.Canceled {
		t.Error(child.Err())
	}
	if s := context.WithoutCancel(child).Err(); s != nil {
		t.Error(s)
	}
}

func TestRetry(t *testing.T) {
	if n, err := Retry(context.Background(), func(n int) error {
		if n < 4 {
			return errors.New("again")
		}
		return nil
	}); n != 4 || err != nil {
		t.Error(n, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	n, err := Retry(ctx, func(n int) error {
		if n == 3 {
			cancel()
		}
		return errors.New("never")
	})
	if n != 3 || strings.ReplaceAll(err.Error(), "\n", "|") != "never|context canceled" {
		t.Errorf("%d: %q", n, err)
	}
}

func TestStrings(t *testing.T) {
	ctx, cancel := context.WithCancel(WithUser(context.TODO(), "Bob"))
	defer cancel()
	t.Log(ctx)
	stopped := make(chan string, 1)
	stop := context.AfterFunc(ctx, func() { stopped <- "after" })
	cancel()
	if got := <-stopped; got != "after" || stop() {
		t.Error(got)
	}
}
