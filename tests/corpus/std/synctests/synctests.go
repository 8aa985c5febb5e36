// Package synctests waits long, which its tests do not.
package synctests

import (
	"context"
	"errors"
	"time"
)

// Backoff tries again after 1, 2, 4... seconds, n times.
func Backoff(ctx context.Context, n int, f func() error) error {
	wait := time.Second
	for i := 0; ; i++ {
		err := f()
		if err == nil || i+1 >= n {
			return err
		}
		select {
		case <-time.After(wait):
			wait *= 2
		case <-ctx.Done():
			return errors.Join(err, ctx.Err())
		}
	}
}
