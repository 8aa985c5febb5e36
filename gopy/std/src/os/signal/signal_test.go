package signal

import (
	"context"
	"errors"
	"os"
	"syscall"
	"testing"
)

func got(c chan os.Signal) int {
	select {
	case sig := <-c:
		return int(sig.(syscall.Signal))
	default:
		return 0
	}
}

func TestNotify(t *testing.T) {
	a, b := make(chan os.Signal, 1), make(chan os.Signal, 1)
	Notify(a, syscall.SIGINT)
	Notify(b)
	if !send(syscall.SIGINT) || got(a) != 2 || got(b) != 2 {
		t.Error("both want it")
	}
	if !send(syscall.SIGTERM) || got(a) != 0 || got(b) != 15 {
		t.Error("one wants it")
	}
	send(syscall.SIGTERM)
	send(syscall.SIGHUP)
	if got(b) != 15 || got(b) != 0 {
		t.Error("no room")
	}
	Stop(b)
	if send(syscall.SIGTERM) || !send(syscall.SIGINT) || got(a) != 2 || got(b) != 0 {
		t.Error("stopped")
	}
	Ignore(syscall.SIGINT)
	if !Ignored(syscall.SIGINT) || Ignored(syscall.SIGTERM) || !send(syscall.SIGINT) || got(a) != 0 {
		t.Error("ignored")
	}
	Reset()
	if Ignored(syscall.SIGINT) || send(syscall.SIGINT) {
		t.Error("reset")
	}
}

func TestNotifyContext(t *testing.T) {
	ctx, stop := NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	if s := ctx.(interface{ String() string }).String(); s != "signal.NotifyContext(context.Background, [interrupt terminated])" {
		t.Error(s)
	}
	send(syscall.SIGTERM)
	<-ctx.Done()
	err := context.Cause(ctx)
	if err.Error() != "terminated signal received" || !errors.Is(err, context.Canceled) || ctx.Err() != context.Canceled {
		t.Error(err)
	}
	stop()
	if send(syscall.SIGTERM) {
		t.Error("stopped")
	}
}
