// Addresses of the ends of connections.

package net

import (
	"context"
	"net/netip"
	"strconv"
)

// TCPAddr is the address of a TCP end.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string
}

// UDPAddr is the address of a UDP end.
type UDPAddr struct {
	IP   IP
	Port int
	Zone string
}

// IPAddr is an address with a zone.
type IPAddr struct {
	IP   IP
	Zone string
}

func hostText(ip IP, zone string) string {
	if len(ip) == 0 {
		return ""
	}
	if zone != "" {
		return ip.String() + "%" + zone
	}
	return ip.String()
}

func hostPortText(ip IP, port int, zone string) string {
	return JoinHostPort(hostText(ip, zone), strconv.Itoa(port))
}

func addrPort(ip IP, port int, zone string) netip.AddrPort {
	a, _ := netip.AddrFromSlice(ip)
	return netip.AddrPortFrom(a.WithZone(zone), uint16(port))
}

// Network is "tcp".
func (a *TCPAddr) Network() string { return "tcp" }

// String writes the address as "host:port".
func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return hostPortText(a.IP, a.Port, a.Zone)
}

// AddrPort is a for package netip.
func (a *TCPAddr) AddrPort() netip.AddrPort {
	if a == nil {
		return netip.AddrPort{}
	}
	return addrPort(a.IP, a.Port, a.Zone)
}

// Network is "udp".
func (a *UDPAddr) Network() string { return "udp" }

// String writes the address as "host:port".
func (a *UDPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return hostPortText(a.IP, a.Port, a.Zone)
}

// AddrPort is a for package netip.
func (a *UDPAddr) AddrPort() netip.AddrPort {
	if a == nil {
		return netip.AddrPort{}
	}
	return addrPort(a.IP, a.Port, a.Zone)
}

// Network is "ip".
func (a *IPAddr) Network() string { return "ip" }

// String writes the address, and behind a % the zone.
func (a *IPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return hostText(a.IP, a.Zone)
}

// TCPAddrFromAddrPort makes a TCPAddr of package netip's.
func TCPAddrFromAddrPort(addr netip.AddrPort) *TCPAddr {
	return &TCPAddr{addr.Addr().AsSlice(), int(addr.Port()), addr.Addr().Zone()}
}

// UDPAddrFromAddrPort makes a UDPAddr of package netip's.
func UDPAddrFromAddrPort(addr netip.AddrPort) *UDPAddr {
	return &UDPAddr{addr.Addr().AsSlice(), int(addr.Port()), addr.Addr().Zone()}
}

// A target is an address as functions of this package use it: ip is nil where none was given.
type target struct {
	ip   IP
	port int
	zone string
}

func (t target) tcp() *TCPAddr { return &TCPAddr{t.ip, t.port, t.zone} }
func (t target) udp() *UDPAddr { return &UDPAddr{t.ip, t.port, t.zone} }

// addr is the address for a network, "tcp" or "udp" and what begins so.
func (t target) addr(network string) Addr {
	if network[0] == 'u' {
		return t.udp()
	}
	return t.tcp()
}

// loopback is t with the machine's own address where t has none, or 0.0.0.0 or ::.
func (t target) loopback(network string) target {
	if len(t.ip) == 0 || t.ip.IsUnspecified() {
		t.ip = IP{127, 0, 0, 1}
		if network[len(network)-1] == '6' {
			t.ip = IPv6loopback
		}
	}
	return t
}

// resolve finds the addresses of a text "host:port" in a network.
func resolve(ctx context.Context, network, address string) ([]target, error) {
	var host string
	var port int
	switch network {
	case "tcp", "tcp4", "tcp6", "udp", "udp4", "udp6":
		if address != "" {
			var service string
			var err error
			if host, service, err = SplitHostPort(address); err != nil {
				return nil, err
			}
			if port, err = LookupPort(network, service); err != nil {
				return nil, err
			}
		}
	case "ip", "ip4", "ip6":
		host = address
	default:
		return nil, UnknownNetworkError(network)
	}
	if host == "" {
		return []target{{port: port}}, nil
	}
	ips, err := DefaultResolver.LookupIPAddr(ctx, host)
	if err != nil {
		return nil, err
	}
	if len(ips) == 1 && ips[0].IP.Equal(IPv6unspecified) {
		ips = append(ips, IPAddr{IP: IPv4zero})
	}
	var list []target
	for _, a := range ips {
		if v4 := a.IP.To4() != nil; network[len(network)-1] == '4' && !v4 || network[len(network)-1] == '6' && v4 {
			continue
		}
		list = append(list, target{a.IP, port, a.Zone})
	}
	if list == nil {
		return nil, &AddrError{Err: "no suitable address found", Addr: host}
	}
	return list, nil
}

// resolveOne is resolve where one address is wanted: an IPv4 one if there is one and the text is not that of an IPv6 one.
func resolveOne(network, address string) (target, error) {
	list, err := resolve(context.Background(), network, address)
	if err != nil {
		return target{}, err
	}
	if len(address) == 0 || address[0] != '[' {
		for _, t := range list {
			if t.ip.To4() != nil {
				return t, nil
			}
		}
	}
	return list[0], nil
}

// ResolveTCPAddr finds the address of "host:port" in the network "tcp", "tcp4" or "tcp6".
func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	switch network {
	case "":
		network = "tcp"
	case "tcp", "tcp4", "tcp6":
	default:
		return nil, UnknownNetworkError(network)
	}
	t, err := resolveOne(network, address)
	if err != nil {
		return nil, err
	}
	return t.tcp(), nil
}

// ResolveUDPAddr finds the address of "host:port" in the network "udp", "udp4" or "udp6".
func ResolveUDPAddr(network, address string) (*UDPAddr, error) {
	switch network {
	case "":
		network = "udp"
	case "udp", "udp4", "udp6":
	default:
		return nil, UnknownNetworkError(network)
	}
	t, err := resolveOne(network, address)
	if err != nil {
		return nil, err
	}
	return t.udp(), nil
}

// ResolveIPAddr finds the address of a host in the network "ip", "ip4" or "ip6".
func ResolveIPAddr(network, address string) (*IPAddr, error) {
	switch network {
	case "":
		network = "ip"
	case "ip", "ip4", "ip6":
	default:
		return nil, UnknownNetworkError(network)
	}
	t, err := resolveOne(network, address)
	if err != nil {
		return nil, err
	}
	return &IPAddr{t.ip, t.zone}, nil
}
