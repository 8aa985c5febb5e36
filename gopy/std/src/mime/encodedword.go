package mime

// Words of headers that are not ASCII (RFC 2047): "=?charset?encoding?text?=", encoding b for base64 or q for a form of quoted-printable.
//
// A word has at most 75 bytes. So a long text in UTF-8 becomes several words, none of which ends within a rune; between them are
// blanks, which a reader drops. The text in another charset is one word, for nobody here knows where its characters begin.

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"
)

// A WordEncoder writes words in one of the two encodings.
type WordEncoder byte

// The encodings.
const (
	BEncoding = WordEncoder('b') // base64
	QEncoding = WordEncoder('q') // one readable as far as it is ASCII
)

// What fits between the marks of a word in UTF-8.
const wordContent = 75 - len("=?UTF-8?q?") - len("?=")

const upperHex = "0123456789ABCDEF"

// Encode returns s, which is in charset, as words. ASCII without control characters needs none and is returned as it is.
func (e WordEncoder) Encode(charset, s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	words := []string{s}
	if strings.EqualFold(charset, "UTF-8") {
		words = e.split(s)
	}
	for i, word := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString("=?" + charset + "?")
		b.WriteByte(byte(e))
		b.WriteByte('?')
		if e == BEncoding {
			b.WriteString(base64.StdEncoding.EncodeToString([]byte(word)))
		} else {
			writeQ(&b, word)
		}
		b.WriteString("?=")
	}
	return b.String()
}

func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < ' ' || c > '~') && c != '\t' {
			return false
		}
	}
	return true
}

// split cuts s into what fits into one word each.
func (e WordEncoder) split(s string) []string {
	room := wordContent
	if e == BEncoding {
		room = base64.StdEncoding.DecodedLen(wordContent)
	}
	var words []string
	from, used := 0, 0
	for i := 0; i < len(s); {
		size, cost := 1, 1
		if e == BEncoding || !isQSafe(s[i]) {
			_, size = utf8.DecodeRuneInString(s[i:])
			cost = size
			if e != BEncoding {
				cost = 3 * size
			}
		}
		if used+cost > room {
			words = append(words, s[from:i])
			from, used = i, 0
		}
		used += cost
		i += size
	}
	return append(words, s[from:])
}

// isQSafe tells whether a byte takes one place in a word: those that stand for themselves, and the blank.
func isQSafe(c byte) bool { return c >= ' ' && c <= '~' && c != '=' && c != '?' && c != '_' }

func writeQ(b *strings.Builder, s string) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			b.WriteByte('_')
		case isQSafe(c):
			b.WriteByte(c)
		default:
			b.WriteByte('=')
			b.WriteByte(upperHex[c>>4])
			b.WriteByte(upperHex[c&15])
		}
	}
}
