package runtime

import "unsafe"

// Goroutines and their scheduler.
//
// There is one stack, the wasm engine's, and no way to switch it. So a goroutine that has to wait takes its stack down: the
// compiler gave each function that may block code that saves its variables in a frame object on the heap and returns (the engine's flag
// `suspending` makes each caller do the same), down to execute below. The frames form a list, the innermost first:
//
//	frame of chanrecv1 -> frame of main.worker -> frame of main.main.func1 -> nil
//
// To go on, execute resumes the innermost frame only. When that function returns, execute resumes the frame of its caller, and so on: the
// stack is never built up again. If instead it suspends once more, the new frames end with the resumed one, which still has its
// parent: nothing needs to be copied.
//
// Who waits is taken off curg and remembered where it waits (a channel's queue, a timer...); ready makes it runnable. The order is
// that of Go with GOMAXPROCS=1, for programs show it: what was made ready last runs next (sched.next), then the others first in,
// first out; goroutines that only gave way are in a second queue, looked at when the first is empty and every 61st time.
//
// The functions here do not block (in the compiler's sense) except Gosched, preempt, coroswitch and park's users.

// States of a goroutine.
const (
	stateRunnable = iota
	stateRunning
	stateWaiting
	stateDead
)

type g struct {
	id       uint64
	fn       func() // what to call; nil once started
	frame    *frame // innermost frame while it waits
	state    uint8
	system   bool // the runtime's own: does not count
	sig      bool // the panic under way began with a nil pointer
	exited   bool // ended by Goexit
	nested   bool // run by runnested
	selected bool // a case of the select it waits in was chosen
	reason   string
	link     *g // next in a queue
	all      *g // next in allgs
	allprev  *g
	defers   *_defer
	panics   *_panic
	deferid  int64
	outer    *g     // of runnested: the previous value of nesting
	param    *sudog // which sudog made it ready
	waiting  *sudog // of a select: all
	timer    *timer // for sleep
	coro     *coro  // whose function it runs
	startpc  uintptr
	parent   uint64  // id of its creator
	bubble   *bubble // of synctest; nil: in none
	durable  bool    // waits for something in its bubble
}

// frame is what frame objects begin with; saved variables follow.
type frame struct {
	parent *frame
	desc   *framedesc
	pc     uint64
}

// framedesc describes the frames of one function.
type framedesc struct {
	trampoline uintptr // table index of func(frame)
	size       uintptr
	mask       *byte
	name       string
	lines      []pcline // by rising pc
	file       string
	handler    uint64 // the pc at which a panic goes on, 0: the function has no deferred calls
}

type pcline struct {
	pc   uint32
	line uint32
}

var (
	curg    *g // running now, or nil
	allgs   *g // all that are not dead, the newest first
	oldestg *g
	gfree   *g // structs for reuse
	ngs     int
	lastid  uint64
)

// The frames saved during a suspension: compiled code and newframe link them.
var (
	framehead *frame
	frametail *frame
)

// retbuf holds the results of a resumed function until its caller is resumed.
var retbuf [64]uint64

// resumed is the frame whose function runs on the stack, the outermost one there; nil if the goroutine runs for the first time.
var resumed *frame

var sched struct {
	next    *g // runs next
	handoff *g // runs at once (coroutines)
	local   gqueue
	global  gqueue // gave way
	tick    uint32
}

type gqueue struct {
	head *g
	tail *g
	n    int
}

func (q *gqueue) push(gp *g) {
	gp.link = nil
	if q.tail != nil {
		q.tail.link = gp
	} else {
		q.head = gp
	}
	q.tail = gp
	q.n++
}

func (q *gqueue) pop() *g {
	gp := q.head
	if gp != nil {
		q.head = gp.link
		if q.head == nil {
			q.tail = nil
		}
		gp.link = nil
		q.n--
	}
	return gp
}

// slice of time: how many back-edges of loops a goroutine may pass before it gives way, if others wait.
var timeSlice int32 = 200000

// preemptcount is what is left of it. Compiled code may count it down itself, and call preempt when it is 0 or less.
var preemptcount int32 = 200000

// newframe makes a frame object and links it. It does not collect: the variables of the function are not saved yet.
func newframe(desc *framedesc) *frame {
	blocked := gcblocked
	gcblocked = true
	f := (*frame)(mallocMasked(desc.size, desc.mask, desc.size>>3))
	gcblocked = blocked
	f.desc = desc
	reuseframe(f)
	return f
}

// reuseframe links the frame object of a function that was resumed, and suspends again.
func reuseframe(f *frame) {
	if frametail != nil {
		frametail.parent = f
	} else {
		framehead = f
	}
	frametail = f
}

// newg makes a goroutine that is in no queue yet.
func newg(fn func()) *g {
	gp := gfree
	if gp != nil {
		gfree = gp.link
		*gp = g{}
	} else {
		gp = new(g)
	}
	lastid++
	gp.id = lastid
	gp.fn = fn
	if fn != nil {
		gp.startpc = **(**uintptr)(unsafe.Pointer(&gp.fn))
	}
	if curg != nil {
		gp.parent = curg.id
	}
	gp.all = allgs
	if allgs != nil {
		allgs.allprev = gp
	} else {
		oldestg = gp
	}
	allgs = gp
	ngs++
	return gp
}

// newproc is the go statement.
func newproc(fn func()) {
	if fn == nil {
		fatal("go of nil func value")
	}
	gp := newg(fn)
	if b := bubbleOf(); b != nil {
		b.join(gp)
	}
	ready(gp)
}

// ready makes a goroutine runnable, as the next one. Those that timers wake queue up, in the order of the timers: many may be due
// at once if the clock was not looked at for a while.
func ready(gp *g) {
	if gp.state == stateDead {
		return // a cell of a notebook that was interrupted while it waited
	}
	gp.state = stateRunnable
	if gp.durable {
		gp.bubble.unblock(gp)
	}
	if firing {
		sched.local.push(gp)
		return
	}
	if sched.next != nil {
		sched.local.push(sched.next)
	}
	sched.next = gp
}

// park takes the running goroutine off; the caller suspends right after it.
func park(reason string) {
	curg.state = stateWaiting
	curg.reason = reason
	if b := curg.bubble; b != nil && isDurable(reason) {
		b.block(curg)
	}
}

// Gosched lets other goroutines run.
func Gosched() {
	curg.state = stateRunnable
	sched.global.push(curg)
	suspend()
}

// preempt is called at back-edges of loops.
func preempt() {
	preemptcount--
	if preemptcount > 0 {
		return
	}
	preemptcount = newSlice()
	if len(timers) != 0 {
		checkTimers()
	}
	if sched.next == nil && sched.local.head == nil && sched.global.head == nil {
		return
	}
	curg.state = stateRunnable
	sched.global.push(curg)
	suspend()
}

// giveway makes the running goroutine give way at its next back-edge.
func giveway() { preemptcount = 0 }

// pick chooses who runs next; nil: nobody can.
func pick() *g {
	if gp := sched.handoff; gp != nil {
		sched.handoff = nil
		return gp
	}
	sched.tick++
	if sched.tick&1023 == 0 && len(timers) != 0 {
		checkTimers()
	}
	if shuffle.on {
		return pickAny()
	}
	if sched.tick%61 == 0 && sched.global.head != nil {
		preemptcount = timeSlice
		return sched.global.pop()
	}
	if gp := sched.next; gp != nil {
		sched.next = nil
		// It inherits what is left of the slice: two goroutines that wake each other must not keep others waiting forever.
		preemptcount -= 64
		if preemptcount > 0 {
			return gp
		}
		sched.local.push(gp)
	}
	preemptcount = timeSlice
	if gp := sched.local.pop(); gp != nil {
		return gp
	}
	return sched.global.pop()
}

// schedule runs goroutines until one is dead.
func schedule(until *g) {
	for until.state != stateDead || until.exited && !until.nested {
		gp := pick()
		if gp == nil {
			idle()
		} else if gp.state != stateDead { // reset may have ended it while it was in a queue
			execute(gp)
		}
	}
}

// resumeStep resumes the frame in resumed. It is called through catch.
func resumeStep() {
	resumeframe(resumed.desc.trampoline, unsafe.Pointer(resumed))
}

// execute runs a goroutine until it waits or ends.
func execute(gp *g) {
	curg = gp
	gp.state = stateRunning
	f := gp.frame
	gp.frame = nil
	resumed = f
	var thrown bool
	if f == nil {
		fn := gp.fn
		gp.fn = nil
		thrown = catch(fn)
	} else {
		thrown = catch(resumeStep)
	}
	for {
		if issuspending() {
			clearsuspending()
			gp.frame = framehead
			framehead, frametail = nil, nil
			break
		}
		if f != nil {
			f = f.parent
		}
		if thrown {
			// A panic or Goexit left the frames on the stack: it goes on in the next one that has deferred calls.
			for f != nil && f.desc.handler == 0 {
				f = f.parent
			}
			if f != nil {
				f.pc = f.desc.handler
			}
		}
		if f == nil {
			exitg(gp)
			break
		}
		resumed = f
		thrown = catch(resumeStep)
	}
	resumed = nil
	curg = nil
}

// exitg ends a goroutine.
func exitg(gp *g) {
	if p := gp.panics; p != nil {
		// Goexit, or a panic in runnested.
		gp.exited = p.goexit
		if !gp.nested {
			for ; p != nil; p = p.link {
				dropTrace(p)
			}
			gp.panics = nil
		}
	}
	gp.state = stateDead
	gp.defers = nil
	if gp.all != nil {
		gp.all.allprev = gp.allprev
	} else {
		oldestg = gp.allprev
	}
	if gp.allprev != nil {
		gp.allprev.all = gp.all
	} else {
		allgs = gp.all
	}
	gp.all, gp.allprev = nil, nil
	ngs--
	if c := gp.coro; c != nil {
		if c.g.durable {
			c.g.bubble.unblock(c.g)
		}
		sched.handoff = c.g
		c.g = nil
		gp.coro = nil
	}
	if b := gp.bubble; b != nil {
		b.leave(gp)
	}
	if gp != maing && !gp.nested {
		gp.link = gfree
		gfree = gp
	}
}

// idle waits until a goroutine may be able to run; if none ever will, the program ends.
func idle() {
	if len(timers) != 0 && checkTimers() {
		return
	}
	flushout()
	wait := int64(-1)
	if len(timers) != 0 && timersCount() {
		wait = timers[0].when - hostNano()
		if wait <= 0 {
			return
		}
	}
	if readers.first != nil {
		waitReaders(wait)
		return
	}
	if wait < 0 && networkWaiters() {
		// Only the program itself could end that, and it sleeps. But a server waits for ever, and is not at fault.
		hostSleep(-1)
		return
	}
	if wait < 0 {
		if maing.exited && !anybody() {
			fatal("no goroutines (main called runtime.Goexit) - deadlock!")
		}
		fatal("all goroutines are asleep - deadlock!")
	}
	hostSleep(wait)
}

// networkWaiters tells whether a goroutine waits for the network (package net): as in Go, that is never a deadlock.
func networkWaiters() bool {
	for gp := allgs; gp != nil; gp = gp.all {
		if gp.state == stateWaiting && gp.reason == "IO wait" {
			return true
		}
	}
	return false
}

// anybody tells whether there is a goroutine of the program's.
func anybody() bool {
	for gp := allgs; gp != nil; gp = gp.all {
		if !gp.system {
			return true
		}
	}
	return false
}

// nesting is the innermost goroutine that runnested runs.
var nesting *g

// runnested runs fn to its end on top of what runs now, for code that cannot wait itself. If fn has to wait, other goroutines
// run meanwhile. The result is the panic by which fn ended, or nil.
func runnested(fn func()) *_panic {
	me := curg
	me.frame = resumed // so the collector finds it
	gp := newg(fn)
	if b := bubbleOf(); b != nil {
		b.join(gp)
	}
	gp.nested = true
	gp.outer = nesting
	nesting = gp
	execute(gp)
	schedule(gp)
	gp = nesting
	nesting = gp.outer
	curg, resumed = me, me.frame
	me.frame = nil
	return gp.panics
}
