// Checking IP addresses.

package url

import (
	"strconv"
	"strings"
)

// addressError says what is wrong with an address, and where, as net/netip does.
type addressError struct{ text, message, at string }

func (e *addressError) Error() string {
	s := "ParseAddr(" + strconv.Quote(e.text) + "): " + e.message
	if e.at != "" {
		s += " (at " + strconv.Quote(e.at) + ")"
	}
	return s
}

// checkAddress checks an IP address, and tells whether it is one of version 4.
func checkAddress(text string) (old bool, err error) {
	i := strings.IndexAny(text, ".:%")
	switch {
	case i < 0:
		return false, &addressError{text, "unable to parse IP", ""}
	case text[i] == '.':
		return true, checkIPv4(text, text)
	case text[i] == '%':
		return false, &addressError{text, "missing IPv6 address", ""}
	}
	return false, checkIPv6(text)
}

// checkIPv4 checks an address in decimal notation; text is what errors name.
func checkIPv4(text, s string) error {
	value, digits, dots := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			if digits == 1 && value == 0 {
				return &addressError{text, "IPv4 field has octet with leading zero", ""}
			}
			value = value*10 + int(c-'0')
			digits++
			if value > 255 {
				return &addressError{text, "IPv4 field has value >255", ""}
			}
		case c != '.':
			return &addressError{text, "unexpected character", s[i:]}
		case digits == 0 || i == len(s)-1:
			return &addressError{text, "IPv4 field must have at least one digit", s[i:]}
		case dots == 3:
			return &addressError{text, "IPv4 address too long", ""}
		default:
			dots++
			value, digits = 0, 0
		}
	}
	if dots < 3 {
		return &addressError{text, "IPv4 address too short", ""}
	}
	return nil
}

// checkIPv6 checks an address of eight groups of hexadecimal digits.
func checkIPv6(text string) error {
	s, zone, zoned := strings.Cut(text, "%")
	if zoned && zone == "" {
		return &addressError{text, "zone must be a non-empty string", ""}
	}
	gap, groups := false, 0
	if strings.HasPrefix(s, "::") {
		gap = true
		if s = s[2:]; s == "" {
			return nil
		}
	}
	for groups < 8 {
		n := 0
		for n < len(s) && hexValue(s[n]) >= 0 {
			if n > 3 {
				return &addressError{text, "each group must have 4 or less digits", s}
			}
			n++
		}
		if n == 0 {
			return &addressError{text, "each colon-separated field must have at least one digit", s}
		}
		if n < len(s) && s[n] == '.' {
			if !gap && groups != 6 {
				return &addressError{text, "embedded IPv4 address must replace the final 2 fields of the address", s}
			}
			if groups > 6 {
				return &addressError{text, "too many hex fields to fit an embedded IPv4 at the end of the address", s}
			}
			if err := checkIPv4(text, s); err != nil {
				return err
			}
			s = ""
			groups += 2
			break
		}
		groups++
		if s = s[n:]; s == "" {
			break
		}
		if s[0] != ':' {
			return &addressError{text, "unexpected character, want colon", s}
		}
		if len(s) == 1 {
			return &addressError{text, "colon must be followed by more characters", s}
		}
		if s = s[1:]; s[0] == ':' {
			if gap {
				return &addressError{text, "multiple :: in address", s}
			}
			gap = true
			if s = s[1:]; s == "" {
				break
			}
		}
	}
	switch {
	case s != "":
		return &addressError{text, "trailing garbage after address", s}
	case groups < 8 && !gap:
		return &addressError{text, "address string too short", ""}
	case groups == 8 && gap:
		return &addressError{text, "the :: must expand to at least one field of zeros", ""}
	}
	return nil
}
