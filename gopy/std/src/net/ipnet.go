// Masks and networks of addresses.

package net

import (
	"net/netip"
	"strconv"
	"strings"
)

// IPMask says which bits of an address tell the network.
type IPMask []byte

// IPNet is a network: an address, and which of its bits count.
type IPNet struct {
	IP   IP
	Mask IPMask
}

// IPv4Mask makes a mask of 4 bytes.
func IPv4Mask(a, b, c, d byte) IPMask { return IPMask{a, b, c, d} }

// CIDRMask makes a mask of 32 or 128 bits of which the first are set; nil if that cannot be.
func CIDRMask(ones, bits int) IPMask {
	if bits != 8*IPv4len && bits != 8*IPv6len || ones < 0 || ones > bits {
		return nil
	}
	m := make(IPMask, bits/8)
	for i := range ones {
		m[i/8] |= 0x80 >> uint(i%8)
	}
	return m
}

// ones counts the bits that are set; -1 if not all of them come first.
func ones(mask IPMask) int {
	n := 0
	for i := range 8 * len(mask) {
		if mask[i/8]&(0x80>>uint(i%8)) != 0 {
			if n != i {
				return -1
			}
			n++
		}
	}
	return n
}

// Size gives how many bits are set, and how many there are; 0, 0 if those that are set do not come first.
func (m IPMask) Size() (set, bits int) {
	n := ones(m)
	if n < 0 {
		return 0, 0
	}
	return n, 8 * len(m)
}

// String writes the mask in hexadecimal.
func (m IPMask) String() string {
	if len(m) == 0 {
		return "<nil>"
	}
	return hexText(m)
}

// parts gives address and mask in the same length, nil if they do not fit.
func (n *IPNet) parts() (IP, IPMask) {
	ip, m := n.IP.To4(), n.Mask
	if ip == nil {
		ip = n.IP
	} else if len(m) == IPv6len {
		m = m[12:]
	}
	if len(ip) != len(m) || len(ip) != IPv4len && len(ip) != IPv6len {
		return nil, nil
	}
	return ip, m
}

// Contains tells whether the network has ip.
func (n *IPNet) Contains(ip IP) bool {
	own, mask := n.parts()
	if v4 := ip.To4(); v4 != nil {
		ip = v4
	}
	if len(ip) != len(own) {
		return false
	}
	for i := range own {
		if (own[i]^ip[i])&mask[i] != 0 {
			return false
		}
	}
	return true
}

// Network is "ip+net".
func (n *IPNet) Network() string { return "ip+net" }

// String writes the network as 192.0.2.0/24, or with the mask in hexadecimal if not the first bits are set.
func (n *IPNet) String() string {
	if n == nil {
		return "<nil>"
	}
	ip, mask := n.parts()
	if ip == nil {
		return "<nil>"
	}
	if size := ones(mask); size >= 0 {
		return ip.String() + "/" + strconv.Itoa(size)
	}
	return ip.String() + "/" + mask.String()
}

// ParseCIDR reads 192.0.2.1/24 or 2001:db8::/32, and gives the address and its network.
func ParseCIDR(s string) (IP, *IPNet, error) {
	text, digits, _ := strings.Cut(s, "/")
	addr, err := netip.ParseAddr(text)
	size, good := smallNumber(digits)
	if err != nil || addr.Zone() != "" || !good || size > addr.BitLen() {
		return nil, nil, &ParseError{Type: "CIDR address", Text: s}
	}
	mask := CIDRMask(size, addr.BitLen())
	ip := fromAddr(addr)
	return ip, &IPNet{IP: ip.Mask(mask), Mask: mask}, nil
}

// smallNumber reads decimal digits.
func smallNumber(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || n > 1<<20 {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}
