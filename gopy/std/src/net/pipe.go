// Connections without buffers.

package net

import (
	"io"
	"os"
	"sync"
	"time"
)

// A pipe is one end. What the other end writes it offers in `given` of this one, and waits until all of it was read.
type pipe struct {
	mu   *sync.Mutex
	peer *pipe

	given   []byte
	busy    bool // a Write of the peer is offering
	taken   bool // since then somebody has read; that ends also an empty Write
	closed  bool
	changed waiters

	readBy, writeBy deadline
}

// Pipe makes a connection within memory. A Write waits until the other end has read all of it.
func Pipe() (Conn, Conn) {
	a, b := &pipe{mu: new(sync.Mutex)}, &pipe{}
	b.mu, a.peer, b.peer = a.mu, b, a
	a.changed.home = make(chan bool)
	b.changed.home = a.changed.home
	return a, b
}

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "pipe" }

func (p *pipe) LocalAddr() Addr  { return pipeAddr{} }
func (p *pipe) RemoteAddr() Addr { return pipeAddr{} }

// wake wakes who waits at either end.
func (p *pipe) wake() {
	p.changed.wake()
	p.peer.changed.wake()
}

func (p *pipe) Read(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for {
		switch {
		case p.closed:
			return 0, io.ErrClosedPipe
		case p.peer.closed:
			return 0, io.EOF
		case p.readBy.passed:
			return 0, &OpError{Op: "read", Net: "pipe", Err: os.ErrDeadlineExceeded}
		case p.busy && !(p.taken && len(p.given) == 0):
			n := copy(b, p.given)
			p.given = p.given[n:]
			p.taken = true
			p.wake()
			return n, nil
		}
		p.changed.wait(p.mu, "select")
	}
}

func (p *pipe) Write(b []byte) (n int, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	q := p.peer
	mine := false
	for {
		if mine {
			n = len(b) - len(q.given)
			if q.taken && len(q.given) == 0 {
				break
			}
		}
		if p.closed || q.closed {
			err = io.ErrClosedPipe
			break
		}
		if p.writeBy.passed {
			err = &OpError{Op: "write", Net: "pipe", Err: os.ErrDeadlineExceeded}
			break
		}
		if !q.busy {
			q.busy, q.taken, q.given = true, false, b
			mine = true
			p.wake()
		}
		p.changed.wait(p.mu, "select")
	}
	if mine {
		q.busy, q.given = false, nil
		p.wake()
	}
	return n, err
}

func (p *pipe) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	p.readBy.stop()
	p.writeBy.stop()
	p.wake()
	return nil
}

func (p *pipe) SetDeadline(t time.Time) error      { return p.setDeadline(t, true, true) }
func (p *pipe) SetReadDeadline(t time.Time) error  { return p.setDeadline(t, true, false) }
func (p *pipe) SetWriteDeadline(t time.Time) error { return p.setDeadline(t, false, true) }

func (p *pipe) setDeadline(t time.Time, read, write bool) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || p.peer.closed {
		return io.ErrClosedPipe
	}
	if read {
		p.readBy.set(t, p.mu, &p.changed)
	}
	if write {
		p.writeBy.set(t, p.mu, &p.changed)
	}
	return nil
}
