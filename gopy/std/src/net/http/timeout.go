package http

import (
	"bytes"
	"context"
	"io"
	"maps"
	"sync"
	"time"
)

// TimeoutHandler gives h some time: if it takes longer, the answer is status 503 with a text, and what h writes after that fails with
// ErrHandlerTimeout. What h writes is kept until it returns.
func TimeoutHandler(h Handler, dt time.Duration, msg string) Handler {
	return &timeoutHandler{h, dt, msg}
}

type timeoutHandler struct {
	h    Handler
	time time.Duration
	text string
}

func (t *timeoutHandler) ServeHTTP(w ResponseWriter, r *Request) {
	ctx, cancel := context.WithTimeout(r.Context(), t.time)
	defer cancel()
	r = r.WithContext(ctx)
	done := make(chan struct{})
	panicked := make(chan any, 1)
	tw := &timeoutWriter{header: Header{}, r: r}
	go func() {
		defer func() {
			if p := recover(); p != nil {
				panicked <- p
			}
		}()
		t.h.ServeHTTP(tw, r)
		close(done)
	}()
	select {
	case p := <-panicked:
		panic(p)
	case <-done:
		tw.mu.Lock()
		defer tw.mu.Unlock()
		maps.Copy(w.Header(), tw.header)
		if tw.status == 0 {
			tw.status = StatusOK
		}
		w.WriteHeader(tw.status)
		w.Write(tw.body.Bytes())
	case <-ctx.Done():
		tw.mu.Lock()
		defer tw.mu.Unlock()
		w.WriteHeader(StatusServiceUnavailable)
		tw.err = ctx.Err()
		if tw.err == context.DeadlineExceeded {
			tw.err = ErrHandlerTimeout
			text := t.text
			if text == "" {
				text = "<html><head><title>Timeout</title></head><body><h1>Timeout</h1></body></html>"
			}
			io.WriteString(w, text)
		}
	}
}

type timeoutWriter struct {
	header Header
	r      *Request

	mu     sync.Mutex
	body   bytes.Buffer
	status int
	err    error
}

func (w *timeoutWriter) Header() Header { return w.header }

func (w *timeoutWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err != nil {
		return 0, w.err
	}
	if w.status == 0 {
		w.status = StatusOK
	}
	return w.body.Write(p)
}

func (w *timeoutWriter) WriteHeader(code int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	checkStatus(code)
	switch {
	case w.err != nil:
	case w.status == 0:
		w.status = code
	default:
		serverOf(w.r).logf("http: superfluous response.WriteHeader call from %s", caller())
	}
}
