// Who has which port.

package net

import (
	"os"
	"sync"
	"syscall"
)

// firstPort is where ports begin that are given to those who do not ask for a certain one.
const firstPort = 32768

// A binding is a port that is taken: by a listener or a datagram socket.
type binding struct {
	ip     IP // what it is bound to; nil: all addresses
	port   int
	only   byte // '4' or '6': of this kind only
	listen *TCPListener
	socket *packetSocket
}

// ports are the bindings of a protocol.
type ports struct {
	mu    sync.Mutex
	bound map[int][]*binding
	next  int
}

var tcpPorts, udpPorts ports

// meets tells whether b has the address ip, nil: any address.
func (b *binding) meets(ip IP, only byte) bool {
	if b.only == '4' && (only == '6' || ip != nil && ip.To4() == nil) || b.only == '6' && (only == '4' || ip != nil && ip.To4() != nil) {
		return false
	}
	if b.ip != nil && ip == nil && (only == '4' && b.ip.To4() == nil || only == '6' && b.ip.To4() != nil) {
		return false
	}
	return b.ip == nil || ip == nil || b.ip.Equal(ip)
}

// bind takes a port: that of t, or if it is 0 a free one.
func (p *ports) bind(t target, network string) (*binding, error) {
	b := &binding{port: t.port}
	if last := network[len(network)-1]; last == '4' || last == '6' {
		b.only = last
	}
	switch {
	case len(t.ip) == 0:
	case t.ip.IsUnspecified():
		if t.ip.To4() != nil {
			b.only = '4'
		}
	case t.ip.IsLoopback():
		b.ip = t.ip
	default:
		return nil, os.NewSyscallError("bind", syscall.EADDRNOTAVAIL)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bound == nil {
		p.bound = map[int][]*binding{}
	}
	if b.port == 0 {
		b.port = p.freePort()
	}
	for _, other := range p.bound[b.port] {
		if other.meets(b.ip, b.only) {
			return nil, os.NewSyscallError("bind", syscall.EADDRINUSE)
		}
	}
	p.bound[b.port] = append(p.bound[b.port], b)
	return b, nil
}

// freePort gives a port that nobody has, a different one each time.
func (p *ports) freePort() int {
	for range 1 << 16 {
		if p.next < firstPort || p.next > 60999 {
			p.next = firstPort
		}
		port := p.next
		p.next += 2
		if len(p.bound[port]) == 0 {
			return port
		}
	}
	return 0
}

func (p *ports) free(b *binding) {
	p.mu.Lock()
	defer p.mu.Unlock()
	list := p.bound[b.port]
	for i, other := range list {
		if other == b {
			list = append(list[:i:i], list[i+1:]...)
			break
		}
	}
	if len(list) == 0 {
		delete(p.bound, b.port)
	} else {
		p.bound[b.port] = list
	}
}

// find gives who has a port of a loopback address, or nil.
func (p *ports) find(ip IP, port int) *binding {
	p.mu.Lock()
	defer p.mu.Unlock()
	var found *binding
	for _, b := range p.bound[port] {
		if b.meets(ip, 0) && (found == nil || found.ip == nil) {
			found = b
		}
	}
	return found
}

// address is where b is reachable, as a socket of a network shows it.
func (b *binding) address() target {
	ip := b.ip
	if ip == nil {
		ip = IPv6unspecified
		if b.only == '4' {
			ip = IPv4zero
		}
	}
	return target{ip: ip, port: b.port}
}
