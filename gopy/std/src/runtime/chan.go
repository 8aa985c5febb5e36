package runtime

import "unsafe"

// Channels.
//
// A channel has a ring buffer, and two queues of goroutines that wait to receive and to send; at most one of them has goroutines (but a
// select may wait in both). A waiting goroutine is represented by a sudog: in a queue, with the address of the value to
// be sent, or where the received one goes. Who finds a goroutine waiting at the other side copies the value directly from or to
// there: so a goroutine that goes on after waiting has nothing left to do.
//
// Functions that park call suspend themselves, so that a waiting goroutine has only one frame of the runtime's.

type hchan struct {
	count    int // values in the buffer
	size     int // of the buffer
	buf      unsafe.Pointer
	elemsize uintptr
	sendx    int // where the next value goes
	recvx    int // where the next value comes from
	closed   bool
	timed    bool // a timer's: it looks as if it had no buffer
	recvq    waitq
	sendq    waitq
	bubble   *bubble // in which it was made
}

type waitq struct {
	first *sudog
	last  *sudog
}

type sudog struct {
	g       *g
	next    *sudog
	prev    *sudog
	elem    unsafe.Pointer
	c       *hchan
	with    *sudog // the other ones of the same select
	index   int    // which case
	success bool   // a value was exchanged (false: the channel was closed)
	multi   bool   // of a select
	dir     uint8
}

var sudogs *sudog // unused ones

func newsudog() *sudog {
	s := sudogs
	if s == nil {
		return new(sudog)
	}
	sudogs = s.next
	s.next = nil
	return s
}

func freesudog(s *sudog) {
	*s = sudog{next: sudogs}
	sudogs = s
}

func (q *waitq) push(s *sudog) {
	s.next = nil
	s.prev = q.last
	if q.last != nil {
		q.last.next = s
	} else {
		q.first = s
	}
	q.last = s
}

func (q *waitq) remove(s *sudog) {
	if s.prev != nil {
		s.prev.next = s.next
	} else if q.first == s {
		q.first = s.next
	} else {
		return // it was taken off before
	}
	if s.next != nil {
		s.next.prev = s.prev
	} else {
		q.last = s.prev
	}
	s.next, s.prev = nil, nil
}

// pop takes the first goroutine off that can be served: not one whose select has been served by another case.
func (q *waitq) pop() *sudog {
	for {
		s := q.first
		if s == nil {
			return nil
		}
		q.first = s.next
		if q.first == nil {
			q.last = nil
		} else {
			q.first.prev = nil
		}
		s.next = nil
		if s.multi {
			if s.g.selected {
				continue
			}
			s.g.selected = true
		}
		return s
	}
}

func chanOf(e *eface) *hchan { return (*hchan)(unsafe.Pointer(uintptr(e.data))) }

// makechan is make(chan T, size).
func makechan(elem *_type, size int) *hchan {
	hi, bytes := mul64(uint64(elem.size), uint64(size))
	if size < 0 || hi != 0 || bytes > maxAlloc {
		panic(plainError("makechan: size out of range"))
	}
	c := new(hchan)
	c.size = size
	c.elemsize = elem.size
	c.bubble = bubbleOf()
	if bytes != 0 {
		c.buf = newarray(elem, size)
	}
	return c
}

func chanlen(p unsafe.Pointer) int {
	if p == nil || (*hchan)(p).timed {
		return 0
	}
	return (*hchan)(p).count
}

func chancap(p unsafe.Pointer) int {
	if p == nil || (*hchan)(p).timed {
		return 0
	}
	return (*hchan)(p).size
}

// timerchan marks a timer's channel.
func timerchan(c *hchan) { c.timed = true }

// move copies a value.
func move(dst, src unsafe.Pointer, size uintptr) {
	if size == 8 {
		*(*uint64)(dst) = *(*uint64)(src)
	} else if size != 0 {
		memcopy(dst, src, size)
	}
}

// wake makes the goroutine of a sudog ready.
func wake(s *sudog, success bool) {
	s.success = success
	s.g.param = s
	ready(s.g)
}

// trysend sends if that is possible without waiting.
func trysend(c *hchan, elem unsafe.Pointer) bool {
	if c.bubble != nil {
		c.checkBubble("send on")
	}
	if c.closed {
		panic(plainError("send on closed channel"))
	}
	if s := c.recvq.pop(); s != nil {
		if s.elem != nil {
			move(s.elem, elem, c.elemsize)
		}
		wake(s, true)
		return true
	}
	if c.count < c.size {
		move(unsafe.Add(c.buf, uintptr(c.sendx)*c.elemsize), elem, c.elemsize)
		c.sendx++
		if c.sendx == c.size {
			c.sendx = 0
		}
		c.count++
		return true
	}
	return false
}

// What tryrecv found.
const (
	recvNothing = iota
	recvValue
	recvClosed // and the zero value
)

// tryrecv receives if that is possible without waiting. elem may be nil.
func tryrecv(c *hchan, elem unsafe.Pointer) int {
	if c.bubble != nil {
		c.checkBubble("receive on")
	}
	if c.count > 0 {
		slot := unsafe.Add(c.buf, uintptr(c.recvx)*c.elemsize)
		if elem != nil {
			move(elem, slot, c.elemsize)
		}
		if s := c.sendq.pop(); s != nil {
			// The buffer was full, so a sender waits: its value takes the place of the one received, as the last one.
			move(slot, s.elem, c.elemsize)
			wake(s, true)
		} else {
			wipe(slot, c.elemsize)
			c.count--
		}
		c.recvx++
		if c.recvx == c.size {
			c.recvx = 0
		}
		if c.count == c.size {
			c.sendx = c.recvx
		}
		return recvValue
	}
	if s := c.sendq.pop(); s != nil {
		if elem != nil {
			move(elem, s.elem, c.elemsize)
		}
		wake(s, true)
		return recvValue
	}
	if c.closed {
		if elem != nil {
			wipe(elem, c.elemsize)
		}
		return recvClosed
	}
	return recvNothing
}

func wipe(p unsafe.Pointer, size uintptr) {
	if size == 8 {
		*(*uint64)(p) = 0
	} else if size != 0 {
		memzero(p, size)
	}
}

// enqueue makes the running goroutine wait in a queue.
func (q *waitq) enqueue(c *hchan, elem unsafe.Pointer) *sudog {
	s := newsudog()
	s.g = curg
	s.c = c
	s.elem = elem
	q.push(s)
	return s
}

// served ends the waiting of the running goroutine; it tells whether a value was exchanged.
func served() bool {
	gp := curg
	s := gp.param
	gp.param = nil
	ok := s.success
	freesudog(s)
	return ok
}

// chansend is c <- *elem.
func chansend(c *hchan, elem unsafe.Pointer) {
	if c == nil {
		park("chan send (nil chan)")
		suspend()
		return
	}
	if trysend(c, elem) {
		return
	}
	c.sendq.enqueue(c, elem)
	parkOn(c, "chan send")
	suspend()
	if !served() {
		panic(plainError("send on closed channel"))
	}
}

// chanrecv1 is *elem = <-c.
func chanrecv1(c *hchan, elem unsafe.Pointer) {
	if c == nil {
		park("chan receive (nil chan)")
		suspend()
		return
	}
	if tryrecv(c, elem) != recvNothing {
		return
	}
	c.recvq.enqueue(c, elem)
	parkOn(c, "chan receive")
	suspend()
	served()
}

// chanrecv2 is *elem, ok = <-c.
func chanrecv2(c *hchan, elem unsafe.Pointer) bool {
	if c == nil {
		park("chan receive (nil chan)")
		suspend()
		return false
	}
	if r := tryrecv(c, elem); r != recvNothing {
		return r == recvValue
	}
	c.recvq.enqueue(c, elem)
	parkOn(c, "chan receive")
	suspend()
	return served()
}

// closechan is close(c).
func closechan(c *hchan) {
	if c == nil {
		panic(plainError("close of nil channel"))
	}
	if c.bubble != nil {
		c.checkBubble("close of")
	}
	if c.closed {
		panic(plainError("close of closed channel"))
	}
	c.closed = true
	for s := c.recvq.pop(); s != nil; s = c.recvq.pop() {
		if s.elem != nil {
			wipe(s.elem, c.elemsize)
		}
		wake(s, false)
	}
	for s := c.sendq.pop(); s != nil; s = c.sendq.pop() {
		wake(s, false)
	}
}
