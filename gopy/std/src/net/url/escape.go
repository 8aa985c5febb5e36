// Escaping: which characters may stand for themselves in which part of a URL (RFC 3986).

package url

import (
	"strconv"
	"strings"
)

// part is a part of a URL.
type part uint8

const (
	inPath part = iota
	inSegment
	inHost
	inZone
	inUser
	inQuery // a key or value of a query, where + is a space
	inFragment
)

// marks are the characters that stand for themselves, beside letters, digits, -, ., _ and ~.
var marks = [...]string{
	inPath:     "$&+,/:;=@",
	inSegment:  "$&+:=@",
	inHost:     "!\"$&'()*+,:;<=>[]",
	inZone:     "!\"$&'()*+,:;<=>[]",
	inUser:     "$&+,;=",
	inQuery:    "",
	inFragment: "!$&()*+,/:;=?@",
}

// literal tells whether a character stands for itself.
func literal(c byte, in part) bool {
	switch {
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~':
		return true
	}
	return strings.IndexByte(marks[in], c) >= 0
}

// EscapeError is the error of a % that two hexadecimal digits do not follow, or that may not stand there.
type EscapeError string

// Error quotes the text.
func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// InvalidHostError is the error of a character that may not stand in a host's name.
type InvalidHostError string

// Error quotes the character.
func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// QueryEscape escapes s for a key or value of a query.
func QueryEscape(s string) string { return escape(s, inQuery) }

// PathEscape escapes s for a segment of a path.
func PathEscape(s string) string { return escape(s, inSegment) }

// QueryUnescape undoes QueryEscape. The error is an EscapeError if a % is not followed by two hexadecimal digits.
func QueryUnescape(s string) (string, error) { return unescape(s, inQuery) }

// PathUnescape undoes PathEscape: like QueryUnescape, but a + stays.
func PathUnescape(s string) (string, error) { return unescape(s, inSegment) }

func escape(s string, in part) string {
	const digits = "0123456789ABCDEF"
	i := 0
	for i < len(s) && literal(s[i], in) {
		i++
	}
	if i == len(s) {
		return s
	}
	out := append(make([]byte, 0, len(s)+16), s[:i]...)
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case literal(c, in):
			out = append(out, c)
		case c == ' ' && in == inQuery:
			out = append(out, '+')
		default:
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(out)
}

// hexValue returns the value of a hexadecimal digit, or -1.
func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c - 'a' + 10)
	case 'A' <= c && c <= 'F':
		return int(c - 'A' + 10)
	}
	return -1
}

// escaped returns the byte that the escape sequence s begins with stands for.
func escaped(s string, in part) (byte, error) {
	if len(s) < 3 || hexValue(s[1]) < 0 || hexValue(s[2]) < 0 {
		return 0, EscapeError(s[:min(3, len(s))])
	}
	c := byte(hexValue(s[1])<<4 | hexValue(s[2]))
	// In hosts only what is not ASCII may be escaped, beside a % before a zone; in zones also spaces, which Windows has there.
	bad := false
	if s[:3] != "%25" {
		bad = in == inHost && c < 0x80 || in == inZone && c != ' ' && !literal(c, inHost)
	}
	if bad {
		return 0, EscapeError(s[:3])
	}
	return c, nil
}

func unescape(s string, in part) (string, error) {
	change := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '%':
			if _, err := escaped(s[i:], in); err != nil {
				return "", err
			}
			change = true
			i += 2
		case c == '+':
			change = change || in == inQuery
		case (in == inHost || in == inZone) && c < 0x80 && !literal(c, in):
			return "", InvalidHostError(s[i : i+1])
		}
	}
	if !change {
		return s, nil
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' {
			c, _ = escaped(s[i:], in)
			i += 2
		} else if c == '+' && in == inQuery {
			c = ' '
		}
		out = append(out, c)
	}
	return string(out), nil
}
