// Laying out JSON text anew: without spaces, with an element per line, fit for HTML.

package json

import "bytes"

// Compact appends to dst the JSON text without spaces that mean nothing.
func Compact(dst *bytes.Buffer, src []byte) error {
	if err := checkValue(src, 0); err != nil {
		return err
	}
	dst.Write(appendCompact(make([]byte, 0, len(src)), src, false, false))
	return nil
}

// Indent appends to dst the JSON text with an element per line. Each line after the first begins with prefix and as many indents as
// it is deep. White space at the end of src stays.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	if err := checkValue(src, 0); err != nil {
		return err
	}
	dst.Write(appendIndented(make([]byte, 0, 2*len(src)), src, prefix, indent))
	return nil
}

// HTMLEscape appends to dst the JSON text with <, >, &, U+2028 and U+2029 escaped, so that it may stand in an HTML script tag.
func HTMLEscape(dst *bytes.Buffer, src []byte) {
	dst.Write(appendMarked(make([]byte, 0, len(src)), src, true, true))
}

// checkValue checks a text that is to be written, at an offset.
func checkValue(src []byte, base int) error {
	s := scanner{after: "after array value"}
	i, err := s.run(src, 0, true)
	if err == nil {
		if i = skipSpace(src, i); i == len(src) {
			return nil
		}
		err = badCharacter(src, i, "after top-level value")
	}
	if err == errShort && s.stop < len(src) && s.part == 0 {
		s.stop, _ = scanNumber(src, s.stop) // numbers end where digits lack
	}
	return s.report(err, base)
}

// appendCompact appends a correct text without spaces, characters escaped as told.
func appendCompact(dst, src []byte, html, script bool) []byte {
	for i := 0; i < len(src); {
		c := src[i]
		switch c {
		case ' ', '\t', '\r', '\n':
			i++
		case '"':
			end, _, _ := scanString(src, i, 0)
			if html || script {
				dst = appendMarked(dst, src[i:end], html, script)
			} else {
				dst = append(dst, src[i:end]...)
			}
			i = end
		default:
			dst = append(dst, c)
			i++
		}
	}
	return dst
}

// appendMarked appends text with characters escaped as told.
func appendMarked(dst, src []byte, html, script bool) []byte {
	done := 0
	for i, c := range src {
		switch {
		case html && (c == '<' || c == '>' || c == '&'):
			dst = append(dst, src[done:i]...)
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
			done = i + 1
		case script && c == 0xe2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xa8:
			dst = append(dst, src[done:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hexDigits[src[i+2]&15])
			done = i + 3
		}
	}
	return append(dst, src[done:]...)
}

// appendIndented appends a correct text with an element per line.
func appendIndented(dst, src []byte, prefix, indent string) []byte {
	depth := 0
	i := skipSpace(src, 0)
	for i < len(src) {
		c := src[i]
		switch c {
		case '"':
			end, _, _ := scanString(src, i, 0)
			dst = append(dst, src[i:end]...)
			i = end
		case '{', '[':
			dst = append(dst, c)
			i = skipSpace(src, i+1)
			if src[i] == c+2 { // } or ]
				dst = append(dst, c+2)
				i++
			} else {
				depth++
				dst = appendLine(dst, depth, prefix, indent)
			}
		case '}', ']':
			depth--
			dst = append(appendLine(dst, depth, prefix, indent), c)
			i++
		case ',':
			dst = appendLine(append(dst, c), depth, prefix, indent)
			i++
		case ':':
			dst = append(dst, ':', ' ')
			i++
		default:
			dst = append(dst, c)
			i++
		}
		next := skipSpace(src, i)
		if next == len(src) {
			return append(dst, src[i:]...)
		}
		i = next
	}
	return dst
}

func appendLine(dst []byte, depth int, prefix, indent string) []byte {
	dst = append(dst, '\n')
	dst = append(dst, prefix...)
	for range depth {
		dst = append(dst, indent...)
	}
	return dst
}
