package strconv

import (
	"unicode/utf8"
	"unsafe"
)

// Reading of quoted Go literals. Most contain no escape, and then the result is a part of the text given.

// Unquote returns the string that s quotes, a Go literal within double quotes, backquotes, or (of a single character)
// single quotes.
func Unquote(s string) (string, error) {
	end, plain := literalEnd(s)
	if end != len(s) || end == 0 {
		return "", ErrSyntax
	}
	content := s[1 : end-1]
	if plain {
		return content, nil
	}
	text := make([]byte, 0, len(content))
	if s[0] == '`' { // carriage returns do not count
		for i := 0; i < len(content); i++ {
			if content[i] != '\r' {
				text = append(text, content[i])
			}
		}
		return unsafe.String(unsafe.SliceData(text), len(text)), nil
	}
	for content != "" {
		r, multibyte, rest, _ := UnquoteChar(content, s[0])
		content = rest
		if r < utf8.RuneSelf || !multibyte {
			text = append(text, byte(r))
		} else {
			text = utf8.AppendRune(text, r)
		}
	}
	return unsafe.String(unsafe.SliceData(text), len(text)), nil
}

// QuotedPrefix returns the literal, as Unquote accepts it, that s starts with.
func QuotedPrefix(s string) (string, error) {
	end, _ := literalEnd(s)
	if end == 0 {
		return "", ErrSyntax
	}
	return s[:end], nil
}

// literalEnd returns the position behind the literal that s starts with, or 0 if there is none, and whether the literal
// stands for its content as it is.
func literalEnd(s string) (end int, plain bool) {
	if len(s) < 2 {
		return 0, false
	}
	quote := s[0]
	plain = true
	switch quote {
	case '`':
		for i := 1; i < len(s); i++ {
			switch s[i] {
			case '`':
				return i + 1, plain
			case '\r':
				plain = false
			}
		}
		return 0, false
	case '"', '\'':
	default:
		return 0, false
	}
	i := 1
	for i < len(s) {
		c := s[i]
		switch {
		case c == quote:
			return i + 1, plain
		case c == '\n':
			return 0, false
		case c == '\\':
			_, _, rest, err := UnquoteChar(s[i:], quote)
			if err != nil {
				return 0, false
			}
			i = len(s) - len(rest)
			plain = false
		case c < utf8.RuneSelf:
			i++
		default:
			_, size := utf8.DecodeRuneInString(s[i:])
			if size == 1 {
				plain = false // becomes U+FFFD
			}
			i += size
		}
		if quote == '\'' { // one character only
			break
		}
	}
	if quote == '\'' && i < len(s) && s[i] == quote {
		return i + 1, plain
	}
	return 0, false
}

// UnquoteChar decodes the first character, or byte, of s, which is within a literal of the given kind of quotes. It returns
// the value, whether it is to be encoded in UTF-8 (if not below 128), and what follows in s. A quote of the kind must be escaped,
// and the other kind must not; with quote 0 neither can be.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	switch {
	case c == quote && (quote == '\'' || quote == '"'):
		return 0, false, "", ErrSyntax
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(s)
		return r, true, s[size:], nil
	case c != '\\':
		return rune(c), false, s[1:], nil
	case len(s) == 1:
		return 0, false, "", ErrSyntax
	}
	c, tail = s[1], s[2:]
	count, base := 0, rune(16)
	switch c {
	case 'a':
		return '\a', false, tail, nil
	case 'b':
		return '\b', false, tail, nil
	case 'f':
		return '\f', false, tail, nil
	case 'n':
		return '\n', false, tail, nil
	case 'r':
		return '\r', false, tail, nil
	case 't':
		return '\t', false, tail, nil
	case 'v':
		return '\v', false, tail, nil
	case '\\':
		return '\\', false, tail, nil
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		return rune(c), false, tail, nil
	case 'x':
		count = 2
	case 'u':
		count = 4
	case 'U':
		count = 8
	default: // octal digits, of which the first is counted again
		count, base, tail = 3, 8, s[1:]
	}
	if len(tail) < count {
		return 0, false, "", ErrSyntax
	}
	for i := 0; i < count; i++ {
		d := rune(digitValue(tail[i]))
		if d >= base {
			return 0, false, "", ErrSyntax
		}
		value = value*base + d
	}
	multibyte = c == 'u' || c == 'U'
	if multibyte && !utf8.ValidRune(value) || !multibyte && value > 255 {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, tail[count:], nil
}
