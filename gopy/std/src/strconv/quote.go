package strconv

import (
	"unicode/utf8"
	"unsafe"
)

// Quoting of strings and runes as Go literals. What may stand for itself depends on the function: printable runes, those in ASCII
// only, or also the other graphic ones, which are spaces; the rest is escaped.

// A repertoire tells which runes need no escape.
type repertoire uint8

const (
	printables repertoire = iota
	asciiOnly
	graphics
)

const lowerHex = "0123456789abcdef"

// Quote returns s as a Go string literal within double quotes, where control characters and what else is not printable (see
// IsPrint) is escaped.
func Quote(s string) string { return quote(s, printables) }

// AppendQuote appends what Quote returns to dst.
func AppendQuote(dst []byte, s string) []byte { return appendQuoted(dst, s, printables) }

// QuoteToASCII is like Quote, but escapes all that is not ASCII too.
func QuoteToASCII(s string) string { return quote(s, asciiOnly) }

// AppendQuoteToASCII appends what QuoteToASCII returns to dst.
func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuoted(dst, s, asciiOnly) }

// QuoteToGraphic is like Quote, but leaves all graphic runes (see IsGraphic) as they are.
func QuoteToGraphic(s string) string { return quote(s, graphics) }

// AppendQuoteToGraphic appends what QuoteToGraphic returns to dst.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return appendQuoted(dst, s, graphics) }

// QuoteRune returns r as a Go rune literal within single quotes, escaped if it is not printable (see IsPrint). What
// is no valid rune becomes U+FFFD.
func QuoteRune(r rune) string { return string(appendQuotedRune(nil, r, printables)) }

// AppendQuoteRune appends what QuoteRune returns to dst.
func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, printables) }

// QuoteRuneToASCII is like QuoteRune, but escapes all that is not ASCII too.
func QuoteRuneToASCII(r rune) string { return string(appendQuotedRune(nil, r, asciiOnly)) }

// AppendQuoteRuneToASCII appends what QuoteRuneToASCII returns to dst.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, asciiOnly) }

// QuoteRuneToGraphic is like QuoteRune, but leaves all graphic runes (see IsGraphic) as they are.
func QuoteRuneToGraphic(r rune) string { return string(appendQuotedRune(nil, r, graphics)) }

// AppendQuoteRuneToGraphic appends what QuoteRuneToGraphic returns to dst.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, graphics) }

// CanBackquote tells whether s can be written between backquotes on one line: valid UTF-8 without backquotes, byte order marks
// and control characters other than tab.
func CanBackquote(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\t' || c == '`' || c == 0x7f {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if size == 1 || r == 0xfeff {
			return false
		}
		i += size
	}
	return true
}

func quote(s string, plain repertoire) string {
	text := appendQuoted(make([]byte, 0, len(s)+len(s)/4+2), s, plain)
	return unsafe.String(&text[0], len(text))
}

func appendQuoted(dst []byte, s string, plain repertoire) []byte {
	dst = append(dst, '"')
	start := 0 // s[start:i] can be copied as it is
	for i := 0; i < len(s); {
		c := s[i]
		if c-' ' < 0x7f-' ' && c != '"' && c != '\\' {
			i++
			continue
		}
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			if size > 1 && isPlain(r, plain) {
				i += size
				continue
			}
		}
		dst = append(dst, s[start:i]...)
		if c >= utf8.RuneSelf && size == 1 {
			dst = append(dst, '\\', 'x', lowerHex[c>>4], lowerHex[c&15])
		} else {
			dst = appendEscape(dst, r)
		}
		i += size
		start = i
	}
	dst = append(dst, s[start:]...)
	return append(dst, '"')
}

func appendQuotedRune(dst []byte, r rune, plain repertoire) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	dst = append(dst, '\'')
	if r != '\'' && r != '\\' && isPlain(r, plain) {
		dst = utf8.AppendRune(dst, r)
	} else {
		dst = appendEscape(dst, r)
	}
	return append(dst, '\'')
}

// isPlain tells whether r belongs to the repertoire.
func isPlain(r rune, plain repertoire) bool {
	switch plain {
	case asciiOnly:
		return ' ' <= r && r < 0x7f
	case graphics:
		return IsGraphic(r)
	}
	return IsPrint(r)
}

// appendEscape appends the shortest escape for r, which may be a quote too.
func appendEscape(dst []byte, r rune) []byte {
	switch {
	case '\a' <= r && r <= '\r':
		return append(dst, '\\', "abtnvfr"[r-'\a'])
	case r < ' ' || r == 0x7f:
		return append(dst, '\\', 'x', lowerHex[r>>4], lowerHex[r&15])
	case r < 0x7f: // a quote or the backslash
		return append(dst, '\\', byte(r))
	}
	shift := 12
	if r < 0x10000 {
		dst = append(dst, '\\', 'u')
	} else {
		dst = append(dst, '\\', 'U')
		shift = 28
	}
	for ; shift >= 0; shift -= 4 {
		dst = append(dst, lowerHex[r>>uint(shift)&15])
	}
	return dst
}
