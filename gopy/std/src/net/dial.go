// Making connections.

package net

import (
	"context"
	"os"
	"syscall"
	"time"
)

// Dialer has options for Dial. A connection within the program is made at once, or refused at once: the times only matter
// if they have passed already.
type Dialer struct {
	Timeout         time.Duration
	Deadline        time.Time
	LocalAddr       Addr
	DualStack       bool
	FallbackDelay   time.Duration
	KeepAlive       time.Duration
	KeepAliveConfig KeepAliveConfig
	Resolver        *Resolver
	Cancel          <-chan struct{}
}

// Dial connects to an address, "host:port", in the network "tcp" or "udp", or one of these with a 4 or 6 behind.
func Dial(network, address string) (Conn, error) {
	return new(Dialer).Dial(network, address)
}

// DialTimeout is Dial with a timeout.
func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	d := Dialer{Timeout: timeout}
	return d.Dial(network, address)
}

// MultipathTCP is false, whatever SetMultipathTCP was told.
func (d *Dialer) MultipathTCP() bool { return false }

// SetMultipathTCP does nothing: there is none.
func (d *Dialer) SetMultipathTCP(use bool) {}

// Dial is the function Dial with these options.
func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// DialContext is Dial with a context: once that has ended no connection is made.
func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	if ctx == nil {
		panic("nil context")
	}
	var list []target
	err := errMissingAddress
	if address != "" {
		list, err = addresses(ctx, network, address)
	} else if known := knownNetwork(network); known != nil {
		err = known
	}
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Err: err}
	}
	if d.LocalAddr != nil && d.LocalAddr.Network() != network[:3] {
		return nil, &OpError{Op: "dial", Net: network, Err: &AddrError{Err: "mismatched local address type", Addr: d.LocalAddr.String()}}
	}
	var first error
	for _, t := range list {
		c, err := d.dialOne(ctx, network, t)
		if err == nil {
			return c, nil
		}
		if first == nil {
			first = &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Addr: t.addr(network), Err: err}
		}
	}
	return nil, first
}

func knownNetwork(network string) error {
	switch network {
	case "tcp", "tcp4", "tcp6", "udp", "udp4", "udp6":
		return nil
	}
	return UnknownNetworkError(network)
}

func (d *Dialer) dialOne(ctx context.Context, network string, t target) (Conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, contextError(err)
	}
	if d.Timeout < 0 || !d.Deadline.IsZero() && !time.Now().Before(d.Deadline) {
		return nil, timeoutError{}
	}
	select {
	case <-d.Cancel:
		return nil, canceledError{}
	default:
	}
	if network[0] == 'u' {
		local, _ := d.LocalAddr.(*UDPAddr)
		c, err := connectUDP(network, local, t)
		if err != nil {
			return nil, err
		}
		return c, nil
	}
	local, _ := d.LocalAddr.(*TCPAddr)
	c, err := connectTCP(network, local, t)
	if err != nil {
		return nil, err
	}
	return c, nil
}

// DialTCP is Dial with addresses that were looked up before; laddr may be nil.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	var source Addr
	if laddr != nil {
		source = laddr
	}
	var err error
	switch network {
	case "tcp", "tcp4", "tcp6":
		if raddr == nil {
			return nil, &OpError{Op: "dial", Net: network, Source: source, Err: errMissingAddress}
		}
		var c *TCPConn
		c, err = connectTCP(network, laddr, target{raddr.IP, raddr.Port, raddr.Zone})
		if err == nil {
			return c, nil
		}
	default:
		err = UnknownNetworkError(network)
	}
	e := &OpError{Op: "dial", Net: network, Source: source, Err: err}
	if raddr != nil {
		e.Addr = raddr
	}
	return nil, e
}

// reachable is what connecting to an address fails with that is not the program's own.
func reachable(t target) error {
	if t.ip.IsLoopback() {
		return nil
	}
	return os.NewSyscallError("connect", syscall.ENETUNREACH)
}

func connectTCP(network string, laddr *TCPAddr, t target) (*TCPConn, error) {
	t = t.loopback(network)
	if err := reachable(t); err != nil {
		return nil, err
	}
	own := target{ip: IP{127, 0, 0, 1}}
	if t.ip.To4() == nil {
		own.ip = IPv6loopback
	}
	if laddr != nil {
		// The port is taken only to see that it is free.
		if len(laddr.IP) > 0 && !laddr.IP.IsUnspecified() {
			own.ip = laddr.IP
		}
		own.port = laddr.Port
		b, err := tcpPorts.bind(own, network)
		if err != nil {
			return nil, err
		}
		own.port = b.port
		tcpPorts.free(b)
	} else {
		tcpPorts.mu.Lock()
		own.port = tcpPorts.freePort()
		tcpPorts.mu.Unlock()
	}
	here, there := newStream()
	client := &TCPConn{conn{here, network, own.tcp(), t.tcp()}}
	b := tcpPorts.find(t.ip, t.port)
	if b == nil {
		return nil, os.NewSyscallError("connect", syscall.ECONNREFUSED)
	}
	if !b.listen.offer(&TCPConn{conn{there, b.listen.network, t.tcp(), own.tcp()}}) {
		return nil, os.NewSyscallError("connect", syscall.ECONNREFUSED)
	}
	return client, nil
}
