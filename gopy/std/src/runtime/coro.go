package runtime

// Coroutines, for iter.Pull: a coro is a place where one goroutine waits, and another one exchanges itself for it. The scheduler is
// told to run that one at once (sched.handoff), so nobody else gets a turn in between.

type coro struct {
	g *g // who waits; nil when the function has ended
	f func()
}

// newcoro makes a coro in which a new goroutine waits that is to run f.
func newcoro(f func()) *coro {
	c := &coro{f: f}
	gp := newg(f)
	gp.coro = c
	gp.state = stateWaiting
	gp.reason = "coroutine"
	if b := bubbleOf(); b != nil {
		b.join(gp)
		b.block(gp)
	}
	c.g = gp
	return c
}

// coroswitch lets the goroutine that waits in c go on, and makes the current one wait there. When a coro's function ends, the one that
// waits goes on (exitg).
func coroswitch(c *coro) {
	next := c.g
	if next == nil {
		throw("coroswitch on exited coro")
	}
	c.g = curg
	if next.durable {
		next.bubble.unblock(next)
	}
	park("coroutine")
	next.state = stateRunnable
	sched.handoff = next
	suspend()
}
