// Package netip has small, comparable values for IP addresses, addresses with ports, and prefixes.
//
// An address is 128 bits in two words; what kind it is, and its zone, stand in a kind record of which there is one for each kind and
// zone. So == compares addresses, and an address takes three words.
package netip

import (
	"sync"
)

// A kind tells an IPv4 address from an IPv6 one, and has the zone of the latter.
type kind struct {
	v6   bool
	zone string
}

var (
	kind4 = &kind{}
	kind6 = &kind{v6: true}

	zonesMu sync.Mutex
	zones   map[string]*kind
)

// zoned returns the one kind of IPv6 addresses with this zone.
func zoned(zone string) *kind {
	zonesMu.Lock()
	defer zonesMu.Unlock()
	k := zones[zone]
	if k == nil {
		if zones == nil {
			zones = map[string]*kind{}
		}
		k = &kind{true, zone}
		zones[zone] = k
	}
	return k
}

// Addr is an IPv4 or IPv6 address, the latter perhaps with a zone. The zero Addr is no address at all.
type Addr struct {
	hi, lo uint64
	k      *kind
}

// mapped is the low word's upper half of an IPv4 address within IPv6.
const mapped = 0xffff << 32

// AddrFrom4 makes an IPv4 address of its bytes.
func AddrFrom4(addr [4]byte) Addr { return Addr{0, mapped | uint64(load(addr[:])), kind4} }

// AddrFrom16 makes an IPv6 address of its bytes, also of those that stand for an IPv4 one.
func AddrFrom16(addr [16]byte) Addr { return Addr{load(addr[:8]), load(addr[8:]), kind6} }

// AddrFromSlice makes an address of 4 or 16 bytes; ok is false for any other number.
func AddrFromSlice(slice []byte) (ip Addr, ok bool) {
	switch len(slice) {
	case 4:
		return AddrFrom4([4]byte(slice)), true
	case 16:
		return AddrFrom16([16]byte(slice)), true
	}
	return Addr{}, false
}

// IPv6LinkLocalAllNodes is ff02::1.
func IPv6LinkLocalAllNodes() Addr { return Addr{0xff02 << 48, 1, kind6} }

// IPv6LinkLocalAllRouters is ff02::2.
func IPv6LinkLocalAllRouters() Addr { return Addr{0xff02 << 48, 2, kind6} }

// IPv6Loopback is ::1.
func IPv6Loopback() Addr { return Addr{0, 1, kind6} }

// IPv6Unspecified is ::.
func IPv6Unspecified() Addr { return Addr{0, 0, kind6} }

// IPv4Unspecified is 0.0.0.0.
func IPv4Unspecified() Addr { return Addr{0, mapped, kind4} }

func load(b []byte) uint64 {
	var x uint64
	for _, c := range b {
		x = x<<8 | uint64(c)
	}
	return x
}

func store(b []byte, x uint64) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte(x)
		x >>= 8
	}
}

// IsValid tells whether ip is an address: not the zero Addr.
func (ip Addr) IsValid() bool { return ip.k != nil }

// BitLen is 32 or 128, or 0 for the zero Addr.
func (ip Addr) BitLen() int {
	switch {
	case ip.k == nil:
		return 0
	case ip.k.v6:
		return 128
	}
	return 32
}

// Zone is the zone of an IPv6 address, or "".
func (ip Addr) Zone() string {
	if ip.k == nil {
		return ""
	}
	return ip.k.zone
}

// Compare orders addresses: by their length, then their bits, then their zones.
func (ip Addr) Compare(ip2 Addr) int {
	if a, b := ip.BitLen(), ip2.BitLen(); a != b {
		return order(uint64(a), uint64(b))
	}
	if ip.hi != ip2.hi {
		return order(ip.hi, ip2.hi)
	}
	if ip.lo != ip2.lo {
		return order(ip.lo, ip2.lo)
	}
	switch a, b := ip.Zone(), ip2.Zone(); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func order(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Less tells whether ip sorts before ip2.
func (ip Addr) Less(ip2 Addr) bool { return ip.Compare(ip2) < 0 }

// Is4 tells whether ip is an IPv4 address, not one within IPv6.
func (ip Addr) Is4() bool { return ip.k == kind4 }

// Is6 tells whether ip is an IPv6 address, also one that stands for an IPv4 one.
func (ip Addr) Is6() bool { return ip.k != nil && ip.k.v6 }

// Is4In6 tells whether ip is an IPv6 address that stands for an IPv4 one.
func (ip Addr) Is4In6() bool { return ip.Is6() && ip.hi == 0 && ip.lo>>32 == 0xffff }

// Unmap turns an IPv6 address that stands for an IPv4 one into that; others are returned as they are.
func (ip Addr) Unmap() Addr {
	if ip.Is4In6() {
		ip.k = kind4
	}
	return ip
}

// WithZone gives an IPv6 address a zone, or none if that is "". Other addresses are returned as they are.
func (ip Addr) WithZone(zone string) Addr {
	if !ip.Is6() {
		return ip
	}
	ip.k = kind6
	if zone != "" {
		ip.k = zoned(zone)
	}
	return ip
}

// v4 is byte i of an IPv4 address.
func (ip Addr) v4(i int) byte { return byte(ip.lo >> (24 - 8*uint(i))) }

// IsLinkLocalUnicast tells whether ip is of 169.254.0.0/16 or fe80::/10.
func (ip Addr) IsLinkLocalUnicast() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return ip.v4(0) == 169 && ip.v4(1) == 254
	}
	return ip.Is6() && ip.hi>>54 == 0xfe80>>6
}

// IsLoopback tells whether ip is of 127.0.0.0/8 or ::1.
func (ip Addr) IsLoopback() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return ip.v4(0) == 127
	}
	return ip.Is6() && ip.hi == 0 && ip.lo == 1
}

// IsMulticast tells whether ip is of 224.0.0.0/4 or ff00::/8.
func (ip Addr) IsMulticast() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return ip.v4(0)&0xf0 == 0xe0
	}
	return ip.Is6() && ip.hi>>56 == 0xff
}

// IsInterfaceLocalMulticast tells whether ip is an IPv6 multicast address of scope 1.
func (ip Addr) IsInterfaceLocalMulticast() bool {
	return ip.Is6() && !ip.Is4In6() && ip.hi>>48&0xff0f == 0xff01
}

// IsLinkLocalMulticast tells whether ip is of 224.0.0.0/24, or an IPv6 multicast address of scope 2.
func (ip Addr) IsLinkLocalMulticast() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return ip.v4(0) == 224 && ip.v4(1) == 0 && ip.v4(2) == 0
	}
	return ip.Is6() && ip.hi>>48&0xff0f == 0xff02
}

// IsGlobalUnicast tells whether ip is a unicast address that is not only of this link: private ones are among them.
func (ip Addr) IsGlobalUnicast() bool {
	if ip.k == nil {
		return false
	}
	ip = ip.Unmap()
	if ip.Is4() && (ip == IPv4Unspecified() || uint32(ip.lo) == 0xffffffff) {
		return false
	}
	return !ip.IsUnspecified() && !ip.IsLoopback() && !ip.IsMulticast() && !ip.IsLinkLocalUnicast()
}

// IsPrivate tells whether ip is of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or fc00::/7.
func (ip Addr) IsPrivate() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		return ip.v4(0) == 10 || ip.v4(0) == 172 && ip.v4(1)&0xf0 == 16 || ip.v4(0) == 192 && ip.v4(1) == 168
	}
	return ip.Is6() && ip.hi>>57 == 0xfc>>1
}

// IsUnspecified tells whether ip is 0.0.0.0 or ::.
func (ip Addr) IsUnspecified() bool { return ip == IPv4Unspecified() || ip == IPv6Unspecified() }

// As16 gives the 16 bytes of ip, an IPv4 address as it stands within IPv6. Of the zero Addr they are zero.
func (ip Addr) As16() (a16 [16]byte) {
	store(a16[:8], ip.hi)
	store(a16[8:], ip.lo)
	return a16
}

// As4 gives the 4 bytes of an IPv4 address, also of one within IPv6. It panics for others.
func (ip Addr) As4() (a4 [4]byte) {
	switch {
	case ip.Is4() || ip.Is4In6():
		store(a4[:], ip.lo&0xffffffff)
		return a4
	case ip.k == nil:
		panic("As4 called on IP zero value")
	}
	panic("As4 called on IPv6 address")
}

// AsSlice gives the 4 or 16 bytes of ip, or nil for the zero Addr.
func (ip Addr) AsSlice() []byte {
	switch {
	case ip.k == nil:
		return nil
	case ip.k.v6:
		a := ip.As16()
		return a[:]
	}
	a := ip.As4()
	return a[:]
}

// Next is the address behind ip, the zero Addr if there is none.
func (ip Addr) Next() Addr {
	ip.lo++
	if ip.lo == 0 {
		ip.hi++
	}
	if ip.Is4() && uint32(ip.lo) == 0 || !ip.Is4() && ip.lo == 0 && ip.hi == 0 {
		return Addr{}
	}
	return ip
}

// Prev is the address before ip, the zero Addr if there is none.
func (ip Addr) Prev() Addr {
	if ip.Is4() && uint32(ip.lo) == 0 || !ip.Is4() && ip.lo == 0 && ip.hi == 0 {
		return Addr{}
	}
	if ip.lo == 0 {
		ip.hi--
	}
	ip.lo--
	return ip
}
