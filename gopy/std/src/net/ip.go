// IP addresses as slices of bytes.

package net

import (
	"bytes"
	"net/netip"
)

// How many bytes addresses have.
const (
	IPv4len = 4
	IPv6len = 16
)

// IP is an address: 4 bytes, or 16, which may stand for an IPv4 address too. Functions here accept both.
type IP []byte

// Well-known IPv4 addresses.
var (
	IPv4bcast     = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 255, 255, 255, 255}
	IPv4allsys    = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 224, 0, 0, 1}
	IPv4allrouter = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 224, 0, 0, 2}
	IPv4zero      = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0}
)

// Well-known IPv6 addresses.
var (
	IPv6zero                   = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	IPv6unspecified            = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	IPv6loopback               = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}
	IPv6interfacelocalallnodes = IP{0xff, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x01}
	IPv6linklocalallnodes      = IP{0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x01}
	IPv6linklocalallrouters    = IP{0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02}
)

// IPv4 makes an address, of 16 bytes.
func IPv4(a, b, c, d byte) IP { return IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d} }

// addr is ip for package netip, IPv4 addresses within IPv6 as such ones; the zero Addr if ip is none.
func (ip IP) addr() netip.Addr {
	a, _ := netip.AddrFromSlice(ip)
	return a.Unmap()
}

// fromAddr is the other way round, with 16 bytes.
func fromAddr(a netip.Addr) IP {
	b := a.As16()
	return b[:]
}

// ParseIP reads an address such as 192.0.2.1 or 2001:db8::68; nil if s is none.
func ParseIP(s string) IP {
	a, err := netip.ParseAddr(s)
	if err != nil || a.Zone() != "" {
		return nil
	}
	return fromAddr(a)
}

// IsUnspecified tells whether ip is 0.0.0.0 or ::.
func (ip IP) IsUnspecified() bool { return ip.addr().IsUnspecified() }

// IsLoopback tells whether ip is of 127.0.0.0/8 or ::1.
func (ip IP) IsLoopback() bool { return ip.addr().IsLoopback() }

// IsPrivate tells whether ip is of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or fc00::/7.
func (ip IP) IsPrivate() bool { return ip.addr().IsPrivate() }

// IsMulticast tells whether ip is a multicast address.
func (ip IP) IsMulticast() bool { return ip.addr().IsMulticast() }

// IsInterfaceLocalMulticast tells whether ip is an IPv6 multicast address of scope 1.
func (ip IP) IsInterfaceLocalMulticast() bool { return ip.addr().IsInterfaceLocalMulticast() }

// IsLinkLocalMulticast tells whether ip is of 224.0.0.0/24, or an IPv6 multicast address of scope 2.
func (ip IP) IsLinkLocalMulticast() bool { return ip.addr().IsLinkLocalMulticast() }

// IsLinkLocalUnicast tells whether ip is of 169.254.0.0/16 or fe80::/10.
func (ip IP) IsLinkLocalUnicast() bool { return ip.addr().IsLinkLocalUnicast() }

// IsGlobalUnicast tells whether ip is a unicast address that is not only of this link: private ones are among them.
func (ip IP) IsGlobalUnicast() bool { return ip.addr().IsGlobalUnicast() }

// To4 gives the 4 bytes of an IPv4 address, nil for others.
func (ip IP) To4() IP {
	if len(ip) == IPv4len {
		return ip
	}
	if len(ip) == IPv6len && bytes.Equal(ip[:12], IPv4zero[:12]) {
		return ip[12:16]
	}
	return nil
}

// To16 gives ip with 16 bytes, nil if it is no address.
func (ip IP) To16() IP {
	switch len(ip) {
	case IPv4len:
		return IPv4(ip[0], ip[1], ip[2], ip[3])
	case IPv6len:
		return ip
	}
	return nil
}

// DefaultMask is the mask of the class that an IPv4 address was of before classes were given up, nil for others.
func (ip IP) DefaultMask() IPMask {
	switch ip = ip.To4(); {
	case ip == nil:
		return nil
	case ip[0] < 0x80:
		return IPMask{0xff, 0, 0, 0}
	case ip[0] < 0xc0:
		return IPMask{0xff, 0xff, 0, 0}
	}
	return IPMask{0xff, 0xff, 0xff, 0}
}

// Mask clears the bits of ip that mask does not have; nil if their lengths do not fit.
func (ip IP) Mask(mask IPMask) IP {
	if len(mask) == IPv6len && len(ip) == IPv4len && ones(mask[:12]) == 96 {
		mask = mask[12:]
	}
	if len(mask) == IPv4len && len(ip) == IPv6len && ip.To4() != nil {
		ip = ip.To4()
	}
	if len(ip) != len(mask) {
		return nil
	}
	out := make(IP, len(ip))
	for i := range ip {
		out[i] = ip[i] & mask[i]
	}
	return out
}

// String writes ip as ParseIP reads it; "<nil>" if there is none.
func (ip IP) String() string {
	if len(ip) == 0 {
		return "<nil>"
	}
	a := ip.addr()
	if !a.IsValid() {
		return "?" + hexText(ip)
	}
	return a.String()
}

func hexText(b []byte) string {
	text := make([]byte, 0, 2*len(b))
	for _, c := range b {
		text = append(text, hexDigits[c>>4], hexDigits[c&15])
	}
	return string(text)
}

const hexDigits = "0123456789abcdef"

// AppendText appends what String gives, nothing if there is no address. It fails if the length is none of an address.
func (ip IP) AppendText(b []byte) ([]byte, error) {
	if len(ip) == 0 {
		return b, nil
	}
	a := ip.addr()
	if !a.IsValid() {
		return b, &AddrError{Err: "invalid IP address", Addr: hexText(ip)}
	}
	return a.AppendTo(b), nil
}

// MarshalText makes ip an encoding.TextMarshaler.
func (ip IP) MarshalText() ([]byte, error) {
	b, err := ip.AppendText([]byte{})
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalText reads what ParseIP does; nothing gives nil.
func (ip *IP) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = nil
		return nil
	}
	x := ParseIP(string(text))
	if x == nil {
		return &ParseError{Type: "IP address", Text: string(text)}
	}
	*ip = x
	return nil
}

// Equal tells whether both are the same address, in whichever length.
func (ip IP) Equal(x IP) bool {
	if len(ip) == len(x) {
		return bytes.Equal(ip, x)
	}
	a := ip.addr()
	return a.IsValid() && a == x.addr()
}
