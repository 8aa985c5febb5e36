package http

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"sync"
	"time"
)

// DefaultMaxIdleConnsPerHost is how many connections to a host are kept, if a Transport does not say.
const DefaultMaxIdleConnsPerHost = 2

// DefaultTransport is what clients without a Transport use.
var DefaultTransport RoundTripper = &Transport{
	Proxy:                 ProxyFromEnvironment,
	ForceAttemptHTTP2:     true,
	MaxIdleConns:          100,
	IdleConnTimeout:       90 * time.Second,
	TLSHandshakeTimeout:   10 * time.Second,
	ExpectContinueTimeout: 1 * time.Second,
}

// Transport sends single requests, and keeps connections for further ones. It should be kept and used by all. It can do http, not https.
type Transport struct {
	// Proxy says which proxy to use for a request, nil for none.
	Proxy func(*Request) (*url.URL, error)

	// DialContext makes connections; package net does if it is nil. Dial is the same without a context, and deprecated.
	DialContext func(ctx context.Context, network, addr string) (net.Conn, error)
	Dial        func(network, addr string) (net.Conn, error)

	TLSHandshakeTimeout time.Duration // means nothing here

	// DisableKeepAlives uses a connection for one request only, DisableCompression does not ask for compressed answers.
	DisableKeepAlives  bool
	DisableCompression bool

	// How many connections are kept in all, and for each host, and how many there may be for each host; 0: no limit, but for
	// MaxIdleConnsPerHost DefaultMaxIdleConnsPerHost.
	MaxIdleConns        int
	MaxIdleConnsPerHost int
	MaxConnsPerHost     int

	// IdleConnTimeout is how long a connection is kept, 0: for ever.
	IdleConnTimeout time.Duration

	// ResponseHeaderTimeout is how long to wait for an answer's header when the request has been sent, 0: for ever.
	ResponseHeaderTimeout time.Duration

	// ExpectContinueTimeout is how long to wait for leave to send the body, if a request has "Expect: 100-continue"; then it is sent all the same.
	ExpectContinueTimeout time.Duration

	ProxyConnectHeader Header // means nothing here

	// MaxResponseHeaderBytes limits an answer's header; 0: 10 MiB.
	MaxResponseHeaderBytes int64

	WriteBufferSize int // 4 KiB if it is 0
	ReadBufferSize  int

	ForceAttemptHTTP2 bool // means nothing here

	mu      sync.Mutex
	idle    map[target][]*link // the latest used one last
	idles   []*link            // of all hosts, the oldest first
	count   map[target]int     // connections for each host, if MaxConnsPerHost limits them
	waiting map[target][]chan struct{}
	others  map[string]RoundTripper // by scheme
}

// A target is where connections lead that can be used for the same requests.
type target struct{ proxy, addr string }

// Clone copies what is exported.
func (t *Transport) Clone() *Transport {
	return &Transport{
		Proxy: t.Proxy, DialContext: t.DialContext, Dial: t.Dial, TLSHandshakeTimeout: t.TLSHandshakeTimeout,
		DisableKeepAlives: t.DisableKeepAlives, DisableCompression: t.DisableCompression, MaxIdleConns: t.MaxIdleConns,
		MaxIdleConnsPerHost: t.MaxIdleConnsPerHost, MaxConnsPerHost: t.MaxConnsPerHost, IdleConnTimeout: t.IdleConnTimeout,
		ResponseHeaderTimeout: t.ResponseHeaderTimeout, ExpectContinueTimeout: t.ExpectContinueTimeout,
		ProxyConnectHeader: t.ProxyConnectHeader.Clone(), MaxResponseHeaderBytes: t.MaxResponseHeaderBytes,
		WriteBufferSize: t.WriteBufferSize, ReadBufferSize: t.ReadBufferSize, ForceAttemptHTTP2: t.ForceAttemptHTTP2,
	}
}

// RegisterProtocol lets rt send requests of a scheme, which may leave one to the Transport by ErrSkipAltProtocol.
func (t *Transport) RegisterProtocol(scheme string, rt RoundTripper) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if _, ok := t.others[scheme]; ok {
		panic("protocol " + scheme + " already registered")
	}
	if t.others == nil {
		t.others = map[string]RoundTripper{}
	}
	t.others[scheme] = rt
}

// RoundTrip sends a request and gives its answer. A request that a kept connection did not carry is sent again on another, if that does no
// harm.
func (t *Transport) RoundTrip(req *Request) (*Response, error) {
	if err := checkRequest(req); err != nil {
		req.closeBody()
		return nil, err
	}
	t.mu.Lock()
	other := t.others[req.URL.Scheme]
	t.mu.Unlock()
	if other != nil {
		if resp, err := other.RoundTrip(req); err != ErrSkipAltProtocol {
			return resp, err
		}
	}
	if err := checkURL(req); err != nil {
		req.closeBody()
		return nil, err
	}
	ctx, cancel := context.WithCancelCause(req.Context())
	if req.Cancel != nil {
		go func() {
			select {
			case <-req.Cancel:
				cancel(errCanceled)
			case <-ctx.Done():
			}
		}()
	}
	original := req
	for {
		if ctx.Err() != nil {
			req.closeBody()
			err := context.Cause(ctx)
			cancel(err)
			return nil, err
		}
		l, proxied, err := t.connection(ctx, req)
		if err != nil {
			req.closeBody()
			cancel(err)
			return nil, err
		}
		resp, err := l.roundTrip(ctx, cancel, req, proxied)
		if err == nil {
			resp.Request = original
			return resp, nil
		}
		again, ok := retry(l, original, err)
		if !ok {
			cancel(err)
			if e, ok := err.(untouchedError); ok {
				err = e.error
			}
			if e, ok := err.(readError); ok {
				err = e.error
			}
			if e, ok := err.(bodyError); ok {
				err = e.error
			}
			return nil, err
		}
		req = again
	}
}

var errCanceled = errors.New("net/http: request canceled")

func checkRequest(req *Request) error {
	if req.URL == nil {
		return errors.New("http: nil Request.URL")
	}
	if req.Header == nil {
		return errors.New("http: nil Request.Header")
	}
	for name, values := range req.Header {
		if !isToken(name) {
			return fmt.Errorf("net/http: invalid header field name %q", name)
		}
		for _, value := range values {
			if !validValue(value) {
				return fmt.Errorf("net/http: invalid header field value for %q", name) // the value may be secret
			}
		}
	}
	return nil
}

func checkURL(req *Request) error {
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return badText("unsupported protocol scheme", req.URL.Scheme)
	}
	if req.Method != "" && !isToken(req.Method) {
		return fmt.Errorf("net/http: invalid method %q", req.Method)
	}
	if req.URL.Host == "" {
		return errors.New("http: no Host in request URL")
	}
	return nil
}

// retry tells whether to send a request again after an error, and gives one that can be sent.
func retry(l *link, req *Request, err error) (*Request, bool) {
	if !l.reused {
		return nil, false // it is not because the connection was old
	}
	_, untouched := err.(untouchedError)
	_, read := err.(readError)
	if !untouched && !((read || err == errServerClosedIdle) && req.replayable()) {
		return nil, false
	}
	if req.Body == nil || req.Body == NoBody {
		return req, true
	}
	if req.GetBody == nil {
		return nil, false
	}
	body, e := req.GetBody()
	if e != nil {
		return nil, false
	}
	again := *req
	again.Body = body
	return &again, true
}

// address is the host and port of a URL.
func address(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// connection gives a kept connection for a request, or a new one.
func (t *Transport) connection(ctx context.Context, req *Request) (l *link, proxied bool, err error) {
	to := target{addr: address(req.URL)}
	if t.Proxy != nil {
		proxy, err := t.Proxy(req)
		if err != nil {
			return nil, false, err
		}
		if proxy != nil {
			if proxy.Scheme != "http" {
				return nil, false, fmt.Errorf("net/http: gopy cannot use a proxy of scheme %q", proxy.Scheme)
			}
			to = target{proxy.String(), address(proxy)}
		}
	}
	for {
		l, wait := t.takeIdle(to)
		if l != nil {
			return l, to.proxy != "", nil
		}
		if wait == nil {
			break
		}
		select {
		case <-wait:
		case <-ctx.Done():
			return nil, false, context.Cause(ctx)
		}
	}
	c, err := t.dial(ctx, to.addr)
	if err == nil && req.URL.Scheme == "https" {
		c.Close()
		err = errNoTLS
	}
	if err != nil {
		t.forget(to)
		if ctx.Err() != nil {
			return nil, false, context.Cause(ctx)
		}
		if to.proxy != "" {
			err = &net.OpError{Op: "proxyconnect", Net: "tcp", Err: err}
		}
		return nil, false, err
	}
	return t.newLink(to, c), to.proxy != "", nil
}

var errNoTLS = errors.New("net/http: https needs TLS, which gopy does not have: use http within the program")

func (t *Transport) dial(ctx context.Context, addr string) (c net.Conn, err error) {
	switch {
	case t.DialContext != nil:
		if c, err = t.DialContext(ctx, "tcp", addr); c == nil && err == nil {
			err = errors.New("net/http: Transport.DialContext hook returned (nil, nil)")
		}
	case t.Dial != nil:
		if c, err = t.Dial("tcp", addr); c == nil && err == nil {
			err = errors.New("net/http: Transport.Dial hook returned (nil, nil)")
		}
	default:
		c, err = new(net.Dialer).DialContext(ctx, "tcp", addr)
	}
	return c, err
}

// takeIdle gives the kept connection that was used last. If there is none it counts a new one; if there are too many already, it
// gives a channel that is closed when one gets free.
func (t *Transport) takeIdle(to target) (*link, chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for list := t.idle[to]; len(list) > 0; list = t.idle[to] {
		l := list[len(list)-1]
		t.removeIdle(l)
		if t.IdleConnTimeout > 0 && time.Since(l.since) > t.IdleConnTimeout {
			go l.close(errIdleTimeout)
			continue
		}
		l.reused = true
		return l, nil
	}
	if t.MaxConnsPerHost > 0 {
		if t.count[to] >= t.MaxConnsPerHost {
			if t.waiting == nil {
				t.waiting = map[target][]chan struct{}{}
			}
			c := make(chan struct{})
			t.waiting[to] = append(t.waiting[to], c)
			return nil, c
		}
		if t.count == nil {
			t.count = map[target]int{}
		}
		t.count[to]++
	}
	return nil, nil
}

// removeIdle takes a connection out of those that are kept, and tells whether it was there. The mutex is held.
func (t *Transport) removeIdle(l *link) bool {
	if l.timer != nil {
		l.timer.Stop()
		l.timer = nil
	}
	for i, other := range t.idles {
		if other == l {
			t.idles = append(t.idles[:i:i], t.idles[i+1:]...)
			list := t.idle[l.to]
			for i, other := range list {
				if other == l {
					t.idle[l.to] = append(list[:i:i], list[i+1:]...)
				}
			}
			if len(t.idle[l.to]) == 0 {
				delete(t.idle, l.to)
			}
			return true
		}
	}
	return false
}

// keep keeps a connection for further requests; false: it is to be closed.
func (t *Transport) keep(l *link) bool {
	if t.DisableKeepAlives || t.MaxIdleConnsPerHost < 0 || l.isClosed() {
		return false
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	limit := t.MaxIdleConnsPerHost
	if limit == 0 {
		limit = DefaultMaxIdleConnsPerHost
	}
	if len(t.idle[l.to]) >= limit {
		return false
	}
	if t.idle == nil {
		t.idle = map[target][]*link{}
	}
	t.idle[l.to] = append(t.idle[l.to], l)
	t.idles = append(t.idles, l)
	if t.MaxIdleConns > 0 && len(t.idles) > t.MaxIdleConns {
		oldest := t.idles[0]
		t.removeIdle(oldest)
		go oldest.close(errTooManyIdle)
	}
	l.since = time.Now()
	if t.IdleConnTimeout > 0 {
		l.timer = time.AfterFunc(t.IdleConnTimeout, func() {
			t.mu.Lock()
			was := t.removeIdle(l)
			t.mu.Unlock()
			if was {
				l.close(errIdleTimeout)
			}
		})
	}
	t.wakeWaiter(l.to)
	return true
}

// forget is called for a connection that has come to its end, or was not made.
func (t *Transport) forget(to target) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.MaxConnsPerHost > 0 {
		t.count[to]--
		t.wakeWaiter(to)
	}
}

func (t *Transport) wakeWaiter(to target) {
	if list := t.waiting[to]; len(list) > 0 {
		close(list[0])
		t.waiting[to] = list[1:]
	}
}

// CloseIdleConnections closes those that are kept for further requests.
func (t *Transport) CloseIdleConnections() {
	t.mu.Lock()
	list := t.idles
	for _, l := range list {
		t.removeIdle(l)
	}
	t.mu.Unlock()
	for _, l := range list {
		l.close(errClosedIdle)
	}
}

var (
	errIdleTimeout = errors.New("http: idle connection timeout")
	errTooManyIdle = errors.New("http: putIdleConn: too many idle connections")
	errClosedIdle  = errors.New("http: CloseIdleConnections called")
)

// ProxyURL is for Transport.Proxy: always the same proxy.
func ProxyURL(fixedURL *url.URL) func(*Request) (*url.URL, error) {
	return func(*Request) (*url.URL, error) { return fixedURL, nil }
}

// untouchedError is an error that came before anything was sent.
type untouchedError struct{ error }

// readError is an error of reading the answer.
type readError struct{ error }

func (e readError) Unwrap() error { return e.error }
func (e readError) Error() string {
	return fmt.Sprintf("net/http: Transport failed to read from server: %v", e.error)
}
