package synctests

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

var errBad = errors.New("bad")

func TestBackoff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		calls := 0
		err := Backoff(t.Context(), 5, func() error {
			if calls++; calls < 4 {
				return errBad
			}
			return nil
		})
		if d := time.Since(start); err != nil || calls != 4 || d != 7*time.Second {
			t.Error(err, calls, d)
		}
	})
}

func TestGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		var got error
		go func() { got = Backoff(ctx, 100, func() error { return errBad }) }()
		time.Sleep(1500 * time.Millisecond)
		synctest.Wait()
		if got != nil {
			t.Error("too early:", got)
		}
		time.Sleep(time.Second)
		synctest.Wait()
		if !errors.Is(got, errBad) || !errors.Is(got, context.DeadlineExceeded) {
			t.Error(got)
		}
	})
	if err := Backoff(context.Background(), 1, func() error { return errBad }); err != errBad {
		t.Error(err)
	}
}
