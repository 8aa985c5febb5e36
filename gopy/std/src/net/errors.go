// The errors of the network.

package net

import (
	"context"
	"errors"
	"os"
	"syscall"
)

// Error is an error of the network.
type Error interface {
	error
	Timeout() bool // whether a deadline passed

	// Temporary is not well defined; use Timeout.
	Temporary() bool
}

// ErrClosed is what calls on a closed connection or listener give, wrapped in an OpError.
var ErrClosed error = closedError{}

type closedError struct{}

func (closedError) Error() string   { return "use of closed network connection" }
func (closedError) Timeout() bool   { return false }
func (closedError) Temporary() bool { return false }

// ErrWriteToConnected is what WriteTo gives on a connected socket.
var ErrWriteToConnected = errors.New("use of WriteTo with pre-connected connection")

var errMissingAddress = errors.New("missing address")

type canceledError struct{}

func (canceledError) Error() string        { return "operation was canceled" }
func (canceledError) Is(target error) bool { return target == context.Canceled }

type timeoutError struct{}

func (timeoutError) Error() string        { return "i/o timeout" }
func (timeoutError) Timeout() bool        { return true }
func (timeoutError) Temporary() bool      { return true }
func (timeoutError) Is(target error) bool { return target == context.DeadlineExceeded }

// contextError is an error of a context in this package's words.
func contextError(err error) error {
	switch err {
	case context.Canceled:
		return canceledError{}
	case context.DeadlineExceeded:
		return timeoutError{}
	}
	return err
}

// OpError is an error with what was tried and with whom. Most functions of this package give such ones.
type OpError struct {
	Op     string // "read", "write", "dial", "listen"...
	Net    string // "tcp", "udp"...
	Source Addr   // this end, if there is a connection
	Addr   Addr   // the other end, or the address in question
	Err    error
}

func (e *OpError) Unwrap() error { return e.Err }

func (e *OpError) Error() string {
	if e == nil {
		return "<nil>"
	}
	text := e.Op
	if e.Net != "" {
		text += " " + e.Net
	}
	between := " "
	if e.Source != nil {
		text += between + e.Source.String()
		between = "->"
	}
	if e.Addr != nil {
		text += between + e.Addr.String()
	}
	return text + ": " + e.Err.Error()
}

// cause is the error within, and within that of a system call.
func (e *OpError) cause() error {
	if sys, ok := e.Err.(*os.SyscallError); ok {
		return sys.Err
	}
	return e.Err
}

// Timeout tells whether a deadline passed.
func (e *OpError) Timeout() bool {
	t, ok := e.cause().(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary asks the error within.
func (e *OpError) Temporary() bool {
	if e.Op == "accept" && (e.cause() == syscall.ECONNRESET || e.cause() == syscall.ECONNABORTED) {
		return true
	}
	t, ok := e.cause().(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// ParseError is about a text that is not what it should be.
type ParseError struct {
	Type string // what was expected: "IP address", "CIDR address"...
	Text string
}

func (e *ParseError) Error() string { return "invalid " + e.Type + ": " + e.Text }

// Timeout and Temporary are false.
func (e *ParseError) Timeout() bool   { return false }
func (e *ParseError) Temporary() bool { return false }

// AddrError is about an address.
type AddrError struct {
	Err  string
	Addr string
}

func (e *AddrError) Error() string {
	switch {
	case e == nil:
		return "<nil>"
	case e.Addr == "":
		return e.Err
	}
	return "address " + e.Addr + ": " + e.Err
}

// Timeout and Temporary are false.
func (e *AddrError) Timeout() bool   { return false }
func (e *AddrError) Temporary() bool { return false }

// UnknownNetworkError is about the name of a network.
type UnknownNetworkError string

func (e UnknownNetworkError) Error() string { return "unknown network " + string(e) }

// Timeout and Temporary are false.
func (e UnknownNetworkError) Timeout() bool   { return false }
func (e UnknownNetworkError) Temporary() bool { return false }

// InvalidAddrError is a text about an address.
type InvalidAddrError string

func (e InvalidAddrError) Error() string { return string(e) }

// Timeout and Temporary are false.
func (e InvalidAddrError) Timeout() bool   { return false }
func (e InvalidAddrError) Temporary() bool { return false }

// DNSError is about looking up a name.
type DNSError struct {
	UnwrapErr   error // what Unwrap gives
	Err         string
	Name        string
	Server      string
	IsTimeout   bool
	IsTemporary bool
	IsNotFound  bool // there is no such name
}

func (e *DNSError) Unwrap() error { return e.UnwrapErr }

func (e *DNSError) Error() string {
	if e == nil {
		return "<nil>"
	}
	text := "lookup " + e.Name
	if e.Server != "" {
		text += " on " + e.Server
	}
	return text + ": " + e.Err
}

// Timeout tells whether the lookup took too long.
func (e *DNSError) Timeout() bool { return e.IsTimeout }

// Temporary tells whether it might work another time.
func (e *DNSError) Temporary() bool { return e.IsTimeout || e.IsTemporary }
