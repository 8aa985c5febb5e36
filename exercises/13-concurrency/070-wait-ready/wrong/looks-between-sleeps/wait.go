// Package wait waits for Pods.
package wait

import (
	"context"
	"fmt"
	"time"
)

// WaitReady calls ready at once and then every so often, until it says true or the context ends.
func WaitReady(ctx context.Context, every time.Duration, ready func() bool) error {
	for !ready() {
		if ctx.Err() != nil {
			return fmt.Errorf("waiting for the Pod: %w", ctx.Err())
		}
		time.Sleep(every)
	}
	return nil
}
