// Looking up names: there is one, localhost.

package net

import (
	"context"
	"net/netip"
	"strconv"
	"strings"
)

// Resolver looks up names. None of its options matters here.
type Resolver struct {
	PreferGo     bool
	StrictErrors bool
	Dial         func(ctx context.Context, network, address string) (Conn, error)
}

// DefaultResolver is what the functions use.
var DefaultResolver = &Resolver{}

// MX, NS and SRV are records of the domain name system, which is not there.
type (
	MX struct {
		Host string
		Pref uint16
	}
	NS  struct{ Host string }
	SRV struct {
		Target                 string
		Port, Priority, Weight uint16
	}
)

func notFound(name string) error {
	return &DNSError{Err: "no such host", Name: name, IsNotFound: true}
}

// LookupIPAddr gives the addresses of a host.
func (r *Resolver) LookupIPAddr(ctx context.Context, host string) ([]IPAddr, error) {
	if a, err := netip.ParseAddr(host); err == nil {
		return []IPAddr{{fromAddr(a), a.Zone()}}, nil
	}
	if err := ctx.Err(); err != nil {
		mapped := contextError(err)
		_, late := mapped.(timeoutError)
		return nil, &DNSError{UnwrapErr: err, Err: mapped.Error(), Name: host, IsTimeout: late, IsTemporary: late}
	}
	if name := strings.ToLower(strings.TrimSuffix(host, ".")); name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return []IPAddr{{IP: IPv4(127, 0, 0, 1)}, {IP: IPv6loopback}}, nil
	}
	return nil, notFound(host)
}

// LookupIP gives the addresses of a host, with the network "ip4" or "ip6" those of that kind.
func (r *Resolver) LookupIP(ctx context.Context, network, host string) ([]IP, error) {
	switch network {
	case "ip", "ip4", "ip6":
	default:
		return nil, UnknownNetworkError(network)
	}
	list, err := r.LookupIPAddr(ctx, host)
	if err != nil {
		return nil, err
	}
	var ips []IP
	for _, a := range list {
		if v4 := a.IP.To4() != nil; network == "ip" || v4 == (network == "ip4") {
			ips = append(ips, a.IP)
		}
	}
	if ips == nil {
		return nil, &AddrError{Err: "no suitable address found", Addr: host}
	}
	return ips, nil
}

// LookupNetIP is LookupIP for package netip.
func (r *Resolver) LookupNetIP(ctx context.Context, network, host string) ([]netip.Addr, error) {
	ips, err := r.LookupIP(ctx, network, host)
	if err != nil {
		return nil, err
	}
	var list []netip.Addr
	for _, ip := range ips {
		a, _ := netip.AddrFromSlice(ip)
		list = append(list, a)
	}
	return list, nil
}

// LookupHost gives the addresses of a host as texts.
func (r *Resolver) LookupHost(ctx context.Context, host string) (addrs []string, err error) {
	if _, err := netip.ParseAddr(host); err == nil {
		return []string{host}, nil // as it is written
	}
	list, err := r.LookupIPAddr(ctx, host)
	for _, a := range list {
		addrs = append(addrs, a.String())
	}
	return addrs, err
}

// LookupAddr gives the names of an address.
func (r *Resolver) LookupAddr(ctx context.Context, addr string) ([]string, error) {
	ip := ParseIP(addr)
	switch {
	case ip == nil:
		return nil, &DNSError{Err: "unrecognized address", Name: addr}
	case ip.IsLoopback():
		return []string{"localhost"}, nil
	}
	return nil, notFound(addr)
}

var services = map[string]int{
	"tcp/domain": 53, "udp/domain": 53, "tcp/ftp": 21, "tcp/ftps": 990, "tcp/gopher": 70, "tcp/http": 80, "tcp/https": 443, "tcp/imap2": 143,
	"tcp/imap3": 220, "tcp/imaps": 993, "tcp/pop3": 110, "tcp/pop3s": 995, "tcp/smtp": 25, "tcp/submissions": 465, "tcp/ssh": 22, "tcp/telnet": 23,
}

// LookupPort gives the port of a service: a number, or a name such as "http".
func (r *Resolver) LookupPort(ctx context.Context, network, service string) (port int, err error) {
	if service == "" {
		return 0, nil
	}
	digits := strings.TrimLeft(service[:1], "+-") + service[1:]
	if digits == "" || strings.Trim(digits, "0123456789") == "" {
		if port, err = strconv.Atoi(service); len(digits) > 9 || port < 0 || port > 65535 {
			return 0, &AddrError{Err: "invalid port", Addr: service}
		}
		return port, nil
	}
	switch network {
	case "tcp", "tcp4", "tcp6", "udp", "udp4", "udp6":
		network = network[:3]
	case "", "ip":
		network = "ip"
		for _, protocol := range [...]string{"tcp/", "udp/"} {
			if port, ok := services[protocol+strings.ToLower(service)]; ok {
				return port, nil
			}
		}
	default:
		return 0, &DNSError{Err: "unknown network", Name: network + "/" + service}
	}
	if port, ok := services[network+"/"+strings.ToLower(service)]; ok {
		return port, nil
	}
	return 0, &DNSError{Err: "unknown port", Name: network + "/" + service, IsNotFound: true}
}

// LookupCNAME gives the full name of a host.
func (r *Resolver) LookupCNAME(ctx context.Context, host string) (string, error) {
	if _, err := r.LookupIPAddr(ctx, host); err != nil || ParseIP(host) != nil {
		return "", notFound(host)
	}
	return strings.TrimSuffix(host, ".") + ".", nil
}

// LookupMX, LookupNS, LookupTXT and LookupSRV find nothing, as there is no domain name system.
func (r *Resolver) LookupMX(ctx context.Context, name string) ([]*MX, error) {
	return nil, notFound(name)
}
func (r *Resolver) LookupNS(ctx context.Context, name string) ([]*NS, error) {
	return nil, notFound(name)
}
func (r *Resolver) LookupTXT(ctx context.Context, name string) ([]string, error) {
	return nil, notFound(name)
}
func (r *Resolver) LookupSRV(ctx context.Context, service, proto, name string) (string, []*SRV, error) {
	if service != "" || proto != "" {
		name = "_" + service + "._" + proto + "." + name
	}
	return "", nil, notFound(name)
}

// These are the methods of DefaultResolver without a context.
func LookupHost(host string) (addrs []string, err error) {
	return DefaultResolver.LookupHost(context.Background(), host)
}
func LookupIP(host string) ([]IP, error) {
	return DefaultResolver.LookupIP(context.Background(), "ip", host)
}
func LookupAddr(addr string) (names []string, err error) {
	return DefaultResolver.LookupAddr(context.Background(), addr)
}
func LookupPort(network, service string) (port int, err error) {
	return DefaultResolver.LookupPort(context.Background(), network, service)
}
func LookupCNAME(host string) (cname string, err error) {
	return DefaultResolver.LookupCNAME(context.Background(), host)
}
func LookupMX(name string) ([]*MX, error) {
	return DefaultResolver.LookupMX(context.Background(), name)
}
func LookupNS(name string) ([]*NS, error) {
	return DefaultResolver.LookupNS(context.Background(), name)
}
func LookupTXT(name string) ([]string, error) {
	return DefaultResolver.LookupTXT(context.Background(), name)
}
func LookupSRV(service, proto, name string) (cname string, addrs []*SRV, err error) {
	return DefaultResolver.LookupSRV(context.Background(), service, proto, name)
}
