// Package net is the network of a program that runs in a sandbox: connections between its own goroutines.
//
// There are no sockets of the system's. The only machine is the program's own: it has the addresses 127.0.0.0/8 and ::1 and the name
// localhost; other names do not exist, other addresses cannot be reached. Within that, what programs see is what a real
// network shows: ports that are taken, refused connections, bytes under way after a close, deadlines, the texts of errors.
//
// A connection is a pair of endpoints (endpoint.go) with a buffer each; listeners and datagram sockets are found by their ports
// (ports.go). Who waits is parked by a semaphore (wait.go).
package net

import "time"

// Addr is the address of an end of a connection.
type Addr interface {
	Network() string // its network: "tcp", "udp"...
	String() string
}

// Conn is a connection on which bytes flow both ways. Several goroutines may use it at once.
type Conn interface {
	// Read reads what has come in, waiting for it. It can be made to give up by a deadline.
	Read(b []byte) (n int, err error)
	// Write sends all of b. It can be made to give up by a deadline.
	Write(b []byte) (n int, err error)
	// Close ends the connection; those who wait in Read or Write get errors.
	Close() error
	// LocalAddr is the address of this end, RemoteAddr that of the other.
	LocalAddr() Addr
	RemoteAddr() Addr
	// SetDeadline sets both deadlines: the time from which Read and Write, also those under way, fail. The zero Time is none.
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// PacketConn is a socket that sends and receives datagrams.
type PacketConn interface {
	// ReadFrom waits for a datagram, copies it to p, and says where it came from. What does not fit is lost.
	ReadFrom(p []byte) (n int, addr Addr, err error)
	// WriteTo sends p to an address as one datagram.
	WriteTo(p []byte, addr Addr) (n int, err error)
	Close() error
	LocalAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// Listener waits for connections.
type Listener interface {
	// Accept waits for the next connection.
	Accept() (Conn, error)
	// Close stops listening; who waits in Accept gets an error.
	Close() error
	Addr() Addr
}
