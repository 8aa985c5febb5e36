package http

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// Limits of what a server reads before it calls a handler.
const (
	DefaultMaxHeaderBytes      = 1 << 20
	DefaultMaxHeaderValueCount = 500
)

// Server has the options of a server. The zero Server is good.
type Server struct {
	// Addr is where to listen, "host:port"; ":http" if it is "".
	Addr string

	Handler Handler // DefaultServeMux if nil

	// DisableGeneralOptionsHandler gives requests "OPTIONS *" to the Handler, instead of answering them.
	DisableGeneralOptionsHandler bool

	// ReadTimeout is how long reading a request may take, ReadHeaderTimeout, reading its header: ReadTimeout if it is 0.
	ReadTimeout       time.Duration
	ReadHeaderTimeout time.Duration

	// WriteTimeout is how long answering may take from the end of the request's header on.
	WriteTimeout time.Duration

	// IdleTimeout is how long to wait for the next request on a connection: ReadTimeout if it is 0.
	IdleTimeout time.Duration

	MaxHeaderBytes      int // DefaultMaxHeaderBytes if it is 0
	MaxHeaderValueCount int // DefaultMaxHeaderValueCount if it is 0

	// ConnState is called when a connection changes its state.
	ConnState func(net.Conn, ConnState)

	// ErrorLog is where it is logged what goes wrong; the standard logger if it is nil.
	ErrorLog *log.Logger

	// BaseContext gives the context that those of requests are derived from, ConnContext that of a connection.
	BaseContext func(net.Listener) context.Context
	ConnContext func(ctx context.Context, c net.Conn) context.Context

	closing   atomic.Bool
	noReuse   atomic.Bool // SetKeepAlivesEnabled(false)
	mu        sync.Mutex
	listeners map[*net.Listener]bool
	conns     map[*conn]bool
	goodbyes  []func()
	serving   sync.WaitGroup
}

// ConnState is the state of a connection of a server's.
type ConnState int

const (
	StateNew ConnState = iota // nothing was read yet
	StateActive
	StateIdle     // between requests
	StateHijacked // a handler has it
	StateClosed
)

// String names a state.
func (c ConnState) String() string {
	switch c {
	case StateNew:
		return "new"
	case StateActive:
		return "active"
	case StateIdle:
		return "idle"
	case StateHijacked:
		return "hijacked"
	case StateClosed:
		return "closed"
	}
	return ""
}

// ListenAndServe serves at an address until something goes wrong: the result is never nil.
func ListenAndServe(addr string, handler Handler) error {
	s := &Server{Addr: addr, Handler: handler}
	return s.ListenAndServe()
}

// Serve serves what a listener accepts.
func Serve(l net.Listener, handler Handler) error {
	s := &Server{Handler: handler}
	return s.Serve(l)
}

// ListenAndServe serves at Addr. After Close or Shutdown the result is ErrServerClosed.
func (s *Server) ListenAndServe() error {
	if s.closing.Load() {
		return ErrServerClosed
	}
	addr := s.Addr
	if addr == "" {
		addr = ":http"
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	return s.Serve(l)
}

// onceListener is closed once: by Serve, and perhaps by Shutdown before.
type onceListener struct {
	net.Listener

	once sync.Once
	err  error
}

func (l *onceListener) Close() error {
	l.once.Do(func() { l.err = l.Listener.Close() })
	return l.err
}

// Serve serves what a listener accepts, each connection in a goroutine of its own, until Close or Shutdown, or until the listener fails.
func (s *Server) Serve(l net.Listener) error {
	given := l
	l = &onceListener{Listener: l}
	defer l.Close()
	if !s.addListener(&l) {
		return ErrServerClosed
	}
	defer s.removeListener(&l)
	ctx := context.Background()
	if s.BaseContext != nil {
		if ctx = s.BaseContext(given); ctx == nil {
			panic("BaseContext returned a nil context")
		}
	}
	ctx = context.WithValue(ctx, ServerContextKey, s)
	delay := time.Duration(0)
	for {
		c, err := l.Accept()
		if err != nil {
			if s.closing.Load() {
				return ErrServerClosed
			}
			if ne, ok := err.(net.Error); ok && ne.Temporary() {
				delay = min(max(2*delay, 5*time.Millisecond), time.Second)
				s.logf("http: Accept error: %v; retrying in %v", err, delay)
				time.Sleep(delay)
				continue
			}
			return err
		}
		delay = 0
		connCtx := ctx
		if s.ConnContext != nil {
			if connCtx = s.ConnContext(ctx, c); connCtx == nil {
				panic("ConnContext returned nil")
			}
		}
		sc := &conn{server: s, rwc: c}
		sc.setState(StateNew)
		go sc.serve(connCtx)
	}
}

func (s *Server) addListener(l *net.Listener) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing.Load() {
		return false
	}
	if s.listeners == nil {
		s.listeners = map[*net.Listener]bool{}
	}
	s.listeners[l] = true
	s.serving.Add(1)
	return true
}

func (s *Server) removeListener(l *net.Listener) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.listeners, l)
	s.serving.Done()
}

// stopListening closes the listeners, and waits until nobody accepts any more.
func (s *Server) stopListening(goodbyes bool) error {
	s.closing.Store(true)
	s.mu.Lock()
	var err error
	for l := range s.listeners {
		if e := (*l).Close(); e != nil && err == nil {
			err = e
		}
	}
	if goodbyes {
		for _, f := range s.goodbyes {
			go f()
		}
	}
	s.mu.Unlock()
	s.serving.Wait()
	return err
}

// Close stops the server and closes all connections, but those that were hijacked.
func (s *Server) Close() error {
	err := s.stopListening(false)
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		c.rwc.Close()
		delete(s.conns, c)
	}
	return err
}

// Shutdown stops the server, and waits until all requests are answered, or the context ends. Connections that were hijacked are not waited for.
func (s *Server) Shutdown(ctx context.Context) error {
	err := s.stopListening(true)
	wait := time.Millisecond
	timer := time.NewTimer(wait)
	defer timer.Stop()
	for !s.closeIdle() {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-timer.C:
			wait = min(2*wait, 500*time.Millisecond)
			timer.Reset(wait)
		}
	}
	return err
}

// closeIdle closes the connections between requests, and tells whether there are no others. One on which nothing was sent for seconds counts
// as such.
func (s *Server) closeIdle() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		state, since := c.stateSince()
		if state == StateIdle || state == StateNew && since < time.Now().Unix()-5 {
			c.rwc.Close()
			delete(s.conns, c)
		}
	}
	return len(s.conns) == 0
}

// RegisterOnShutdown adds a function that Shutdown calls, in a goroutine.
func (s *Server) RegisterOnShutdown(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.goodbyes = append(s.goodbyes, f)
}

// SetKeepAlivesEnabled says whether connections are used for more than one request, which they are by default.
func (s *Server) SetKeepAlivesEnabled(v bool) {
	s.noReuse.Store(!v)
	if !v {
		s.closeIdle()
	}
}

func (s *Server) reuses() bool { return !s.noReuse.Load() && !s.closing.Load() }

func (s *Server) logf(format string, args ...any) {
	if s.ErrorLog != nil {
		s.ErrorLog.Printf(format, args...)
	} else {
		log.Printf(format, args...)
	}
}

func (s *Server) headerTimeout() time.Duration {
	if s.ReadHeaderTimeout != 0 {
		return s.ReadHeaderTimeout
	}
	return s.ReadTimeout
}

func (s *Server) idleTimeout() time.Duration {
	if s.IdleTimeout != 0 {
		return s.IdleTimeout
	}
	return s.ReadTimeout
}

// serve lets the handler answer.
func (s *Server) serve(w ResponseWriter, r *Request) {
	h := s.Handler
	if h == nil {
		h = DefaultServeMux
	}
	if r.RequestURI == "*" && r.Method == "OPTIONS" && !s.DisableGeneralOptionsHandler {
		h = generalOptions{}
	}
	h.ServeHTTP(w, r)
}

// generalOptions answers "OPTIONS *".
type generalOptions struct{}

func (generalOptions) ServeHTTP(w ResponseWriter, r *Request) {
	w.Header().Set("Content-Length", "0")
	if r.ContentLength != 0 {
		io.Copy(io.Discard, MaxBytesReader(w, r.Body, 4<<10))
	}
}

// Keys of values in the contexts of requests.
var (
	// ServerContextKey is the key of the *Server, LocalAddrContextKey that of the address at which the connection was accepted.
	ServerContextKey    = &contextKey{"http-server"}
	LocalAddrContextKey = &contextKey{"local-addr"}
)

type contextKey struct{ name string }

func (k *contextKey) String() string { return "net/http context value " + k.name }

// statusError is why a request is answered by us and not by a handler.
type statusError struct {
	code int
	text string
}

func (e statusError) Error() string { return StatusText(e.code) + ": " + e.text }

// line is the status as it is sent.
func (e statusError) line() string {
	return strconv.Itoa(e.code) + " " + StatusText(e.code) + ": " + e.text
}

var errTooLarge = errors.New("http: request too large")
