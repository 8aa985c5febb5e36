// Datagrams.

package net

import (
	"context"
	"net/netip"
	"os"
	"sync"
	"syscall"
	"time"
)

// socketBuffer is how many bytes may wait in a socket; what comes then is lost.
const socketBuffer = 208 << 10

// maxDatagram is the most bytes of one.
const maxDatagram = 65507

type datagram struct {
	data []byte
	from target
}

type packetSocket struct {
	mu      sync.Mutex
	bound   *binding
	queue   []datagram
	size    int
	closed  bool
	refused bool // the other end of a connected socket is not there
	readers waiters
	readBy  deadline
	writeBy deadline
}

// UDPConn is a socket for datagrams, perhaps connected: then it sends to one address and receives from that only.
type UDPConn struct {
	socket    *packetSocket
	network   string
	local     *UDPAddr
	remote    *UDPAddr // nil: not connected
	connected target
}

// ListenPacket makes a socket that receives datagrams at a local address, in the network "udp", "udp4" or "udp6".
func ListenPacket(network, address string) (PacketConn, error) {
	return new(ListenConfig).ListenPacket(context.Background(), network, address)
}

// ListenPacket is the function ListenPacket with a context for looking up names.
func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (PacketConn, error) {
	list, err := addresses(ctx, network, address)
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Err: err}
	}
	t := preferred(list)
	if network[0] != 'u' {
		return nil, &OpError{Op: "listen", Net: network, Addr: t.addr(network), Err: &AddrError{Err: "unexpected address type", Addr: address}}
	}
	c, err := ListenUDP(network, t.udp())
	if err != nil {
		return nil, err
	}
	return c, nil
}

// ListenUDP is ListenPacket with an address that was looked up before.
func ListenUDP(network string, laddr *UDPAddr) (*UDPConn, error) {
	if laddr == nil {
		laddr = &UDPAddr{}
	}
	switch network {
	case "udp", "udp4", "udp6":
	default:
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: UnknownNetworkError(network)}
	}
	s, err := openSocket(network, target{laddr.IP, laddr.Port, laddr.Zone})
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: err}
	}
	return &UDPConn{socket: s, network: network, local: s.bound.address().udp()}, nil
}

func openSocket(network string, t target) (*packetSocket, error) {
	b, err := udpPorts.bind(t, network)
	if err != nil {
		return nil, err
	}
	s := &packetSocket{bound: b}
	b.socket = s
	return s, nil
}

// DialUDP makes a connected socket; laddr may be nil.
func DialUDP(network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	var source, addr Addr
	if laddr != nil {
		source = laddr
	}
	var err error
	switch network {
	case "udp", "udp4", "udp6":
		err = errMissingAddress
		if raddr != nil {
			addr = raddr
			var c *UDPConn
			if c, err = connectUDP(network, laddr, target{raddr.IP, raddr.Port, raddr.Zone}); err == nil {
				return c, nil
			}
		}
	default:
		err = UnknownNetworkError(network)
	}
	return nil, &OpError{Op: "dial", Net: network, Source: source, Addr: addr, Err: err}
}

func connectUDP(network string, laddr *UDPAddr, t target) (*UDPConn, error) {
	t = t.loopback(network)
	if err := reachable(t); err != nil {
		return nil, err
	}
	own := target{ip: IP{127, 0, 0, 1}}
	if t.ip.To4() == nil {
		own.ip = IPv6loopback
	}
	if laddr != nil {
		if len(laddr.IP) > 0 && !laddr.IP.IsUnspecified() {
			own.ip = laddr.IP
		}
		own.port = laddr.Port
	}
	s, err := openSocket(network, own)
	if err != nil {
		return nil, err
	}
	return &UDPConn{s, network, s.bound.address().udp(), t.udp(), t}, nil
}

func (c *UDPConn) ok() bool { return c != nil && c.socket != nil }

func (c *UDPConn) fail(op string, to Addr, err error) error {
	if to == nil && c.remote != nil {
		to = c.remote
	}
	return &OpError{Op: op, Net: c.network, Source: c.local, Addr: to, Err: err}
}

// receive waits for a datagram.
func (c *UDPConn) receive(op, call string, b []byte) (int, target, error) {
	if !c.ok() {
		return 0, target{}, syscall.EINVAL
	}
	s := c.socket
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		switch {
		case s.closed:
			return 0, target{}, c.fail(op, nil, ErrClosed)
		case s.readBy.passed:
			return 0, target{}, c.fail(op, nil, os.ErrDeadlineExceeded)
		case s.refused:
			s.refused = false
			return 0, target{}, c.fail(op, nil, os.NewSyscallError(call, syscall.ECONNREFUSED))
		case len(s.queue) > 0:
			d := s.queue[0]
			s.queue = s.queue[1:]
			s.size -= len(d.data)
			return copy(b, d.data), d.from, nil
		}
		s.readers.wait(&s.mu, networkWait)
	}
}

// send gives a datagram to whoever has the address; if there is nobody, it is lost.
func (c *UDPConn) send(call string, b []byte, to target) error {
	s := c.socket
	s.mu.Lock()
	switch {
	case s.closed:
		s.mu.Unlock()
		return ErrClosed
	case s.writeBy.passed:
		s.mu.Unlock()
		return os.ErrDeadlineExceeded
	case s.refused:
		s.refused = false
		s.mu.Unlock()
		return os.NewSyscallError(call, syscall.ECONNREFUSED)
	case len(b) > maxDatagram:
		s.mu.Unlock()
		return os.NewSyscallError(call, syscall.EMSGSIZE)
	}
	s.mu.Unlock()
	to = to.loopback(c.network)
	if !to.ip.IsLoopback() {
		return os.NewSyscallError(call, syscall.ENETUNREACH)
	}
	found := udpPorts.find(to.ip, to.port)
	if found == nil {
		if c.remote != nil {
			s.mu.Lock()
			s.refused = true
			s.readers.wake()
			s.mu.Unlock()
		}
		return nil
	}
	from := target{ip: s.bound.ip, port: s.bound.port}
	if from.ip == nil {
		from.ip = IP{127, 0, 0, 1}
		if to.ip.To4() == nil {
			from.ip = IPv6loopback
		}
	}
	q := found.socket
	q.mu.Lock()
	defer q.mu.Unlock()
	if !q.closed && q.size+len(b) <= socketBuffer {
		q.queue = append(q.queue, datagram{append([]byte(nil), b...), from})
		q.size += len(b)
		q.readers.wake()
	}
	return nil
}

// Read waits for a datagram of a connected socket, or any.
func (c *UDPConn) Read(b []byte) (int, error) {
	n, _, err := c.receive("read", "read", b)
	return n, err
}

// ReadFromUDP waits for a datagram and says where it came from.
func (c *UDPConn) ReadFromUDP(b []byte) (n int, addr *UDPAddr, err error) {
	n, from, err := c.receive("read", "recvfrom", b)
	if err != nil {
		return n, nil, err
	}
	return n, from.udp(), nil
}

// ReadFrom is ReadFromUDP for the interface.
func (c *UDPConn) ReadFrom(b []byte) (int, Addr, error) {
	n, addr, err := c.ReadFromUDP(b)
	if addr == nil {
		return n, nil, err
	}
	return n, addr, err
}

// ReadFromUDPAddrPort is ReadFromUDP for package netip.
func (c *UDPConn) ReadFromUDPAddrPort(b []byte) (n int, addr netip.AddrPort, err error) {
	n, from, err := c.ReadFromUDP(b)
	return n, from.AddrPort(), err
}

// Write sends a datagram on a connected socket.
func (c *UDPConn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	err := error(os.NewSyscallError("write", syscall.EDESTADDRREQ))
	if c.remote != nil {
		err = c.send("write", b, c.connected)
	}
	if err != nil {
		return 0, c.fail("write", nil, err)
	}
	return len(b), nil
}

// WriteToUDP sends a datagram to an address.
func (c *UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	if addr == nil {
		return 0, c.fail("write", nil, errMissingAddress)
	}
	err := ErrWriteToConnected
	if c.remote == nil {
		err = c.send("sendto", b, target{addr.IP, addr.Port, addr.Zone})
	}
	if err != nil {
		return 0, c.fail("write", addr, err)
	}
	return len(b), nil
}

// WriteTo is WriteToUDP for the interface.
func (c *UDPConn) WriteTo(b []byte, addr Addr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	to, ok := addr.(*UDPAddr)
	if !ok {
		return 0, c.fail("write", addr, syscall.EINVAL)
	}
	return c.WriteToUDP(b, to)
}

// WriteToUDPAddrPort is WriteToUDP for package netip.
func (c *UDPConn) WriteToUDPAddrPort(b []byte, addr netip.AddrPort) (int, error) {
	return c.WriteToUDP(b, UDPAddrFromAddrPort(addr))
}

// Close gives the port back.
func (c *UDPConn) Close() error {
	if !c.ok() {
		return syscall.EINVAL
	}
	s := c.socket
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return c.fail("close", nil, ErrClosed)
	}
	s.closed = true
	s.readBy.stop()
	s.writeBy.stop()
	s.readers.wake()
	s.mu.Unlock()
	udpPorts.free(s.bound)
	return nil
}

// LocalAddr is the socket's own address.
func (c *UDPConn) LocalAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.local
}

// RemoteAddr is the address that the socket is connected to, or nil.
func (c *UDPConn) RemoteAddr() Addr {
	if !c.ok() || c.remote == nil {
		return nil
	}
	return c.remote
}

// SetDeadline sets the time from which calls fail; the zero Time is none.
func (c *UDPConn) SetDeadline(t time.Time) error { return c.setDeadline(t, true, true) }

// SetReadDeadline is SetDeadline for reading.
func (c *UDPConn) SetReadDeadline(t time.Time) error { return c.setDeadline(t, true, false) }

// SetWriteDeadline is SetDeadline for writing.
func (c *UDPConn) SetWriteDeadline(t time.Time) error { return c.setDeadline(t, false, true) }

func (c *UDPConn) setDeadline(t time.Time, read, write bool) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	s := c.socket
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return &OpError{Op: "set", Net: c.network, Addr: c.local, Err: ErrClosed}
	}
	if read {
		s.readBy.set(t, &s.mu, &s.readers)
	}
	if write {
		s.writeBy.set(t, &s.mu, &s.readers)
	}
	return nil
}

// SetReadBuffer and SetWriteBuffer change nothing here.
func (c *UDPConn) SetReadBuffer(bytes int) error  { return nil }
func (c *UDPConn) SetWriteBuffer(bytes int) error { return nil }
