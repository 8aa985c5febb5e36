// Hardware addresses.

package net

// HardwareAddr is the address of a network card.
type HardwareAddr []byte

// String writes it as 00:00:5e:00:53:01.
func (a HardwareAddr) String() string {
	var text []byte
	for i, c := range a {
		if i > 0 {
			text = append(text, ':')
		}
		text = append(text, hexDigits[c>>4], hexDigits[c&15])
	}
	return string(text)
}

// ParseMAC reads an address of 6, 8 or 20 bytes: 00:00:5e:00:53:01, 00-00-5e-00-53-01, 0000.5e00.5301 or 00005e005301.
func ParseMAC(s string) (hw HardwareAddr, err error) {
	bad := &AddrError{Err: "invalid MAC address", Addr: s}
	if len(s) < 12 {
		return nil, bad
	}
	group := len(s) // digits between two separators
	switch {
	case s[2] == ':' || s[2] == '-':
		group = 2
	case s[4] == '.':
		group = 4
	}
	digits := 0
	for i := 0; i < len(s); i++ {
		if i%(group+1) == group {
			if s[i] != s[group] || i == len(s)-1 {
				return nil, bad
			}
			continue
		}
		d := hexValue(s[i])
		if d < 0 {
			return nil, bad
		}
		if digits%2 == 0 {
			hw = append(hw, byte(d))
		} else {
			hw[digits/2] = hw[digits/2]<<4 | byte(d)
		}
		digits++
	}
	if digits%2 != 0 || group < len(s) && digits%group != 0 || len(hw) != 6 && len(hw) != 8 && len(hw) != 20 {
		return nil, bad
	}
	return hw, nil
}

func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
