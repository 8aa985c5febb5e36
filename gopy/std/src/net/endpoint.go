// Streams of bytes: what a TCP connection does.
//
// Each of the two endpoints has the bytes that came in and were not read yet. One mutex guards both.

package net

import (
	"io"
	"os"
	"sync"
	"syscall"
)

// streamBuffer is how much may be under way in one direction before Write waits.
const streamBuffer = 256 << 10

type endpoint struct {
	mu   *sync.Mutex
	peer *endpoint

	in        []byte
	start     int  // in[start:] is unread
	ended     bool // the peer will send no more
	closed    bool
	readShut  bool
	writeShut bool
	err       syscall.Errno // the connection was reset: what the next call is told, 0 if that was told
	reset     bool

	readers, writers waiters
	readBy, writeBy  deadline

	linger0 bool
}

// newStream makes the two ends of a connection.
func newStream() (*endpoint, *endpoint) {
	a, b := &endpoint{mu: new(sync.Mutex)}, &endpoint{}
	b.mu, a.peer, b.peer = a.mu, b, a
	return a, b
}

func (e *endpoint) read(p []byte) (int, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for {
		switch {
		case e.closed:
			return 0, ErrClosed
		case len(p) == 0:
			return 0, nil
		case e.readBy.passed:
			return 0, os.ErrDeadlineExceeded
		case e.start < len(e.in):
			n := copy(p, e.in[e.start:])
			e.start += n
			if e.start == len(e.in) {
				e.in, e.start = e.in[:0], 0
			}
			e.peer.writers.wake()
			return n, nil
		case e.err != 0:
			err := e.err
			e.err = 0
			return 0, os.NewSyscallError("read", err)
		case e.ended || e.readShut || e.reset:
			return 0, io.EOF
		}
		e.readers.wait(e.mu, networkWait)
	}
}

func (e *endpoint) write(p []byte) (n int, err error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for {
		switch {
		case e.closed:
			return n, ErrClosed
		case e.writeBy.passed:
			return n, os.ErrDeadlineExceeded
		case e.err != 0:
			err := e.err
			e.err = 0
			return n, os.NewSyscallError("write", err)
		case e.writeShut || e.reset:
			return n, os.NewSyscallError("write", syscall.EPIPE)
		case len(p) == 0:
			return n, nil
		case e.peer.closed:
			// These bytes go into the void; the answer to them is that there is nobody.
			e.reset = true
			return n + len(p), nil
		case e.peer.readShut:
			return n + len(p), nil
		}
		q := e.peer
		if room := streamBuffer - (len(q.in) - q.start); room > 0 {
			k := min(room, len(p))
			if q.start > 0 && len(q.in)+k > cap(q.in) {
				q.in = q.in[:copy(q.in, q.in[q.start:])]
				q.start = 0
			}
			q.in = append(q.in, p[:k]...)
			p = p[k:]
			n += k
			q.readers.wake()
		}
		if len(p) == 0 {
			return n, nil
		}
		e.writers.wait(e.mu, networkWait)
	}
}

// close tells the peer that no more comes; if there was something unread, that the connection is reset.
func (e *endpoint) close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return ErrClosed
	}
	e.closed = true
	e.readBy.stop()
	e.writeBy.stop()
	e.readers.wake()
	e.writers.wake()
	q := e.peer
	q.ended = true
	if (e.start < len(e.in) || e.linger0) && !q.closed {
		q.reset = true
		q.err = syscall.ECONNRESET
		q.in, q.start = nil, 0
	}
	e.in, e.start = nil, 0
	q.readers.wake()
	q.writers.wake()
	return nil
}

// shut ends one direction.
func (e *endpoint) shut(read bool) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return ErrClosed
	}
	if read {
		e.readShut = true
		e.readers.wake()
	} else {
		if e.reset || e.writeShut && e.ended {
			return os.NewSyscallError("shutdown", syscall.ENOTCONN)
		}
		e.writeShut = true
		e.peer.ended = true
		e.peer.readers.wake()
	}
	return nil
}
