// Addresses as text and as bytes, both ways.

package netip

import (
	"errors"
	"strconv"
	"strings"
)

type parseAddrError struct {
	in, msg, at string // at: what was left of the text where it went wrong
}

func (e parseAddrError) Error() string {
	text := "ParseAddr(" + strconv.Quote(e.in) + "): " + e.msg
	if e.at != "" {
		text += " (at " + strconv.Quote(e.at) + ")"
	}
	return text
}

// ParseAddr reads an address such as 192.0.2.1, 2001:db8::68 or fe80::1cc0:3e8c:119f:c2e1%ens18.
func ParseAddr(s string) (Addr, error) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '.':
			n, e := parse4(s)
			if e.msg != "" {
				e.in = s
				return Addr{}, e
			}
			return Addr{0, mapped | uint64(n), kind4}, nil
		case ':':
			ip, e := parse6(s)
			if e.msg != "" {
				e.in = s
				return Addr{}, e
			}
			return ip, nil
		case '%':
			return Addr{}, parseAddrError{in: s, msg: "missing IPv6 address"}
		}
	}
	return Addr{}, parseAddrError{in: s, msg: "unable to parse IP"}
}

// MustParseAddr is ParseAddr for texts that are known to be right; it panics otherwise.
func MustParseAddr(s string) Addr {
	ip, err := ParseAddr(s)
	if err != nil {
		panic(err)
	}
	return ip
}

// parse4 reads four decimal numbers with dots between.
func parse4(s string) (n uint32, e parseAddrError) {
	dots, digits, octet := 0, 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '.':
			if digits == 0 || i == len(s)-1 {
				return 0, parseAddrError{msg: "IPv4 field must have at least one digit", at: s[i:]}
			}
			if dots == 3 {
				return 0, parseAddrError{msg: "IPv4 address too long"}
			}
			n = n<<8 | uint32(octet)
			dots++
			digits, octet = 0, 0
		case c < '0' || c > '9':
			return 0, parseAddrError{msg: "unexpected character", at: s[i:]}
		case digits == 1 && octet == 0:
			return 0, parseAddrError{msg: "IPv4 field has octet with leading zero"}
		default:
			octet = octet*10 + int(c-'0')
			digits++
			if octet > 255 {
				return 0, parseAddrError{msg: "IPv4 field has value >255"}
			}
		}
	}
	if dots < 3 {
		return 0, parseAddrError{msg: "IPv4 address too short"}
	}
	return n<<8 | uint32(octet), e
}

func hexDigit(c byte) (uint32, bool) {
	switch {
	case '0' <= c && c <= '9':
		return uint32(c - '0'), true
	case 'a' <= c && c <= 'f':
		return uint32(c-'a') + 10, true
	case 'A' <= c && c <= 'F':
		return uint32(c-'A') + 10, true
	}
	return 0, false
}

// parse6 reads groups of hexadecimal digits with colons between; :: stands for as many groups of zeros as are missing, and the last two
// may be written as an IPv4 address.
func parse6(in string) (ip Addr, e parseAddrError) {
	s, zone, hasZone := strings.Cut(in, "%")
	if hasZone && zone == "" {
		return ip, parseAddrError{msg: "zone must be a non-empty string"}
	}
	var groups [8]uint16
	n, gap := 0, -1
	if strings.HasPrefix(s, "::") {
		gap = 0
		s = s[2:]
	}
	for n < 8 && (s != "" || gap != n) {
		group, digits := uint32(0), 0
		for digits < len(s) {
			d, ok := hexDigit(s[digits])
			if !ok {
				break
			}
			if digits > 3 {
				return ip, parseAddrError{msg: "each group must have 4 or less digits", at: s}
			}
			group = group<<4 | d
			digits++
		}
		if digits == 0 {
			return ip, parseAddrError{msg: "each colon-separated field must have at least one digit", at: s}
		}
		if digits < len(s) && s[digits] == '.' {
			if gap < 0 && n != 6 {
				return ip, parseAddrError{msg: "embedded IPv4 address must replace the final 2 fields of the address", at: s}
			}
			if n > 6 {
				return ip, parseAddrError{msg: "too many hex fields to fit an embedded IPv4 at the end of the address", at: s}
			}
			v4, e := parse4(s)
			if e.msg != "" {
				return ip, e
			}
			groups[n], groups[n+1] = uint16(v4>>16), uint16(v4)
			n += 2
			s = ""
			break
		}
		groups[n] = uint16(group)
		n++
		s = s[digits:]
		if s == "" {
			break
		}
		if s[0] != ':' {
			return ip, parseAddrError{msg: "unexpected character, want colon", at: s}
		}
		if len(s) == 1 {
			return ip, parseAddrError{msg: "colon must be followed by more characters", at: s}
		}
		s = s[1:]
		if s[0] == ':' {
			if gap >= 0 {
				return ip, parseAddrError{msg: "multiple :: in address", at: s}
			}
			gap = n
			s = s[1:]
		}
	}
	if s != "" {
		return ip, parseAddrError{msg: "trailing garbage after address", at: s}
	}
	if n < 8 {
		if gap < 0 {
			return ip, parseAddrError{msg: "address string too short"}
		}
		moved := n - gap
		copy(groups[8-moved:], groups[gap:n])
		for i := gap; i < 8-moved; i++ {
			groups[i] = 0
		}
	} else if gap >= 0 {
		return ip, parseAddrError{msg: "the :: must expand to at least one field of zeros"}
	}
	for i := 0; i < 4; i++ {
		ip.hi = ip.hi<<16 | uint64(groups[i])
		ip.lo = ip.lo<<16 | uint64(groups[i+4])
	}
	ip.k = kind6
	return ip.WithZone(zone), e
}

// String writes ip as ParseAddr reads it, or "invalid IP" for the zero Addr.
func (ip Addr) String() string {
	if ip.k == nil {
		return "invalid IP"
	}
	return string(ip.AppendTo(nil))
}

// AppendTo appends what String gives, but nothing for the zero Addr.
func (ip Addr) AppendTo(b []byte) []byte {
	switch {
	case ip.k == nil:
		return b
	case ip.Is4():
		return ip.append4(b)
	case ip.Is4In6():
		b = ip.append4(append(b, "::ffff:"...))
	default:
		b = ip.append6(b)
	}
	return ip.appendZone(b)
}

func (ip Addr) append4(b []byte) []byte {
	for i := 0; i < 4; i++ {
		if i > 0 {
			b = append(b, '.')
		}
		b = strconv.AppendUint(b, uint64(ip.v4(i)), 10)
	}
	return b
}

func (ip Addr) group(i int) uint16 {
	if i < 4 {
		return uint16(ip.hi >> (48 - 16*uint(i)))
	}
	return uint16(ip.lo >> (48 - 16*uint(i-4)))
}

// append6 leaves out the longest run of two or more groups that are zero, the first of them if there are several.
func (ip Addr) append6(b []byte) []byte {
	start, end := 8, 8
	for i := 0; i < 8; i++ {
		j := i
		for j < 8 && ip.group(j) == 0 {
			j++
		}
		if j-i >= 2 && j-i > end-start {
			start, end = i, j
		}
	}
	for i := 0; i < 8; i++ {
		if i == start {
			b = append(b, "::"...)
			i = end
			if i >= 8 {
				break
			}
		} else if i > 0 {
			b = append(b, ':')
		}
		b = strconv.AppendUint(b, uint64(ip.group(i)), 16)
	}
	return b
}

func (ip Addr) appendZone(b []byte) []byte {
	if zone := ip.Zone(); zone != "" {
		b = append(append(b, '%'), zone...)
	}
	return b
}

// StringExpanded is String with all digits of an IPv6 address.
func (ip Addr) StringExpanded() string {
	if !ip.Is6() {
		return ip.String()
	}
	var b []byte
	for i := 0; i < 8; i++ {
		if i > 0 {
			b = append(b, ':')
		}
		g := strconv.FormatUint(uint64(ip.group(i)), 16)
		b = append(append(b, "0000"[len(g):]...), g...)
	}
	return string(ip.appendZone(b))
}

// AppendText and MarshalText write ip like String, but nothing for the zero Addr.
func (ip Addr) AppendText(b []byte) ([]byte, error) { return ip.AppendTo(b), nil }

// MarshalText makes ip an encoding.TextMarshaler.
func (ip Addr) MarshalText() ([]byte, error) { return ip.AppendTo([]byte{}), nil }

// UnmarshalText reads what ParseAddr does; nothing gives the zero Addr.
func (ip *Addr) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = Addr{}
		return nil
	}
	var err error
	*ip, err = ParseAddr(string(text))
	return err
}

// AppendBinary appends the bytes of ip, and its zone.
func (ip Addr) AppendBinary(b []byte) ([]byte, error) {
	return append(append(b, ip.AsSlice()...), ip.Zone()...), nil
}

// MarshalBinary makes ip an encoding.BinaryMarshaler.
func (ip Addr) MarshalBinary() ([]byte, error) { return ip.AppendBinary([]byte{}) }

// UnmarshalBinary reads what MarshalBinary wrote.
func (ip *Addr) UnmarshalBinary(b []byte) error {
	switch n := len(b); {
	case n == 0:
		*ip = Addr{}
	case n == 4:
		*ip = AddrFrom4([4]byte(b))
	case n >= 16:
		*ip = AddrFrom16([16]byte(b[:16])).WithZone(string(b[16:]))
	default:
		return errors.New("unexpected slice size")
	}
	return nil
}
