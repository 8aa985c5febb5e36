package http

import (
	"bufio"
	"fmt"
	"net"
	"time"
)

// Hijacker is what ResponseWriters are that can give the connection to the handler.
type Hijacker interface {
	// Hijack gives the connection away: the server does nothing with it any more.
	Hijack() (net.Conn, *bufio.ReadWriter, error)
}

// Pusher is what ResponseWriters of HTTP/2 are; there are none here.
type Pusher interface {
	Push(target string, opts *PushOptions) error
}

// PushOptions are options of a Pusher.
type PushOptions struct {
	Method string
	Header Header
}

// ResponseController does what only some ResponseWriters can. One that wraps another may give it by a method Unwrap() ResponseWriter.
type ResponseController struct {
	w ResponseWriter
}

// NewResponseController makes one for a handler's ResponseWriter.
func NewResponseController(rw ResponseWriter) *ResponseController { return &ResponseController{rw} }

var errNoSupport = fmt.Errorf("%w", ErrNotSupported)

// inner is the ResponseWriter within w, nil if there is none.
func inner(w ResponseWriter) ResponseWriter {
	if u, ok := w.(interface{ Unwrap() ResponseWriter }); ok {
		return u.Unwrap()
	}
	return nil
}

// Flush sends what was written so far.
func (c *ResponseController) Flush() error {
	for w := c.w; w != nil; w = inner(w) {
		switch f := w.(type) {
		case interface{ FlushError() error }:
			return f.FlushError()
		case Flusher:
			f.Flush()
			return nil
		}
	}
	return errNoSupport
}

// Hijack gives the connection to the handler.
func (c *ResponseController) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	for w := c.w; w != nil; w = inner(w) {
		if h, ok := w.(Hijacker); ok {
			return h.Hijack()
		}
	}
	return nil, nil, errNoSupport
}

// SetReadDeadline limits the time for reading the request.
func (c *ResponseController) SetReadDeadline(deadline time.Time) error {
	for w := c.w; w != nil; w = inner(w) {
		if d, ok := w.(interface{ SetReadDeadline(time.Time) error }); ok {
			return d.SetReadDeadline(deadline)
		}
	}
	return errNoSupport
}

// SetWriteDeadline limits the time for writing the answer.
func (c *ResponseController) SetWriteDeadline(deadline time.Time) error {
	for w := c.w; w != nil; w = inner(w) {
		if d, ok := w.(interface{ SetWriteDeadline(time.Time) error }); ok {
			return d.SetWriteDeadline(deadline)
		}
	}
	return errNoSupport
}

// EnableFullDuplex lets the handler read the request while it answers.
func (c *ResponseController) EnableFullDuplex() error {
	for w := c.w; w != nil; w = inner(w) {
		if d, ok := w.(interface{ EnableFullDuplex() error }); ok {
			return d.EnableFullDuplex()
		}
	}
	return errNoSupport
}
