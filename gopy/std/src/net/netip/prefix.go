// Prefixes: the addresses that agree in their first bits.

package netip

import (
	"errors"
	"strconv"
	"strings"
)

// Prefix is an address, without zone, and how many of its bits count.
type Prefix struct {
	ip   Addr
	size uint8 // bits + 1; 0: not valid
}

// PrefixFrom makes a prefix of its parts. Bits that count no longer are kept. It is not valid if there are not as many bits.
func PrefixFrom(ip Addr, bits int) Prefix {
	p := Prefix{ip: ip.WithZone("")}
	if ip.IsValid() && bits >= 0 && bits <= ip.BitLen() {
		p.size = uint8(bits) + 1
	}
	return p
}

// Prefix keeps the first b bits of ip and clears the others.
func (ip Addr) Prefix(b int) (Prefix, error) {
	if b < 0 {
		return Prefix{}, errors.New("negative Prefix bits")
	}
	if !ip.IsValid() {
		return Prefix{}, nil
	}
	kept := b
	if ip.Is4() {
		if b > 32 {
			return Prefix{}, errors.New("prefix length " + strconv.Itoa(b) + " too large for IPv4")
		}
		kept += 96
	} else if b > 128 {
		return Prefix{}, errors.New("prefix length " + strconv.Itoa(b) + " too large for IPv6")
	}
	hi, lo := mask(kept)
	ip.hi &= hi
	ip.lo &= lo
	return PrefixFrom(ip, b), nil
}

// mask has the first n of 128 bits set.
func mask(n int) (hi, lo uint64) {
	if n > 64 {
		return ^uint64(0), ^uint64(0) << uint(128-n)
	}
	return ^uint64(0) << uint(64-n), 0
}

// Addr is the address.
func (p Prefix) Addr() Addr { return p.ip }

// Bits says how many bits count, -1 if p is not valid.
func (p Prefix) Bits() int { return int(p.size) - 1 }

// IsValid tells whether the number of bits fits the address.
func (p Prefix) IsValid() bool { return p.size > 0 }

// IsSingleIP tells whether all bits count.
func (p Prefix) IsSingleIP() bool { return p.IsValid() && p.Bits() == p.ip.BitLen() }

// Compare orders prefixes: by what counts of the address, the number of bits, the whole address.
func (p Prefix) Compare(p2 Prefix) int {
	if c := p.Masked().ip.Compare(p2.Masked().ip); c != 0 {
		return c
	}
	if c := order(uint64(p.size), uint64(p2.size)); c != 0 {
		return c
	}
	return p.ip.Compare(p2.ip)
}

type parsePrefixError struct{ in, msg string }

func (e parsePrefixError) Error() string {
	return "netip.ParsePrefix(" + strconv.Quote(e.in) + "): " + e.msg
}

// ParsePrefix reads 192.168.1.0/24 or 2001:db8::/32.
func ParsePrefix(s string) (Prefix, error) {
	slash := strings.LastIndexByte(s, '/')
	if slash < 0 {
		return Prefix{}, parsePrefixError{s, "no '/'"}
	}
	ip, err := ParseAddr(s[:slash])
	if err != nil {
		return Prefix{}, parsePrefixError{s, err.Error()}
	}
	if ip.Zone() != "" {
		return Prefix{}, parsePrefixError{s, "IPv6 zones cannot be present in a prefix"}
	}
	text := s[slash+1:]
	bits, err := strconv.Atoi(text)
	if err != nil || len(text) > 1 && (text[0] < '1' || text[0] > '9') {
		return Prefix{}, parsePrefixError{s, "bad bits after slash: " + strconv.Quote(text)}
	}
	if bits < 0 || bits > ip.BitLen() {
		return Prefix{}, parsePrefixError{s, "prefix length out of range"}
	}
	return PrefixFrom(ip, bits), nil
}

// MustParsePrefix is ParsePrefix for texts that are known to be right; it panics otherwise.
func MustParsePrefix(s string) Prefix {
	p, err := ParsePrefix(s)
	if err != nil {
		panic(err)
	}
	return p
}

// Masked is p with all bits cleared that do not count.
func (p Prefix) Masked() Prefix {
	m, _ := p.ip.Prefix(p.Bits())
	return m
}

// Contains tells whether p has ip, which must be of the same length and without zone.
func (p Prefix) Contains(ip Addr) bool {
	if !p.IsValid() || ip.Zone() != "" || p.ip.BitLen() != ip.BitLen() {
		return false
	}
	m, err := ip.Prefix(p.Bits())
	return err == nil && m.ip == p.Masked().ip
}

// Overlaps tells whether there are addresses that both have.
func (p Prefix) Overlaps(o Prefix) bool {
	if !p.IsValid() || !o.IsValid() || p.ip.Is4() != o.ip.Is4() {
		return false
	}
	bits := min(p.Bits(), o.Bits())
	a, _ := p.ip.Prefix(bits)
	b, _ := o.ip.Prefix(bits)
	return a == b
}

// String writes p as ParsePrefix reads it.
func (p Prefix) String() string {
	if !p.IsValid() {
		return "invalid Prefix"
	}
	return string(p.AppendTo(nil))
}

// AppendTo appends what String gives, but nothing for the zero Prefix.
func (p Prefix) AppendTo(b []byte) []byte {
	if p == (Prefix{}) {
		return b
	}
	if !p.IsValid() {
		return append(b, "invalid Prefix"...)
	}
	return strconv.AppendInt(append(p.ip.AppendTo(b), '/'), int64(p.Bits()), 10)
}

// AppendText appends what AppendTo does.
func (p Prefix) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }

// MarshalText makes p an encoding.TextMarshaler.
func (p Prefix) MarshalText() ([]byte, error) { return p.AppendTo([]byte{}), nil }

// UnmarshalText reads what ParsePrefix does; nothing gives the zero Prefix.
func (p *Prefix) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Prefix{}
		return nil
	}
	var err error
	*p, err = ParsePrefix(string(text))
	return err
}

// AppendBinary appends the bytes of the address and one for the number of bits.
func (p Prefix) AppendBinary(b []byte) ([]byte, error) {
	return append(append(b, p.ip.AsSlice()...), byte(p.Bits())), nil
}

// MarshalBinary makes p an encoding.BinaryMarshaler.
func (p Prefix) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary wrote.
func (p *Prefix) UnmarshalBinary(b []byte) error {
	if len(b) < 1 {
		return errors.New("unexpected slice size")
	}
	var ip Addr
	n := len(b) - 1
	if err := ip.UnmarshalBinary(b[:n]); err != nil {
		return err
	}
	*p = PrefixFrom(ip, int(b[n]))
	return nil
}
