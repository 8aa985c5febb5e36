// Package contexts ends work in time.
package contexts

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key int

const userKey key = iota

// WithUser remembers who asks.
func WithUser(ctx context.Context, name string) context.Context {
	return context.WithValue(ctx, userKey, name)
}

// User tells who asks.
func User(ctx context.Context) string {
	name, _ := ctx.Value(userKey).(string)
	return name
}

// Work takes some time, unless ctx ends it.
func Work(ctx context.Context, d time.Duration) (string, error) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return "done for " + User(ctx), nil
	case <-ctx.Done():
		return "", fmt.Errorf("work: %w", context.Cause(ctx))
	}
}

// Retry tries until it works or ctx ends; it returns the number of tries.
func Retry(ctx context.Context, try func(n int) error) (int, error) {
	for n := 1; ; n++ {
		err := try(n)
		if err == nil {
			return n, nil
		}
		if e := ctx.Err(); e != nil {
			return n, errors.Join(err, e)
		}
	}
}
