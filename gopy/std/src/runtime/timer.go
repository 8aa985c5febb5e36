package runtime

// Timers, for package time and for sleep: a binary heap ordered by the time when they are due, and among equals by the order in which they
// were started. The scheduler looks at the clock only now and then, as asking the host costs far more than switching goroutines.

// timer is package time's runtimeTimer.
type timer struct {
	when   int64
	period int64
	f      func(arg any, delta int64) // nil: arg is a goroutine to be made ready
	arg    any
	index  int // place in the heap plus 1; 0: not in it
}

type timerEntry struct {
	when int64
	seq  uint64
	t    *timer
}

// timerHeap is a heap of timers. A bubble has one of its own.
type timerHeap []timerEntry

var (
	timers   timerHeap
	timerSeq uint64
)

func earlier(a, b *timerEntry) bool {
	return a.when < b.when || a.when == b.when && a.seq < b.seq
}

// siftUp moves entry i towards the root until its parent is earlier; siftDown the other way.
func (h timerHeap) siftUp(i int) {
	e := h[i]
	for i > 0 {
		up := (i - 1) / 2
		if !earlier(&e, &h[up]) {
			break
		}
		h[i] = h[up]
		h[i].t.index = i + 1
		i = up
	}
	h[i] = e
	e.t.index = i + 1
}

func (h timerHeap) siftDown(i int) {
	n := len(h)
	e := h[i]
	for {
		child := 2*i + 1
		if child >= n {
			break
		}
		if child+1 < n && earlier(&h[child+1], &h[child]) {
			child++
		}
		if !earlier(&h[child], &e) {
			break
		}
		h[i] = h[child]
		h[i].t.index = i + 1
		i = child
	}
	h[i] = e
	e.t.index = i + 1
}

func (h *timerHeap) add(t *timer) {
	timerSeq++
	*h = append(*h, timerEntry{t.when, timerSeq, t})
	h.siftUp(len(*h) - 1)
}

// has tells whether a timer that is in a heap is in this one.
func (h timerHeap) has(t *timer) bool {
	return t.index <= len(h) && h[t.index-1].t == t
}

func (h *timerHeap) remove(t *timer) {
	i := t.index - 1
	t.index = 0
	last := len(*h) - 1
	moved := (*h)[last]
	(*h)[last] = timerEntry{}
	*h = (*h)[:last]
	if i != last {
		(*h)[i] = moved
		moved.t.index = i + 1
		h.siftDown(i)
		h.siftUp(moved.t.index - 1)
	}
}

func startTimer(t *timer) {
	b := bubbleOf()
	if b == nil {
		timers.add(t)
		return
	}
	b.timers.add(t)
	if t.when <= b.now && !firing {
		b.fire()
	}
}

func stopTimer(t *timer) bool {
	if t.index == 0 {
		return false
	}
	switch b := bubbleOf(); {
	case b != nil && b.timers.has(t):
		b.timers.remove(t)
	case timers.has(t):
		timers.remove(t)
	default:
		fatal("stop of synctest timer from outside bubble")
	}
	return true
}

// What runTimer calls; it is a func value without variables, so that callfn can be used.
var (
	dueF     func(arg any, delta int64)
	dueArg   any
	dueDelta int64
)

// firing is set while timers fire.
var firing bool

func runTimer() { dueF(dueArg, dueDelta) }

// checkTimers fires all timers that are due. It tells whether there were such.
func checkTimers() bool {
	firing = true
	fired := timers.fire(hostNano())
	firing = false
	return fired
}

func (h *timerHeap) fire(now int64) (fired bool) {
	for len(*h) != 0 && (*h)[0].when <= now {
		fired = true
		t := (*h)[0].t
		delta := now - t.when
		if t.period > 0 {
			t.when += t.period * (1 + delta/t.period)
			timerSeq++
			(*h)[0] = timerEntry{t.when, timerSeq, t}
			h.siftDown(0)
		} else {
			h.remove(t)
		}
		if t.f == nil {
			ready(t.arg.(*g))
			continue
		}
		dueF, dueArg, dueDelta = t.f, t.arg, delta
		callfn(runTimer)
		dueF, dueArg = nil, nil
	}
	return fired
}

// timersCount tells whether any timer may ever wake a goroutine. One that sends to a channel cannot if nobody waits there.
func timersCount() bool {
	for i := range timers {
		e := efaceOf(&timers[i].t.arg)
		if e.typ == nil || e.typ.kind != kindChan {
			return true
		}
		if c := chanOf(e); c.recvq.first != nil {
			return true
		}
	}
	return false
}

// startNano and startWall are the clocks at boot.
var startNano, startWall int64

// hostNano is the time since the program started, at least 1; nano is the same, or a bubble's clock.
func hostNano() int64 { return hostNanotime() - startNano + 1 }

func nano() int64 {
	if b := bubbleOf(); b != nil {
		return b.now
	}
	return hostNano()
}

// now is the time of day and nano at the same moment (0: in a bubble it is not to be used). The host's clock of the time of day was
// asked once: one call less.
func now() (sec int64, nsec int32, mono int64) {
	if b := bubbleOf(); b != nil {
		return b.now / 1e9, int32(b.now % 1e9), 0
	}
	mono = hostNano()
	wall := startWall + mono
	return wall / 1e9, int32(wall % 1e9), mono
}

// sleep parks the goroutine for ns nanoseconds.
func sleep(ns int64) {
	gp := curg
	t := gp.timer
	if t == nil {
		t = new(timer)
		t.arg = gp
		gp.timer = t
	}
	t.when = nano() + ns
	if t.when < 0 {
		t.when = 1<<63 - 1
	}
	startTimer(t)
	park("sleep")
	suspend()
}

// zoneText is what the host says about a time zone.
func zoneText(name string) string {
	p, length := stringData(name), int64(len(name))
	n := hostZone(p, length, nil, 0)
	if n <= 0 {
		return ""
	}
	text := rawstring(int(n))
	hostZone(p, length, text, n)
	return makeString(text, int(n))
}

// localZone and zoneData are for package time.
func localZone() (name string, offset int, data string) {
	text := zoneText("")
	if text == "" {
		return "UTC", 0, ""
	}
	if len(text) > 4 && text[:4] == "TZif" {
		return "", 0, text
	}
	space := len(text) - 1
	for text[space] != ' ' {
		space--
	}
	digits := text[space+1:]
	if digits[0] == '-' {
		return text[:space], -int(parseUint(digits[1:])), ""
	}
	return text[:space], int(parseUint(digits)), ""
}

func zoneData(name string) (data string, ok bool) {
	data = zoneText(name)
	return data, data != ""
}
