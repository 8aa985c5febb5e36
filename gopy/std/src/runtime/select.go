package runtime

import "unsafe"

// The select statement.
//
// Which case is chosen is uniformly random among those that can proceed: one walk counts them, a random number says which. If
// there is none, the goroutine waits in the queues of all channels, one sudog per case; who serves one of them marks the goroutine as
// served (g.selected), so that nobody serves another one, and the goroutine takes the rest out of the queues when it runs.

// scase is a case; the compiler lays out an array of these. The default case is not among them.
type scase struct {
	c    *hchan
	elem unsafe.Pointer // value to send, or where the received one goes (may be nil)
	dir  int
}

const (
	dirSend = 1
	dirRecv = 2
)

func caseAt(cases *scase, i int) *scase {
	return (*scase)(unsafe.Add(unsafe.Pointer(cases), i*24))
}

// canProceed tells whether a case need not wait.
func canProceed(k *scase) bool {
	c := k.c
	if c == nil {
		return false
	}
	if k.dir == dirSend {
		return c.closed || c.count < c.size || c.recvq.waiting()
	}
	return c.count > 0 || c.closed || c.sendq.waiting()
}

// waiting tells whether pop would find somebody. What it would leave out is removed.
func (q *waitq) waiting() bool {
	for {
		s := q.first
		if s == nil {
			return false
		}
		if !s.multi || !s.g.selected {
			return true
		}
		q.remove(s)
	}
}

// selectgo runs a select statement: the index of the case that was chosen, and whether it received a value that was sent. block is false
// if there is a default case; then the index is -1 if no case can proceed.
func selectgo(cases *scase, ncases int, block bool) (chosen int, recvOK bool) {
	able, last := 0, -1
	for i := 0; i < ncases; i++ {
		if canProceed(caseAt(cases, i)) {
			able++
			last = i
		}
	}
	if able > 1 {
		skip := int(randn(uint32(able)))
		for i := 0; ; i++ {
			if canProceed(caseAt(cases, i)) {
				if skip == 0 {
					last = i
					break
				}
				skip--
			}
		}
	}
	if able > 0 {
		k := caseAt(cases, last)
		if k.dir == dirSend {
			trysend(k.c, k.elem)
			return last, false
		}
		return last, tryrecv(k.c, k.elem) == recvValue
	}
	if !block {
		return -1, false
	}
	if ncases == 0 {
		park("select (no cases)")
		suspend()
		return -1, false
	}
	enqueueCases(cases, ncases)
	parkSelect(cases, ncases)
	suspend()
	return selected()
}

// enqueueCases makes the running goroutine wait for all cases. Where it starts is random, for the sake of channels that occur twice.
func enqueueCases(cases *scase, ncases int) {
	gp := curg
	gp.selected = false
	gp.param = nil
	first := int(randn(uint32(ncases)))
	var list *sudog
	for n := 0; n < ncases; n++ {
		i := first + n
		if i >= ncases {
			i -= ncases
		}
		k := caseAt(cases, i)
		if k.c == nil {
			continue
		}
		var s *sudog
		if k.dir == dirSend {
			s = k.c.sendq.enqueue(k.c, k.elem)
		} else {
			s = k.c.recvq.enqueue(k.c, k.elem)
		}
		s.multi = true
		s.index = i
		s.dir = uint8(k.dir)
		s.with = list
		list = s
	}
	gp.waiting = list
}

// selected finds out which case was served, and ends the waiting for the others.
func selected() (chosen int, recvOK bool) {
	gp := curg
	won := gp.param
	gp.param = nil
	s := gp.waiting
	gp.waiting = nil
	chosen, recvOK = won.index, won.success
	sent := won.dir == dirSend
	for s != nil {
		next := s.with
		if s != won {
			if s.dir == dirSend {
				s.c.sendq.remove(s)
			} else {
				s.c.recvq.remove(s)
			}
		}
		freesudog(s)
		s = next
	}
	gp.selected = false
	if sent {
		if !recvOK {
			panic(plainError("send on closed channel"))
		}
		recvOK = false
	}
	return chosen, recvOK
}
