package errgroup

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"
)

func TestZero(t *testing.T) {
	var g Group
	var n atomic.Int32
	for i := range 10 {
		g.Go(func() error { n.Add(int32(i)); return nil })
	}
	if err := g.Wait(); err != nil || n.Load() != 45 {
		t.Error(err, n.Load())
	}
}

func TestFirstError(t *testing.T) {
	g, ctx := WithContext(context.Background())
	bad := errors.New("bad")
	g.Go(func() error { time.Sleep(2 * time.Millisecond); return bad })
	for range 3 {
		g.Go(func() error {
			<-ctx.Done()
			return ctx.Err()
		})
	}
	if err := g.Wait(); err != bad || context.Cause(ctx) != bad {
		t.Error(err, context.Cause(ctx))
	}
}

func TestLimit(t *testing.T) {
	var g Group
	g.SetLimit(2)
	var now, most atomic.Int32
	for range 8 {
		g.Go(func() error {
			n := now.Add(1)
			defer now.Add(-1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			time.Sleep(time.Millisecond)
			return nil
		})
	}
	if g.Wait(); most.Load() != 2 {
		t.Errorf("%d at a time", most.Load())
	}
}
