// A context that signals cancel.

package signal

import (
	"context"
	"os"
)

// NotifyContext returns a child of a context that is also canceled when one of the signals comes; its cause then tells which. stop gives the
// signals back what they did before, and cancels it. It should be called soon.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	child, cancel := context.WithCancelCause(parent)
	c := &signalCtx{Context: child, cancel: cancel, signals: signals, ch: make(chan os.Signal, 1)}
	Notify(c.ch, signals...)
	if child.Err() == nil {
		go c.wait()
	}
	return c, c.stop
}

type signalCtx struct {
	context.Context

	cancel  context.CancelCauseFunc
	signals []os.Signal
	ch      chan os.Signal
}

func (c *signalCtx) wait() {
	select {
	case sig := <-c.ch:
		c.cancel(signalError(sig.String() + " signal received"))
	case <-c.Done():
	}
}

func (c *signalCtx) stop() {
	c.cancel(nil)
	Stop(c.ch)
}

// String names the parent, and the signals if there are any.
func (c *signalCtx) String() string {
	name := c.Context.(interface{ String() string }).String()
	text := "signal.NotifyContext(" + name[:len(name)-len(".WithCancel")]
	for i, sig := range c.signals {
		if i == 0 {
			text += ", ["
		} else {
			text += " "
		}
		text += sig.String()
	}
	if len(c.signals) > 0 {
		text += "]"
	}
	return text + ")"
}

// signalError is the cause of a context that a signal has canceled.
type signalError string

func (e signalError) Error() string { return string(e) }

// Is makes it match context.Canceled.
func (e signalError) Is(target error) bool { return target == context.Canceled }
