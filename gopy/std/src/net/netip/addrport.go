// Addresses with ports.

package netip

import (
	"errors"
	"strconv"
	"strings"
)

// AddrPort is an address and a port.
type AddrPort struct {
	ip   Addr
	port uint16
}

// AddrPortFrom makes an AddrPort of its parts.
func AddrPortFrom(ip Addr, port uint16) AddrPort { return AddrPort{ip, port} }

// Addr is the address.
func (p AddrPort) Addr() Addr { return p.ip }

// Port is the port.
func (p AddrPort) Port() uint16 { return p.port }

// IsValid tells whether there is an address; every port will do.
func (p AddrPort) IsValid() bool { return p.ip.IsValid() }

// Compare orders by the address, then the port.
func (p AddrPort) Compare(p2 AddrPort) int {
	if c := p.ip.Compare(p2.ip); c != 0 {
		return c
	}
	return order(uint64(p.port), uint64(p2.port))
}

// ParseAddrPort reads 192.0.2.1:80 or [2001:db8::1]:80. Ports are numbers.
func ParseAddrPort(s string) (AddrPort, error) {
	colon := strings.LastIndexByte(s, ':')
	if colon < 0 {
		return AddrPort{}, errors.New("not an ip:port")
	}
	host, port := s[:colon], s[colon+1:]
	if host == "" {
		return AddrPort{}, errors.New("no IP")
	}
	if port == "" {
		return AddrPort{}, errors.New("no port")
	}
	bracket := host[0] == '['
	if bracket {
		if len(host) < 2 || host[len(host)-1] != ']' {
			return AddrPort{}, errors.New("missing ]")
		}
		host = host[1 : len(host)-1]
	}
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return AddrPort{}, errors.New("invalid port " + strconv.Quote(port) + " parsing " + strconv.Quote(s))
	}
	ip, err := ParseAddr(host)
	if err != nil {
		return AddrPort{}, err
	}
	if bracket && ip.Is4() {
		return AddrPort{}, errors.New("invalid ip:port " + strconv.Quote(s) + ", square brackets can only be used with IPv6 addresses")
	}
	if !bracket && ip.Is6() {
		return AddrPort{}, errors.New("invalid ip:port " + strconv.Quote(s) + ", IPv6 addresses must be surrounded by square brackets")
	}
	return AddrPort{ip, uint16(number)}, nil
}

// MustParseAddrPort is ParseAddrPort for texts that are known to be right; it panics otherwise.
func MustParseAddrPort(s string) AddrPort {
	p, err := ParseAddrPort(s)
	if err != nil {
		panic(err)
	}
	return p
}

// String writes p as ParseAddrPort reads it.
func (p AddrPort) String() string {
	if !p.IsValid() {
		return "invalid AddrPort"
	}
	return string(p.AppendTo(nil))
}

// AppendTo appends what String gives, but nothing if p is not valid.
func (p AddrPort) AppendTo(b []byte) []byte {
	if !p.IsValid() {
		return b
	}
	if p.ip.Is4() {
		b = p.ip.AppendTo(b)
	} else {
		b = append(p.ip.AppendTo(append(b, '[')), ']')
	}
	return strconv.AppendUint(append(b, ':'), uint64(p.port), 10)
}

// AppendText appends what AppendTo does.
func (p AddrPort) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }

// MarshalText makes p an encoding.TextMarshaler.
func (p AddrPort) MarshalText() ([]byte, error) { return p.AppendTo([]byte{}), nil }

// UnmarshalText reads what ParseAddrPort does; nothing gives the zero AddrPort.
func (p *AddrPort) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = AddrPort{}
		return nil
	}
	var err error
	*p, err = ParseAddrPort(string(text))
	return err
}

// AppendBinary appends the address as its AppendBinary does, and the port in two bytes, the lower one first.
func (p AddrPort) AppendBinary(b []byte) ([]byte, error) {
	b, _ = p.ip.AppendBinary(b)
	return append(b, byte(p.port), byte(p.port>>8)), nil
}

// MarshalBinary makes p an encoding.BinaryMarshaler.
func (p AddrPort) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary wrote.
func (p *AddrPort) UnmarshalBinary(b []byte) error {
	if len(b) < 2 {
		return errors.New("unexpected slice size")
	}
	var ip Addr
	n := len(b) - 2
	if err := ip.UnmarshalBinary(b[:n]); err != nil {
		return err
	}
	*p = AddrPort{ip, uint16(b[n]) | uint16(b[n+1])<<8}
	return nil
}
