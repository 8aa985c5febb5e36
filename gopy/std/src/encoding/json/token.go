// Where tokens end, and what is wrong with them.

package json

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

func skipSpace(data []byte, i int) int {
	for i < len(data) && data[i] <= ' ' && (data[i] == ' ' || data[i] == '\n' || data[i] == '\t' || data[i] == '\r') {
		i++
	}
	return i
}

// scanString returns the end of the string that begins at data[start], of which part bytes were checked already, and whether it
// stands for itself (no escapes, correct UTF-8). With errShort the end is where to go on.
func scanString(data []byte, start, part int) (end int, verbatim bool, err error) {
	i := start + max(part, 1)
	verbatim = part == 0
	for {
		for i < len(data) && plainInString[data[i]] {
			i++
		}
		if i >= len(data) {
			return i, verbatim, errShort
		}
		c := data[i]
		switch {
		case c == '"':
			return i + 1, verbatim, nil
		case c == '\\':
			verbatim = false
			n, err := scanEscape(data[i:])
			if err != nil {
				if fault, ok := err.(*SyntaxError); ok {
					fault.Offset += int64(i)
				}
				return i, false, err
			}
			i += n
		case c < ' ':
			return i, false, badCharacter(data, i, "in string")
		default:
			r, n := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && n == 1 {
				if !utf8.FullRune(data[i:]) {
					return i, false, errShort
				}
				verbatim = false
			}
			i += n
		}
	}
}

// scanEscape returns the length of the escape sequence that b begins with.
func scanEscape(b []byte) (int, error) {
	if len(b) < 2 {
		return 0, errShort
	}
	switch b[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2, nil
	case 'u':
		n := 2
		for n < 6 && n < len(b) && hexDigit(b[n]) >= 0 {
			n++
		}
		if n == 6 {
			return 6, nil
		}
		if n == len(b) {
			return 0, errShort
		}
		return 0, badEscape(b[:min(6, len(b))])
	}
	return 0, badEscape(b[:2])
}

func hexDigit(c byte) int {
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

// scanNumber returns the end of the number that begins at data[i]. With errShort it is where the part begins that lacks digits.
func scanNumber(data []byte, i int) (int, error) {
	start := i
	if data[i] == '-' {
		i++
	}
	switch {
	case i == len(data):
		return start, errShort
	case data[i] == '0':
		i++
	case isDigit(data[i]):
		i = skipDigits(data, i)
	default:
		return i, badCharacter(data, i, "in numeric literal")
	}
	if i < len(data) && data[i] == '.' {
		start, i = i, i+1
		if i == len(data) {
			return start, errShort
		}
		if !isDigit(data[i]) {
			return i, badCharacter(data, i, "in numeric literal")
		}
		i = skipDigits(data, i)
	}
	if i < len(data) && (data[i] == 'e' || data[i] == 'E') {
		start, i = i, i+1
		if i < len(data) && (data[i] == '+' || data[i] == '-') {
			i++
		}
		if i == len(data) {
			return start, errShort
		}
		if !isDigit(data[i]) {
			return i, badCharacter(data, i, "in numeric literal")
		}
		i = skipDigits(data, i)
	}
	return i, nil
}

func isDigit(c byte) bool { return c-'0' <= 9 }

func skipDigits(data []byte, i int) int {
	for i < len(data) && data[i]-'0' <= 9 {
		i++
	}
	return i
}

// isNumber reports whether text is a JSON number.
func isNumber(text string) bool {
	if text == "" || text[0] != '-' && !isDigit(text[0]) {
		return false
	}
	end, err := scanNumber([]byte(text), 0)
	return err == nil && end == len(text)
}

// scanLiteral returns the end of null, true or false.
func scanLiteral(data []byte, i int) (int, error) {
	word := "null"
	switch data[i] {
	case 't':
		word = "true"
	case 'f':
		word = "false"
	}
	for n := 1; n < len(word); n++ {
		if i+n == len(data) {
			return i + n, errShort
		}
		if data[i+n] != word[n] {
			return i, badCharacter(data, i+n, "in literal "+word+" (expecting "+strconv.QuoteRune(rune(word[n]))+")")
		}
	}
	return i + len(word), nil
}

// badCharacter is the error that the character at data[i] is.
func badCharacter(data []byte, i int, where string) error {
	r, n := utf8.DecodeRune(data[i:])
	what := strconv.QuoteRune(r)
	if r == utf8.RuneError && n == 1 {
		what = `'\x` + strconv.FormatUint(uint64(data[i]), 16) + `'`
	}
	return &SyntaxError{"invalid character " + what + " " + where, int64(i + n)}
}

// badEscape is the error of an escape sequence, at offset 0.
func badEscape(what []byte) error {
	s := string(what)
	quoted := "`" + s + "`"
	if strings.ContainsFunc(s, func(r rune) bool { return r == '`' || r == ' ' || r == utf8.RuneError || !strconv.IsPrint(r) }) {
		quoted = strconv.Quote(s)
	}
	return &SyntaxError{"invalid escape sequence " + quoted + " in string", int64(len(what))}
}
