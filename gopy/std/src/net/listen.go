// Listening for connections.

package net

import (
	"context"
	"errors"
	"os"
	"sync"
	"syscall"
	"time"
)

// backlog is how many connections may wait to be accepted.
const backlog = 4096

// TCPListener waits for TCP connections.
type TCPListener struct {
	mu      sync.Mutex
	bound   *binding
	network string
	addr    *TCPAddr
	queue   []*TCPConn
	closed  bool
	waiting waiters
	by      deadline
}

// ListenConfig has options for listening. None of them means anything here, and there are no hooks into the system's sockets.
type ListenConfig struct {
	KeepAlive       time.Duration
	KeepAliveConfig KeepAliveConfig
}

// MultipathTCP is false, whatever SetMultipathTCP was told.
func (lc *ListenConfig) MultipathTCP() bool { return false }

// SetMultipathTCP does nothing: there is none.
func (lc *ListenConfig) SetMultipathTCP(use bool) {}

// errNoUnix is why there are no connections by files.
var errNoUnix = errors.New("gopy's network within the program has no Unix domain sockets")

// Listen waits for connections to a local address, "host:port", in the network "tcp", "tcp4" or "tcp6". Without a host it is all
// addresses, with port 0 any port: Addr tells which.
func Listen(network, address string) (Listener, error) {
	return new(ListenConfig).Listen(context.Background(), network, address)
}

// Listen is the function Listen with a context for looking up names.
func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (Listener, error) {
	list, err := addresses(ctx, network, address)
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	t := preferred(list)
	switch network {
	case "tcp", "tcp4", "tcp6":
	default:
		return nil, &OpError{Op: "listen", Net: network, Addr: t.addr(network), Err: &AddrError{Err: "unexpected address type", Addr: address}}
	}
	l, err := listenTCP(network, t)
	if err != nil {
		return nil, err
	}
	return l, nil
}

// addresses is resolve for networks as users may write them.
func addresses(ctx context.Context, network, address string) ([]target, error) {
	switch network {
	case "unix", "unixgram", "unixpacket":
		return nil, errNoUnix
	case "ip", "ip4", "ip6":
		return nil, UnknownNetworkError(network)
	}
	return resolve(ctx, network, address)
}

// preferred is the first IPv4 address, else the first one.
func preferred(list []target) target {
	for _, t := range list {
		if t.ip.To4() != nil {
			return t
		}
	}
	return list[0]
}

// ListenTCP is Listen with an address that was looked up before.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	if laddr == nil {
		laddr = &TCPAddr{}
	}
	switch network {
	case "tcp", "tcp4", "tcp6":
	default:
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: UnknownNetworkError(network)}
	}
	return listenTCP(network, target{laddr.IP, laddr.Port, laddr.Zone})
}

func listenTCP(network string, t target) (*TCPListener, error) {
	b, err := tcpPorts.bind(t, network)
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Addr: t.tcp(), Err: err}
	}
	l := &TCPListener{bound: b, network: network, addr: b.address().tcp()}
	b.listen = l
	return l, nil
}

func (l *TCPListener) fail(op string, err error) error {
	return &OpError{Op: op, Net: l.network, Addr: l.addr, Err: err}
}

// offer gives the listener a connection; false: it takes none.
func (l *TCPListener) offer(c *TCPConn) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed || len(l.queue) >= backlog {
		return false
	}
	l.queue = append(l.queue, c)
	l.waiting.wake()
	return true
}

// AcceptTCP waits for the next connection.
func (l *TCPListener) AcceptTCP() (*TCPConn, error) {
	if l == nil || l.bound == nil {
		return nil, syscall.EINVAL
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for {
		switch {
		case l.closed:
			return nil, l.fail("accept", ErrClosed)
		case l.by.passed:
			return nil, l.fail("accept", os.ErrDeadlineExceeded)
		case len(l.queue) > 0:
			c := l.queue[0]
			l.queue = l.queue[1:]
			return c, nil
		}
		l.waiting.wait(&l.mu, networkWait)
	}
}

// Accept is AcceptTCP for the interface.
func (l *TCPListener) Accept() (Conn, error) {
	c, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// Close stops listening. Connections that were not accepted are reset.
func (l *TCPListener) Close() error {
	if l == nil || l.bound == nil {
		return syscall.EINVAL
	}
	l.mu.Lock()
	if l.closed {
		l.mu.Unlock()
		return l.fail("close", ErrClosed)
	}
	l.closed = true
	queue := l.queue
	l.queue = nil
	l.by.stop()
	l.waiting.wake()
	l.mu.Unlock()
	tcpPorts.free(l.bound)
	for _, c := range queue {
		c.end.linger0 = true
		c.end.close()
	}
	return nil
}

// Addr is the address it listens on.
func (l *TCPListener) Addr() Addr { return l.addr }

// SetDeadline sets the time from which Accept fails; the zero Time is none.
func (l *TCPListener) SetDeadline(t time.Time) error {
	if l == nil || l.bound == nil {
		return syscall.EINVAL
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return &OpError{Op: "set", Net: l.network, Addr: l.addr, Err: ErrClosed}
	}
	l.by.set(t, &l.mu, &l.waiting)
	return nil
}
