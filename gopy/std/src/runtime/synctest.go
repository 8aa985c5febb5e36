package runtime

// Bubbles, for testing/synctest: groups of goroutines with a clock of their own, which advances only when all of them wait for each
// other or for that clock ("durably").
//
// A goroutine is in the bubble of the one that started it. The bubble counts those that are not durably blocked (block, unblock). When
// there is none, somebody is made ready: who called Wait, else the root. The root is the goroutine that made the bubble; it is no
// member, fires the bubble's timers, and sets the clock to the next one. If there is none, no member can ever run again.

type bubble struct {
	id      uint64
	now     int64 // by both clocks: nanoseconds since 1970
	timers  timerHeap
	root    *g
	main    *g // the first member
	waiter  *g // in Wait
	total   int
	running int
	waiting bool // the root waits
	done    bool // main has ended
}

// bubbleStart is midnight of 1 January 2000, UTC.
const bubbleStart = 946684800 * 1000000000

var bubbles uint64

// bubbleOf is the bubble of the running code: of the goroutine, or while timers fire, of the timers.
func bubbleOf() *bubble {
	if firing {
		return firingBubble
	}
	if curg == nil {
		return nil
	}
	return curg.bubble
}

// firingBubble is the bubble whose timers fire.
var firingBubble *bubble

// join makes a new goroutine a member.
func (b *bubble) join(gp *g) {
	gp.bubble = b
	b.total++
	b.running++
}

// leave ends a goroutine's membership, for it has ended.
func (b *bubble) leave(gp *g) {
	if gp == b.main {
		b.done = true
	}
	gp.bubble = nil
	b.total--
	b.running--
	b.check()
}

// isDurable tells whether who waits for a reason can only be woken from inside the bubble, by the reason alone. For channels and
// select it depends on which ones.
func isDurable(reason string) bool {
	switch reason {
	case "sleep", "sync.Cond.Wait", "sync.WaitGroup.Wait", "coroutine", "chan send (nil chan)", "chan receive (nil chan)",
		"select (no cases)", "synctest.Wait":
		return true
	}
	return false
}

// block notes that a member waits, durably.
func (b *bubble) block(gp *g) {
	gp.durable = true
	b.running--
	b.check()
}

// unblock notes that a member goes on.
func (b *bubble) unblock(gp *g) {
	if gp.durable {
		gp.durable = false
		b.running++
	}
}

// check wakes somebody if all members are durably blocked.
func (b *bubble) check() {
	if b.running > 0 {
		return
	}
	if b.waiter != nil && (len(b.timers) == 0 || b.timers[0].when > b.now) {
		gp := b.waiter
		b.waiter = nil
		ready(gp)
	} else if b.waiting {
		b.waiting = false
		ready(b.root)
	}
}

// parkOn is park for a goroutine that waits at a channel.
func parkOn(c *hchan, reason string) {
	park(reason)
	if b := curg.bubble; b != nil && c.bubble == b {
		b.block(curg)
	}
}

// parkSelect is park for a goroutine that waits at several channels.
func parkSelect(cases *scase, ncases int) {
	park("select")
	b := curg.bubble
	if b == nil {
		return
	}
	for i := 0; i < ncases; i++ {
		if c := caseAt(cases, i).c; c != nil && c.bubble != b {
			return
		}
	}
	b.block(curg)
}

// checkBubble ends the program if a channel belongs to a bubble and the running goroutine does not.
func (c *hchan) checkBubble(what string) {
	if bubbleOf() != c.bubble {
		fatal(what + " synctest channel from outside bubble")
	}
}

// fire fires the timers that are due.
func (b *bubble) fire() {
	wasFiring, before := firing, firingBubble
	firing, firingBubble = true, b
	b.timers.fire(b.now)
	firing, firingBubble = wasFiring, before
}

// A bubbleDeadlock is what synctestRun panics with.
type bubbleDeadlock struct {
	text string
	b    *bubble
}

func (e *bubbleDeadlock) Error() string { return e.text }

// synctestRun runs f as the first goroutine of a new bubble, until all of its members have ended.
func synctestRun(f func()) {
	root := curg
	if root.bubble != nil {
		panic("synctest.Run called from within a synctest bubble")
	}
	bubbles++
	b := &bubble{id: bubbles, now: bubbleStart, root: root}
	b.main = newg(f)
	b.join(b.main)
	ready(b.main)
	for {
		b.fire()
		if b.running > 0 {
			b.waiting = true
			park("synctest.Run")
			suspend()
			if b.running > 0 {
				continue
			}
		}
		if len(b.timers) == 0 || b.done {
			break
		}
		b.now = max(b.now, b.timers[0].when)
	}
	if b.total > 0 {
		text := "deadlock: all goroutines in bubble are blocked"
		if b.done {
			text = "deadlock: main bubble goroutine has exited but blocked goroutines remain"
		}
		panic(&bubbleDeadlock{text, b})
	}
}

// synctestWait waits until all other members are durably blocked.
func synctestWait() {
	b := curg.bubble
	if b == nil {
		panic("goroutine is not in a bubble")
	}
	if b.waiter != nil {
		panic("wait already in progress")
	}
	b.waiter = curg
	park("synctest.Wait")
	suspend()
}
