package signals

import (
	"context"
	"errors"
	"os"
	"syscall"
	"testing"
)

func TestRun(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	err := Run(ctx, func(ctx context.Context) error {
		cancel()
		<-ctx.Done()
		return ctx.Err()
	})
	if err != nil {
		t.Error(err)
	}
	bad := errors.New("bad")
	if err := Run(context.Background(), func(context.Context) error { return bad }); err != bad {
		t.Error(err)
	}
}

func TestDescribe(t *testing.T) {
	_, err := os.ReadFile("none")
	if got := Describe(err); got != "no such file or directory" {
		t.Error(got)
	}
	if Describe(nil) != "fine" || Describe(errors.New("x")) != "unknown" || Describe(syscall.EACCES) != "permission denied" {
		t.Error("wrong words")
	}
	if !errors.Is(syscall.ENOENT, os.ErrNotExist) || errors.Is(syscall.EPERM, os.ErrExist) {
		t.Error("wrong kinds")
	}
	t.Log(os.Interrupt, syscall.SIGTERM, syscall.EINVAL, len(os.Args) > 0)
}
