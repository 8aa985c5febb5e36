package wait

import (
	"context"
	"time"
)

func WaitReady(ctx context.Context, every time.Duration, ready func() bool) error {
	for !ready() {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(every):
		}
	}
	return nil
}
