package wait

import (
	"context"
	"fmt"
	"time"
)

func WaitReady(ctx context.Context, every time.Duration, ready func() bool) error {
	for !ready() {
		select {
		case <-ctx.Done():
			return fmt.Errorf("waiting: %w", context.DeadlineExceeded)
		case <-time.After(every):
		}
	}
	return nil
}
