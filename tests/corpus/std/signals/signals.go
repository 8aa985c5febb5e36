// Package signals ends in good order.
package signals

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// Run runs until a signal or ctx ends it.
func Run(ctx context.Context, work func(context.Context) error) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := work(ctx)
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// Describe explains an error of the system.
func Describe(err error) string {
	var number syscall.Errno
	switch {
	case errors.As(err, &number):
		return number.Error()
	case err == nil:
		return "fine"
	}
	return "unknown"
}
