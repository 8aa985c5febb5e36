package runtime

// Random schedules: any order of goroutines that Go allows is possible, not just the one that proc.go prefers. It is for finding
// races and deadlocks: a program is run again and again with other seeds, and compiled with more places at which a goroutine may
// give way (compile/passes/racepoints.py).
//
// Who runs next is drawn among all that can, and so is the length of each slice of time. How long slices are at most is drawn
// once a run: some mistakes need many switches, some few at the right place.
//
// The numbers are drawn from a state of their own, so that what the program draws stays the same whatever happens here.

var shuffle shuffling

type shuffling struct {
	on    bool
	state uint64
	most  uint32 // length of a slice
}

func (s *shuffling) begin(on bool) {
	s.on = on
	if on {
		s.state = rand()
		s.most = 1 << s.below(7)
	}
	preemptcount = newSlice()
}

// below draws a number below n.
func (s *shuffling) below(n uint32) uint32 {
	s.state += hashMul1
	return uint32(mix(s.state, s.state^hashMul2) >> 32 * uint64(n) >> 32)
}

// newSlice returns the length of a new slice of time.
func newSlice() int32 {
	if shuffle.on {
		return int32(1 + shuffle.below(shuffle.most))
	}
	return timeSlice
}

// pickAny takes one of the goroutines that can run out of the queues; nil if there is none.
func pickAny() *g {
	if gp := sched.next; gp != nil {
		sched.next = nil
		sched.local.push(gp)
	}
	n := sched.local.n + sched.global.n
	if n == 0 {
		return nil
	}
	preemptcount = newSlice()
	i := int(shuffle.below(uint32(n)))
	if i < sched.local.n {
		return sched.local.take(i)
	}
	return sched.global.take(i - sched.local.n)
}

// take removes the i-th of a queue.
func (q *gqueue) take(i int) *g {
	if i == 0 {
		return q.pop()
	}
	before := q.head
	for ; i > 1; i-- {
		before = before.link
	}
	gp := before.link
	before.link = gp.link
	if q.tail == gp {
		q.tail = before
	}
	gp.link = nil
	q.n--
	return gp
}
