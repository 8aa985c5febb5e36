package http

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// A link is a connection of a Transport's. Two goroutines serve it: one sends requests, one reads answers, so an answer that comes before
// the whole request was sent is seen. The one that reads looks also whether the server closes the connection while it is kept.
type link struct {
	t      *Transport
	to     target
	c      net.Conn
	in     *bufio.Reader
	out    *bufio.Writer
	writes chan *exchange
	reads  chan *exchange
	ended  chan struct{} // closed by close
	reused bool
	since  time.Time   // when it became idle; guarded by the transport's mutex
	timer  *time.Timer // until it has been idle too long; the same

	sent  atomic.Int64 // bytes
	left  int64        // how much of a header may be read
	eof   bool         // the server has closed its side
	mu    sync.Mutex
	err   error // why it was closed
	asked bool  // an answer is expected
}

// An exchange is a request on its way, and what becomes of it.
type exchange struct {
	ctx     context.Context
	cancel  context.CancelCauseFunc
	req     *Request
	proxied bool
	gzip    bool // we have asked for a compressed answer, so the caller gets it decompressed
	extra   Header
	answer  chan answer
	wrote   chan error // the request was sent
	written chan error // the same, for the goroutine that reads
	body    chan bool  // leave to send the body; nil: none is needed
}

type answer struct {
	resp *Response
	err  error
}

var (
	errServerClosedIdle = errors.New("http: server closed idle connection")
	errHeaderTimeout    = &timeoutError{"net/http: timeout awaiting response headers"}
	errReadEnds         = errors.New("http: persistConn.readLoop exiting")
	errClosedEarly      = errors.New("net/http: response body closed early")
	errBodyClosed       = errors.New("http: read on closed response body")
)

func (t *Transport) newLink(to target, c net.Conn) *link {
	l := &link{t: t, to: to, c: c, writes: make(chan *exchange, 1), reads: make(chan *exchange, 1), ended: make(chan struct{})}
	size := func(n int) int {
		if n > 0 {
			return n
		}
		return 4 << 10
	}
	l.left = l.headerLimit()
	l.in = bufio.NewReaderSize(linkReader{l}, size(t.ReadBufferSize))
	l.out = bufio.NewWriterSize(linkWriter{l}, size(t.WriteBufferSize))
	go l.readLoop()
	go l.writeLoop()
	return l
}

func (l *link) headerLimit() int64 {
	if l.t.MaxResponseHeaderBytes > 0 {
		return l.t.MaxResponseHeaderBytes
	}
	return 10 << 20
}

type linkReader struct{ l *link }

func (r linkReader) Read(p []byte) (n int, err error) {
	l := r.l
	if l.left <= 0 {
		return 0, fmt.Errorf("read limit of %d bytes exhausted", l.headerLimit())
	}
	if int64(len(p)) > l.left {
		p = p[:l.left]
	}
	n, err = l.c.Read(p)
	if err == io.EOF {
		l.eof = true
	}
	l.left -= int64(n)
	return n, err
}

type linkWriter struct{ l *link }

func (w linkWriter) Write(p []byte) (n int, err error) {
	n, err = w.l.c.Write(p)
	w.l.sent.Add(int64(n))
	return n, err
}

func (l *link) isClosed() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.err != nil
}

// why is the error that the connection was closed with.
func (l *link) why() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.err
}

func (l *link) close(err error) {
	l.mu.Lock()
	first := l.err == nil
	if first {
		l.err = err
	}
	l.mu.Unlock()
	if !first {
		return
	}
	close(l.ended)
	l.c.Close()
	l.t.mu.Lock()
	l.t.removeIdle(l)
	l.t.mu.Unlock()
	l.t.forget(l.to)
}

func (l *link) writeLoop() {
	for {
		select {
		case <-l.ended:
			return
		case x := <-l.writes:
			var wait func() bool
			if x.body != nil {
				wait = func() bool { return l.mayContinue(x) }
			}
			err := x.req.write(l.out, x.proxied, x.extra, wait)
			if err == nil {
				err = l.out.Flush()
			}
			x.written <- err
			x.wrote <- err
			if err != nil {
				l.close(err)
				return
			}
		}
	}
}

// mayContinue waits for leave to send the body.
func (l *link) mayContinue(x *exchange) bool {
	timer := time.NewTimer(l.t.ExpectContinueTimeout)
	defer timer.Stop()
	select {
	case ok := <-x.body:
		return ok
	case <-timer.C:
		return true
	case <-l.ended:
		return false
	}
}

func (l *link) readLoop() {
	reason := errReadEnds
	defer func() { l.close(reason) }()
	for alive := true; alive; {
		l.left = l.headerLimit()
		_, err := l.in.Peek(1)
		l.mu.Lock()
		asked := l.asked
		l.mu.Unlock()
		if !asked {
			// Nobody has asked anything: the server has closed the connection, or talks nonsense.
			if err == io.EOF || err == nil {
				reason = errServerClosedIdle
			} else {
				reason = fmt.Errorf("readLoopPeekFailLocked: %w", err)
			}
			return
		}
		x := <-l.reads
		var resp *Response
		if err == nil {
			resp, err = l.readResponse(x)
		} else {
			err = readError{err}
			reason = err
		}
		if err != nil {
			if l.left <= 0 {
				err = fmt.Errorf("net/http: server response headers exceeded %d bytes; aborted", l.headerLimit())
			}
			reason = err
			x.answer <- answer{err: err}
			return
		}
		l.left = 1<<63 - 1
		l.mu.Lock()
		l.asked = false
		l.mu.Unlock()
		if resp.Close || x.req.Close || resp.StatusCode <= 199 {
			alive = false
		}
		if resp.switches() {
			resp.Body = &rawBody{l.in, l.c}
			reason = nil
			l.give(x, resp)
			return
		}
		if x.req.Method == "HEAD" || resp.ContentLength == 0 {
			// Keep the connection first: who gets the answer may ask again at once.
			alive = alive && !l.eof && l.wasSent(x) && l.t.keep(l)
			x.cancel(errRequestDone)
			x.answer <- answer{resp: resp}
			continue
		}
		end := make(chan bool, 1)
		b := &linkBody{l: l, x: x, body: resp.Body, end: end}
		resp.Body = b
		if x.gzip && resp.Header.Get("Content-Encoding") == "gzip" {
			resp.Body = &gzipBody{body: b}
			resp.Header.Del("Content-Encoding")
			resp.Header.Del("Content-Length")
			resp.ContentLength = -1
			resp.Uncompressed = true
		}
		x.answer <- answer{resp: resp}
		select {
		case whole := <-end:
			alive = alive && whole && !l.eof && l.wasSent(x) && l.t.keep(l)
			x.cancel(errRequestDone)
			b.released()
		case <-x.ctx.Done():
			alive = false
			reason = context.Cause(x.ctx)
		case <-l.ended:
			alive = false
			x.cancel(l.why())
		}
	}
}

var errRequestDone = errors.New("net/http: request completed")

// give hands over an answer together with the connection.
func (l *link) give(x *exchange, resp *Response) {
	l.mu.Lock()
	l.err = errReadEnds // so that nobody closes it
	l.mu.Unlock()
	close(l.ended)
	l.t.forget(l.to)
	x.answer <- answer{resp: resp}
}

// wasSent tells whether the whole request was sent; if it was answered before, that may still happen.
func (l *link) wasSent(x *exchange) bool {
	select {
	case err := <-x.written:
		return err == nil
	default:
	}
	timer := time.NewTimer(50 * time.Millisecond)
	defer timer.Stop()
	select {
	case err := <-x.written:
		return err == nil
	case <-timer.C:
		return false
	}
}

// readResponse reads the answer, and those before it that are not final.
func (l *link) readResponse(x *exchange) (*Response, error) {
	for {
		resp, err := ReadResponse(l.in, x.req)
		if err != nil {
			return nil, err
		}
		code := resp.StatusCode
		if x.body != nil && (code == 100 || code >= 200) {
			// After a final answer the body is sent all the same if the connection is to stay: the server reads it then.
			x.body <- code == 100 || !resp.Close
			x.body = nil
		}
		if code >= 200 || code == StatusSwitchingProtocols {
			return resp, nil
		}
	}
}

// roundTrip sends a request on the link and waits for the answer.
func (l *link) roundTrip(ctx context.Context, cancel context.CancelCauseFunc, req *Request, proxied bool) (*Response, error) {
	x := &exchange{ctx: ctx, cancel: cancel, req: req, proxied: proxied, extra: Header{}, answer: make(chan answer, 1),
		wrote: make(chan error, 1), written: make(chan error, 1)}
	if !l.t.DisableCompression && req.Method != "HEAD" && req.Header.Get("Accept-Encoding") == "" && req.Header.Get("Range") == "" {
		x.gzip = true
		x.extra.Set("Accept-Encoding", "gzip")
	}
	if l.t.DisableKeepAlives && !req.Close && !hasToken(req.Header["Connection"], "close") && !hasToken(req.Header["Connection"], "upgrade") {
		x.extra.Set("Connection", "close")
	}
	if hasToken(req.Header["Expect"], "100-continue") && req.Body != nil && req.Body != NoBody && l.t.ExpectContinueTimeout > 0 {
		x.body = make(chan bool, 1)
	}
	before := l.sent.Load()
	l.mu.Lock()
	l.asked = true
	l.mu.Unlock()
	l.reads <- x
	l.writes <- x
	var late <-chan time.Time
	wrote, ended := x.wrote, l.ended
	for {
		select {
		case err := <-wrote:
			wrote = nil
			if err != nil {
				l.close(fmt.Errorf("write error: %w", err))
				if e, ok := err.(bodyError); ok {
					return nil, e
				}
				// The server may have answered before it closed the connection.
				select {
				case a := <-x.answer:
					if a.err == nil {
						return a.resp, nil
					}
				case <-time.After(50 * time.Millisecond):
				}
				return nil, l.explain(x, before, err)
			}
			if d := l.t.ResponseHeaderTimeout; d > 0 {
				timer := time.NewTimer(d)
				defer timer.Stop()
				late = timer.C
			}
		case a := <-x.answer:
			if a.err != nil {
				return nil, l.explain(x, before, a.err)
			}
			return a.resp, nil
		case <-ended:
			select {
			case a := <-x.answer:
				if a.err == nil {
					return a.resp, nil
				}
				return nil, l.explain(x, before, a.err)
			default:
			}
			return nil, l.explain(x, before, l.why())
		case <-late:
			l.close(errHeaderTimeout)
			return nil, errHeaderTimeout
		case <-ctx.Done():
			err := context.Cause(ctx)
			if err == errRequestDone {
				a := <-x.answer
				return a.resp, a.err
			}
			l.close(err)
			return nil, err
		}
	}
}

// explain makes of an error of the connection what the caller should know.
func (l *link) explain(x *exchange, before int64, err error) error {
	if x.ctx.Err() != nil {
		return context.Cause(x.ctx)
	}
	if err == errServerClosedIdle {
		return err
	}
	if l.sent.Load() == before {
		return untouchedError{err}
	}
	if _, ok := err.(readError); ok {
		return err
	}
	if _, ok := err.(bodyError); ok {
		return err
	}
	return fmt.Errorf("net/http: HTTP/1.x transport connection broken: %w", err)
}

// A linkBody is the body of an answer. When it was read to its end the link is free for another request; if it is closed before that,
// the connection is closed.
type linkBody struct {
	l    *link
	x    *exchange
	body io.ReadCloser
	end  chan bool

	mu     sync.Mutex
	done   bool // the end was told
	closed bool
	err    error
	free   chan struct{}
}

func (b *linkBody) Read(p []byte) (n int, err error) {
	b.mu.Lock()
	closed, err := b.closed, b.err
	b.mu.Unlock()
	if closed {
		return 0, errBodyClosed
	}
	if err != nil {
		return 0, err
	}
	n, err = b.body.Read(p)
	if err != nil {
		b.mu.Lock()
		defer b.mu.Unlock()
		if err != io.EOF {
			if b.x.ctx.Err() != nil {
				err = context.Cause(b.x.ctx)
			} else if why := b.l.why(); why != nil && why != errReadEnds {
				err = why
			}
			if err == errClosedEarly {
				err = errBodyClosed
			}
		}
		b.err = err
		b.tell(err == io.EOF)
	}
	return n, err
}

// tell tells how the body ended, and if it was read waits until the link is kept: who asks again will get it.
func (b *linkBody) tell(whole bool) {
	if b.done {
		return
	}
	b.done = true
	b.free = make(chan struct{})
	b.end <- whole
	if whole {
		select {
		case <-b.free:
		case <-b.l.ended:
		}
	}
}

func (b *linkBody) released() {
	if b.free != nil {
		close(b.free)
	}
}

func (b *linkBody) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	b.closed = true
	if !b.done {
		b.tell(false)
		b.l.close(errClosedEarly)
		b.x.cancel(errClosedEarly)
	}
	return nil
}

// A gzipBody decompresses another.
type gzipBody struct {
	body *linkBody
	z    *gzip.Reader
	err  error
}

func (g *gzipBody) Read(p []byte) (n int, err error) {
	if g.err != nil {
		return 0, g.err
	}
	if g.z == nil {
		if g.z, g.err = gzip.NewReader(g.body); g.err != nil {
			return 0, g.err
		}
	}
	return g.z.Read(p)
}

func (g *gzipBody) Close() error {
	g.err = errBodyClosed
	return g.body.Close()
}

// A rawBody is the connection itself, when the protocol was changed.
type rawBody struct {
	in *bufio.Reader
	net.Conn
}

func (b *rawBody) Read(p []byte) (int, error) { return b.in.Read(p) }
