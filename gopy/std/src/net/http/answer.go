package http

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"path"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// A response is the ResponseWriter of a server. What the handler writes goes through three stages:
//
//	handler -> out, 2 KiB -> bodyWriter: the header, chunks -> the connection's buffer
//
// When the first stage is flushed, the header is written. If the handler has returned by then, the length is known; if not, and it was
// not declared, the body is sent in chunks.
type response struct {
	c      *conn
	req    *Request
	body   *body // of the request; nil: it has none
	cancel context.CancelFunc
	out    *bufio.Writer

	header   Header // the handler's
	sent     Header // header as it was when WriteHeader was called
	status   int    // 0: WriteHeader was not called
	length   int64  // declared; -1: not
	written  int64
	begun    bool // the header was written to the connection's buffer
	chunked  bool
	done     atomic.Bool // the handler has returned
	closing  bool        // the connection is to be closed behind the answer
	duplex   bool        // EnableFullDuplex
	tooLarge bool        // a MaxBytesReader's limit was reached
	trailers []string
	waiting  atomic.Bool // the client waits for leave to send the body
}

// sniffAhead is how much is kept back before a body is sent in chunks; at least what DetectContentType looks at.
const sniffAhead = 2048

// TrailerPrefix marks headers, set while or after the body is written, that are sent behind it.
const TrailerPrefix = "Trailer:"

// expectations looks at the header Expect; false: the request was refused.
func (w *response) expectations() bool {
	r := w.req
	if hasToken(r.Header["Expect"], "100-continue") {
		if r.ProtoAtLeast(1, 1) && r.ContentLength != 0 {
			w.waiting.Store(true)
			r.Body = &expectedBody{w: w, body: r.Body}
		}
	} else if r.Header.get("Expect") != "" {
		w.Header().Set("Connection", "close")
		w.WriteHeader(StatusExpectationFailed)
		w.finish()
		return false
	}
	return true
}

// An expectedBody is the body of a client that sends it only when it is told to: when the handler reads.
type expectedBody struct {
	w      *response
	body   io.ReadCloser
	closed bool
}

func (b *expectedBody) Read(p []byte) (int, error) {
	if b.closed {
		return 0, ErrBodyReadAfterClose
	}
	if b.w.waiting.Swap(false) {
		b.w.c.out.WriteString("HTTP/1.1 100 Continue\r\n\r\n")
		b.w.c.out.Flush()
	}
	return b.body.Read(p)
}

func (b *expectedBody) Close() error {
	b.closed = true
	if b.w.waiting.Swap(false) {
		b.w.closing = true
		return nil
	}
	return b.body.Close()
}

// Header is the header that will be sent.
func (w *response) Header() Header { return w.header }

// caller says which function outside of this package called.
func caller() string {
	pcs := make([]uintptr, 16)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		frame, more := frames.Next()
		if !more || !strings.HasPrefix(frame.Function, "net/http.") {
			return fmt.Sprintf("%s (%s:%d)", frame.Function, path.Base(frame.File), frame.Line)
		}
	}
}

func checkStatus(code int) {
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
}

// WriteHeader implements ResponseWriter.
func (w *response) WriteHeader(code int) {
	if w.c.isHijacked() {
		w.c.server.logf("http: response.WriteHeader on hijacked connection from %s", caller())
		return
	}
	if w.status != 0 {
		w.c.server.logf("http: superfluous response.WriteHeader call from %s", caller())
		return
	}
	checkStatus(code)
	if code >= 200 && w.waiting.Swap(false) {
		w.closing = true // the body will not be asked for, but the client may send it
	}
	if code < 200 && code != StatusSwitchingProtocols {
		if code == StatusContinue {
			w.waiting.Store(false)
		}
		w.c.out.WriteString(statusLine(w.req, code))
		w.header.WriteSubset(w.c.out, map[string]bool{"Content-Length": true, "Transfer-Encoding": true})
		w.c.out.WriteString("\r\n")
		w.c.out.Flush()
		return
	}
	w.status = code
	w.sent = w.header.Clone()
	if text := w.sent.get("Content-Length"); text != "" {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil && n >= 0 {
			w.length = n
		} else {
			w.c.server.logf("http: invalid Content-Length of %q", text)
			w.header.Del("Content-Length")
			w.sent.Del("Content-Length")
		}
	}
}

func statusLine(r *Request, code int) string {
	line := "HTTP/1.0 "
	if r.ProtoAtLeast(1, 1) {
		line = "HTTP/1.1 "
	}
	if text := StatusText(code); text != "" {
		return line + strconv.Itoa(code) + " " + text + "\r\n"
	}
	return fmt.Sprintf("%s%03d status code %d\r\n", line, code, code)
}

// Write implements ResponseWriter.
func (w *response) Write(p []byte) (int, error) {
	if err := w.prepare(len(p)); err != nil || len(p) == 0 {
		return 0, err
	}
	return w.out.Write(p)
}

// WriteString is Write for a string.
func (w *response) WriteString(s string) (int, error) {
	if err := w.prepare(len(s)); err != nil || s == "" {
		return 0, err
	}
	return w.out.WriteString(s)
}

// prepare tells whether n bytes may be written.
func (w *response) prepare(n int) error {
	if w.c.isHijacked() {
		if n > 0 {
			w.c.server.logf("http: response.Write on hijacked connection from %s", caller())
		}
		return ErrHijacked
	}
	if w.status == 0 {
		w.WriteHeader(StatusOK)
	}
	if n == 0 {
		return nil
	}
	if !bodyAllowed(w.status) {
		return ErrBodyNotAllowed
	}
	w.written += int64(n)
	if w.length != -1 && w.written > w.length {
		return ErrContentLength
	}
	return nil
}

// Flush sends what was written so far.
func (w *response) Flush() { w.FlushError() }

// FlushError is Flush with an error.
func (w *response) FlushError() error {
	if w.c.isHijacked() {
		return ErrHijacked
	}
	if w.status == 0 {
		w.WriteHeader(StatusOK)
	}
	err := w.out.Flush()
	w.begin(nil)
	if e := w.c.out.Flush(); err == nil {
		err = e
	}
	return err
}

// SetReadDeadline, SetWriteDeadline and EnableFullDuplex are for ResponseController.
func (w *response) SetReadDeadline(t time.Time) error  { return w.c.rwc.SetReadDeadline(t) }
func (w *response) SetWriteDeadline(t time.Time) error { return w.c.rwc.SetWriteDeadline(t) }
func (w *response) EnableFullDuplex() error {
	w.duplex = true
	return nil
}

// requestTooLarge is called by a MaxBytesReader.
func (w *response) requestTooLarge() {
	w.closing, w.tooLarge = true, true
	if w.status == 0 {
		w.header.Set("Connection", "close")
	}
}

// Hijack gives the connection to the handler.
func (w *response) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	if w.done.Load() {
		panic("net/http: Hijack called after ServeHTTP finished")
	}
	if w.status != 0 {
		w.begin(nil)
		w.c.out.Flush()
	}
	c := w.c
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.hijacked {
		return nil, nil, ErrHijacked
	}
	c.r.abort()
	c.hijacked = true
	c.rwc.SetDeadline(time.Time{})
	if c.r.ahead {
		if _, err := c.in.Peek(c.in.Buffered() + 1); err != nil {
			return nil, nil, fmt.Errorf("unexpected Peek failure reading buffered byte: %v", err)
		}
	}
	c.out.Reset(c.rwc)
	c.setState(StateHijacked)
	return c.rwc, bufio.NewReadWriter(c.in, c.out), nil
}

// finish completes the answer when the handler has returned.
func (w *response) finish() {
	w.done.Store(true)
	if w.status == 0 {
		w.WriteHeader(StatusOK)
	}
	w.out.Flush()
	w.begin(nil)
	if w.chunked {
		w.c.out.WriteString("0\r\n")
		w.trailer().Write(w.c.out)
		w.c.out.WriteString("\r\n")
	}
	w.c.out.Flush()
	w.c.r.abort()
	if w.body != nil {
		w.body.whenRead(nil)
		w.body.Close()
	}
	if w.req.MultipartForm != nil {
		w.req.MultipartForm.RemoveAll()
	}
}

// trailer is what is sent behind the body.
func (w *response) trailer() Header {
	t := Header{}
	for name, values := range w.header {
		if rest, ok := strings.CutPrefix(name, TrailerPrefix); ok {
			t[rest] = values
		}
	}
	for _, name := range w.trailers {
		for _, value := range w.header[name] {
			t.Add(name, value)
		}
	}
	return t
}

// reusable tells whether another request can follow on the connection.
func (w *response) reusable() bool {
	short := w.req.Method != "HEAD" && w.length != -1 && bodyAllowed(w.status) && w.length != w.written
	return !w.closing && !short && w.c.broken == nil && !w.body.closedEarly()
}

// bodyWriter is the second stage.
type bodyWriter struct{ w *response }

func (b bodyWriter) Write(p []byte) (n int, err error) {
	w := b.w
	w.begin(p)
	if w.req.Method == "HEAD" {
		return len(p), nil
	}
	out := w.c.out
	if w.chunked {
		out.WriteString(strconv.FormatInt(int64(len(p)), 16) + "\r\n")
	}
	n, err = out.Write(p)
	if w.chunked && err == nil {
		_, err = out.WriteString("\r\n")
	}
	if err != nil {
		w.c.rwc.Close()
	}
	return n, err
}
