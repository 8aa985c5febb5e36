// Package options builds servers with functional options.
package options

import (
	"errors"
	"fmt"
	"time"
)

// Server is what is built.
type Server struct {
	host    string
	port    int
	timeout time.Duration
	tls     bool
	mws     []string
}

// Option changes a server.
type Option func(*Server) error

// Port sets the port.
func Port(p int) Option {
	return func(s *Server) error {
		if p < 1 || p > 65535 {
			return fmt.Errorf("port %d: out of range", p)
		}
		s.port = p
		return nil
	}
}

// Timeout sets the timeout.
func Timeout(d time.Duration) Option { return func(s *Server) error { s.timeout = d; return nil } }

// TLS switches it on.
func TLS(s *Server) error {
	if s.port == 80 {
		return errors.New("no tls on port 80")
	}
	s.tls = true
	return nil
}

// Use adds middleware.
func Use(names ...string) Option {
	return func(s *Server) error { s.mws = append(s.mws, names...); return nil }
}

// New builds a server.
func New(host string, opts ...Option) (*Server, error) {
	s := &Server{host: host, port: 8080, timeout: 30 * time.Second}
	for i, opt := range opts {
		if err := opt(s); err != nil {
			return nil, fmt.Errorf("option %d: %w", i, err)
		}
	}
	return s, nil
}

func (s *Server) String() string {
	scheme := "http"
	if s.tls {
		scheme += "s"
	}
	return fmt.Sprintf("%s://%s:%d (%v) %q", scheme, s.host, s.port, s.timeout, s.mws)
}
