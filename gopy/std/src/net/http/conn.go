package http

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// A conn is a connection of a server's.
type conn struct {
	server *Server
	rwc    net.Conn
	remote string
	r      *connReader
	in     *bufio.Reader
	out    *bufio.Writer
	cancel context.CancelFunc // ends the contexts of requests
	broken error              // of writing

	last     string // method of the request before
	state    atomic.Uint64
	mu       sync.Mutex
	hijacked bool
}

// setState notes a state with the time, in seconds, and tells the server's user.
func (c *conn) setState(state ConnState) {
	s := c.server
	s.mu.Lock()
	switch state {
	case StateNew:
		if s.conns == nil {
			s.conns = map[*conn]bool{}
		}
		s.conns[c] = true
	case StateHijacked, StateClosed:
		delete(s.conns, c)
	}
	s.mu.Unlock()
	c.state.Store(uint64(time.Now().Unix())<<8 | uint64(state))
	if s.ConnState != nil {
		s.ConnState(c.rwc, state)
	}
}

func (c *conn) stateSince() (state ConnState, unix int64) {
	packed := c.state.Load()
	return ConnState(packed & 0xff), int64(packed >> 8)
}

func (c *conn) isHijacked() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.hijacked
}

// Write is where the buffer is written to. An error ends the requests' contexts.
func (c *conn) Write(p []byte) (n int, err error) {
	n, err = c.rwc.Write(p)
	if err != nil && c.broken == nil {
		c.broken = err
		c.cancel()
	}
	return n, err
}

// finish sends what is left and closes. With linger, it is given a moment to arrive: closing while the client still sends would reset
// the connection.
func (c *conn) finish(linger bool) {
	if c.out != nil {
		c.out.Flush()
	}
	if linger {
		if tcp, ok := c.rwc.(interface{ CloseWrite() error }); ok {
			tcp.CloseWrite()
		}
		time.Sleep(500 * time.Millisecond)
	}
}

// serve answers requests until one of both sides wants no more.
func (c *conn) serve(ctx context.Context) {
	if a := c.rwc.RemoteAddr(); a != nil {
		c.remote = a.String()
	}
	ctx = context.WithValue(ctx, LocalAddrContextKey, c.rwc.LocalAddr())
	var unfinished *response
	defer func() {
		if p := recover(); p != nil && p != ErrAbortHandler {
			trace := make([]byte, 64<<10)
			trace = trace[:runtime.Stack(trace, false)]
			c.server.logf("http: panic serving %v: %v\n%s", c.remote, p, trace)
		}
		if unfinished != nil {
			unfinished.cancel()
		}
		if c.isHijacked() {
			return
		}
		if unfinished != nil {
			c.r.abort()
			if b := unfinished.body; b != nil {
				b.Close()
			}
		}
		c.finish(false)
		c.rwc.Close()
		c.setState(StateClosed)
	}()
	ctx, c.cancel = context.WithCancel(ctx)
	defer c.cancel()
	c.r = &connReader{c: c, rwc: c.rwc}
	c.r.cond.L = &c.r.mu
	c.in = bufio.NewReader(c.r)
	c.out = bufio.NewWriterSize(c, 4<<10)
	c.deadline(c.server.headerTimeout())
	for {
		w, err := c.readRequest(ctx)
		if c.r.left != c.readLimit() {
			c.setState(StateActive)
		}
		if c.server.closing.Load() {
			return
		}
		if err != nil {
			c.refuse(err)
			return
		}
		if !w.expectations() {
			return
		}
		// While the handler runs, reading tells whether the client goes away: from now on, or from the end of the body on.
		if w.body.remains() {
			w.body.whenRead(c.r.watch)
		} else {
			c.r.watch()
		}
		unfinished = w
		c.server.serve(w, w.req)
		unfinished = nil
		w.cancel()
		if c.isHijacked() {
			c.r.release()
			return
		}
		w.finish()
		c.rwc.SetWriteDeadline(time.Time{})
		if !w.reusable() {
			c.finish(w.tooLarge || w.body.closedEarly())
			return
		}
		c.setState(StateIdle)
		if !c.server.reuses() {
			return
		}
		c.deadline(c.server.idleTimeout())
		// Wait for the next request, so that its time begins only then.
		if _, err := c.in.Peek(4); err != nil {
			return
		}
		c.deadline(c.server.headerTimeout())
	}
}

// deadline limits reading; 0 is no limit.
func (c *conn) deadline(d time.Duration) {
	if d > 0 {
		c.rwc.SetReadDeadline(time.Now().Add(d))
	} else {
		c.rwc.SetReadDeadline(time.Time{})
	}
}

// readLimit is how much may be read for a header: some more, for the buffer reads ahead.
func (c *conn) readLimit() int64 {
	limit := c.server.MaxHeaderBytes
	if limit <= 0 {
		limit = DefaultMaxHeaderBytes
	}
	return int64(limit) + 4096
}

func (c *conn) readRequest(ctx context.Context) (*response, error) {
	if c.isHijacked() {
		return nil, ErrHijacked
	}
	var whole time.Time
	if d := c.server.ReadTimeout; d > 0 {
		whole = time.Now().Add(d)
	}
	if d := c.server.WriteTimeout; d > 0 {
		defer func() { c.rwc.SetWriteDeadline(time.Now().Add(d)) }()
	}
	c.r.left = c.readLimit()
	if c.last == "POST" {
		// Some clients send a line end too much behind a form.
		for range 4 {
			if b, err := c.in.Peek(1); err != nil || b[0] != '\r' && b[0] != '\n' {
				break
			}
			c.in.Discard(1)
		}
	}
	r, err := readRequest(c.in)
	if err != nil {
		if c.r.left <= 0 {
			return nil, errTooLarge
		}
		return nil, err
	}
	c.last = r.Method
	c.r.left = 1<<63 - 1
	if err := c.check(r); err != nil {
		return nil, err
	}
	delete(r.Header, "Host")
	r.RemoteAddr = c.remote
	w := &response{c: c, req: r, header: Header{}, length: -1}
	r.ctx, w.cancel = context.WithCancel(ctx)
	if b, ok := r.Body.(*body); ok {
		b.early = true
		w.body = b
	}
	c.rwc.SetReadDeadline(whole)
	w.out = bufio.NewWriterSize(bodyWriter{w}, sniffAhead)
	return w, nil
}

// check refuses requests that no handler should see.
func (c *conn) check(r *Request) error {
	if r.ProtoMajor != 1 {
		return statusError{StatusHTTPVersionNotSupported, "unsupported protocol version"}
	}
	hosts, ok := r.Header["Host"]
	if r.ProtoAtLeast(1, 1) && !ok && r.Method != "CONNECT" {
		return statusError{StatusBadRequest, "missing required Host header"}
	}
	if len(hosts) == 1 && !validHost(hosts[0]) {
		return statusError{StatusBadRequest, "malformed Host header"}
	}
	limit := c.server.MaxHeaderValueCount
	if limit <= 0 {
		limit = DefaultMaxHeaderValueCount
	}
	for name, values := range r.Header {
		if !isToken(name) {
			return statusError{StatusBadRequest, "invalid header name"}
		}
		for _, value := range values {
			if !validValue(value) {
				return statusError{StatusBadRequest, "invalid header value"}
			}
		}
		if limit -= len(values); limit < 0 {
			return errTooLarge
		}
	}
	return nil
}

// refuse answers what is no good request.
func (c *conn) refuse(err error) {
	const header = "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
	switch e := err.(type) {
	case *encodingError:
		fmt.Fprintf(c.rwc, "HTTP/1.1 %d %s%sUnsupported transfer encoding", StatusNotImplemented, StatusText(StatusNotImplemented), header)
	case statusError:
		fmt.Fprintf(c.rwc, "HTTP/1.1 %s%s%s", e.line(), header, e.line())
	case *net.OpError: // the client has gone, or took too long
	default:
		switch {
		case err == io.EOF:
		case err == errTooLarge:
			const text = "431 Request Header Fields Too Large"
			fmt.Fprintf(c.rwc, "HTTP/1.1 "+text+header+text)
			c.finish(true)
		default:
			const text = "400 Bad Request"
			fmt.Fprintf(c.rwc, "HTTP/1.1 "+text+header+text)
		}
	}
}

// A connReader reads from a connection for its goroutine, and while that runs a handler, a byte in advance: so it is known if the client
// goes away.
type connReader struct {
	c    *conn // nil once a handler has hijacked the connection
	rwc  net.Conn
	left int64 // how much may be read

	mu      sync.Mutex
	cond    sync.Cond
	reading bool
	ahead   bool // first has a byte
	aborted bool
	first   [1]byte
}

// watch begins to read in advance.
func (r *connReader) watch() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.reading {
		panic("invalid concurrent Body.Read call")
	}
	if r.ahead {
		return
	}
	r.reading = true
	r.rwc.SetReadDeadline(time.Time{})
	go r.readAhead()
}

func (r *connReader) readAhead() {
	n, err := r.rwc.Read(r.first[:])
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ahead = n == 1
	if ne, ok := err.(net.Error); err != nil && !(ok && r.aborted && ne.Timeout()) {
		r.gone()
	}
	r.aborted, r.reading = false, false
	r.cond.Broadcast()
}

// gone ends the contexts of the requests.
func (r *connReader) gone() {
	if r.c == nil {
		return
	}
	r.c.cancel()
}

// abort ends reading in advance.
func (r *connReader) abort() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.reading {
		return
	}
	r.aborted = true
	r.rwc.SetReadDeadline(time.Unix(1, 0))
	for r.reading {
		r.cond.Wait()
	}
	r.rwc.SetReadDeadline(time.Time{})
}

func (r *connReader) release() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.c = nil
}

func (r *connReader) Read(p []byte) (n int, err error) {
	r.mu.Lock()
	switch {
	case r.reading:
		r.mu.Unlock()
		panic("invalid concurrent Body.Read call")
	case r.c == nil && !r.ahead:
		r.mu.Unlock()
		return r.rwc.Read(p)
	case r.left <= 0:
		r.mu.Unlock()
		return 0, io.EOF
	case len(p) == 0:
		r.mu.Unlock()
		return 0, nil
	}
	if int64(len(p)) > r.left {
		p = p[:r.left]
	}
	if r.ahead {
		p[0] = r.first[0]
		r.ahead = false
		r.mu.Unlock()
		return 1, nil
	}
	r.reading = true
	r.mu.Unlock()
	n, err = r.rwc.Read(p)
	r.mu.Lock()
	r.reading = false
	if err != nil {
		r.gone()
	}
	r.left -= int64(n)
	r.mu.Unlock()
	r.cond.Broadcast()
	return n, err
}
