// Contexts that can be canceled.

package context

// A CancelFunc cancels a context. Calls after the first do nothing.
type CancelFunc func()

// A CancelCauseFunc cancels a context and says why. Calls after the first do nothing.
type CancelCauseFunc func(cause error)

// WithCancel returns a child of parent and a function that cancels it, which should be called in any case.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := withCancel(parent)
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithCancelCause is WithCancel with a function that takes what Cause will return; nil stands for Canceled.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := withCancel(parent)
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

func withCancel(parent Context) *cancelCtx {
	mustHaveParent(parent)
	c := new(cancelCtx)
	c.attach(parent, c)
	return c
}

// Cause returns why c was canceled: what was given to a CancelCauseFunc or the like, or else c.Err(). It is nil before.
func Cause(c Context) error {
	err := c.Err()
	if err == nil {
		return nil
	}
	if p, ok := c.Value(&cancelCtxKey).(*cancelCtx); ok && p.cause != nil {
		return p.cause
	}
	return err
}

// A canceler is a context made here that can be canceled: it has a cancelCtx in it.
type canceler interface {
	// cancel cancels the context and those below it. leave is set unless the parent, which is about to forget the context, calls it.
	cancel(leave bool, err, cause error)
	Done() <-chan struct{}
}

// cancelCtxKey is the key for which a cancelCtx returns itself.
var cancelCtxKey int

type cancelCtx struct {
	Context // the parent

	done       chan struct{} // made when first asked for
	err, cause error

	// The children that are told when this is canceled, in a list.
	first      *cancelCtx
	above      *cancelCtx // in whose list this is, if any
	prev, next *cancelCtx
	self       canceler // the context that this is part of
}

func (c *cancelCtx) Done() <-chan struct{} {
	if c.done == nil {
		c.done = make(chan struct{})
		if c.err != nil {
			close(c.done)
		}
	}
	return c.done
}

func (c *cancelCtx) Err() error        { return c.err }
func (c *cancelCtx) Value(key any) any { return value(c, key) }
func (c *cancelCtx) String() string    { return contextName(c.Context) + ".WithCancel" }

func (c *cancelCtx) cancel(leave bool, err, cause error) {
	if c.err != nil {
		return
	}
	if cause == nil {
		cause = err
	}
	c.err, c.cause = err, cause
	if c.done != nil {
		close(c.done)
	}
	for c.first != nil {
		child := c.first
		child.leave()
		child.self.cancel(false, err, cause)
	}
	if leave {
		c.leave()
	}
}

// leave has the parent forget c.
func (c *cancelCtx) leave() {
	if p, ok := c.Context.(stopCtx); ok {
		p.stop()
		return
	}
	if c.above == nil {
		return
	}
	if c.prev != nil {
		c.prev.next = c.next
	} else {
		c.above.first = c.next
	}
	if c.next != nil {
		c.next.prev = c.prev
	}
	c.above, c.prev, c.next = nil, nil, nil
}

// nearest returns the cancelCtx with which parent is canceled, nil if it is canceled (or not) in a way of its own.
func nearest(parent Context, done <-chan struct{}) *cancelCtx {
	p, ok := parent.Value(&cancelCtxKey).(*cancelCtx)
	if !ok || p.Done() != done {
		return nil
	}
	return p
}

// attach makes parent the parent of c, which is part of self: if parent is canceled, so is self.
func (c *cancelCtx) attach(parent Context, self canceler) {
	c.Context = parent
	c.self = self
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		self.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p := nearest(parent, done); p != nil {
		if p.err != nil {
			self.cancel(false, p.err, p.cause)
			return
		}
		c.above, c.next = p, p.first
		if p.first != nil {
			p.first.prev = c
		}
		p.first = c
		return
	}
	if p, ok := parent.(afterFuncer); ok {
		stop := p.AfterFunc(func() {
			self.cancel(false, parent.Err(), Cause(parent))
		})
		c.Context = stopCtx{parent, stop}
		return
	}
	go func() {
		select {
		case <-done:
			self.cancel(false, parent.Err(), Cause(parent))
		case <-self.Done():
		}
	}()
}

// An afterFuncer is a context made elsewhere that calls a function when it is canceled.
type afterFuncer interface {
	AfterFunc(func()) func() bool
}

// A stopCtx stands for an afterFuncer as the parent of a cancelCtx.
type stopCtx struct {
	Context
	stop func() bool
}

// AfterFunc calls f in a goroutine of its own when ctx is canceled; at once if it is already. stop prevents that, and tells whether
// it did: not if f was called or stop was called before.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &afterFuncCtx{f: f}
	a.attach(ctx, a)
	return func() bool {
		if a.settled {
			return false
		}
		a.settled = true
		a.cancel(true, Canceled, nil)
		return true
	}
}

type afterFuncCtx struct {
	cancelCtx
	f       func()
	settled bool // f was called or will not be
}

func (a *afterFuncCtx) cancel(leave bool, err, cause error) {
	a.cancelCtx.cancel(leave, err, cause)
	if !a.settled {
		a.settled = true
		go a.f()
	}
}
