package httptest

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Server is a server on a port of its own.
type Server struct {
	URL      string // "http://127.0.0.1:port"
	Listener net.Listener
	Config   *http.Server // may be changed before Start

	serving sync.WaitGroup
	mu      sync.Mutex
	closed  bool
	conns   map[net.Conn]http.ConnState
	client  *http.Client
}

// NewServer starts a server. The caller closes it.
func NewServer(handler http.Handler) *Server {
	s := NewUnstartedServer(handler)
	s.Start()
	return s
}

// NewUnstartedServer makes a server that Start starts.
func NewUnstartedServer(handler http.Handler) *Server {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(fmt.Sprintf("httptest: failed to listen on a port: %v", err))
	}
	return &Server{Listener: l, Config: &http.Server{Handler: handler}}
}

// Start starts the server.
func (s *Server) Start() {
	if s.URL != "" {
		panic("Server already started")
	}
	if s.client == nil {
		s.client = &http.Client{Transport: &http.Transport{DialContext: s.dial}}
	}
	s.URL = "http://" + s.Listener.Addr().String()
	old := s.Config.ConnState
	s.Config.ConnState = func(c net.Conn, state http.ConnState) {
		s.note(c, state)
		if old != nil {
			old(c, state)
		}
	}
	s.serving.Add(1)
	go func() {
		defer s.serving.Done()
		s.Config.Serve(s.Listener)
	}()
}

// dial connects to addr, but to this server for example.com and what is below it: requests made by NewRequest can be sent to it.
func (s *Server) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	if addr == "example.com:80" || strings.HasSuffix(addr, ".example.com:80") {
		addr = s.Listener.Addr().String()
	}
	return new(net.Dialer).DialContext(ctx, network, addr)
}

// note follows the states of connections: Close waits until all requests are answered.
func (s *Server) note(c net.Conn, state http.ConnState) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, known := s.conns[c]
	switch state {
	case http.StateNew:
		if s.conns == nil {
			s.conns = map[net.Conn]http.ConnState{}
		}
		s.serving.Add(1)
		s.conns[c] = state
		if s.closed {
			go c.Close() // it came while the listener was being closed
		}
	case http.StateActive:
		if known {
			s.conns[c] = state
		}
	case http.StateIdle:
		if known {
			s.conns[c] = state
		}
		if s.closed {
			go c.Close()
		}
	case http.StateHijacked, http.StateClosed:
		if known {
			delete(s.conns, c)
			s.serving.Done()
		}
	}
}

// Close stops the server, and waits until all requests are answered.
func (s *Server) Close() {
	s.mu.Lock()
	if !s.closed {
		s.closed = true
		s.Listener.Close()
		s.Config.SetKeepAlivesEnabled(false)
		for c, state := range s.conns {
			if state == http.StateIdle || state == http.StateNew {
				go c.Close()
			}
		}
		warning := time.AfterFunc(5*time.Second, s.warn)
		defer warning.Stop()
	}
	s.mu.Unlock()
	// Whoever uses the default transport may have connections to this server open.
	if t, ok := http.DefaultTransport.(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
	if s.client != nil {
		if t, ok := s.client.Transport.(interface{ CloseIdleConnections() }); ok {
			t.CloseIdleConnections()
		}
	}
	s.serving.Wait()
}

func (s *Server) warn() {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := "httptest.Server blocked in Close after 5 seconds, waiting for connections:\n"
	for c, state := range s.conns {
		text += fmt.Sprintf("  %T %p %v in state %v\n", c, c, c.RemoteAddr(), state)
	}
	log.Print(text)
}

// CloseClientConnections closes all connections.
func (s *Server) CloseClientConnections() {
	s.mu.Lock()
	list := make([]net.Conn, 0, len(s.conns))
	for c := range s.conns {
		list = append(list, c)
	}
	s.mu.Unlock()
	for _, c := range list {
		c.Close()
	}
	// Closed means: the server has noticed.
	for range 500 {
		s.mu.Lock()
		left := 0
		for _, c := range list {
			if _, ok := s.conns[c]; ok {
				left++
			}
		}
		s.mu.Unlock()
		if left == 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// Client is a client for this server; Close closes its connections.
func (s *Server) Client() *http.Client { return s.client }
