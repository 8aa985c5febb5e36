package bufio

import "unicode/utf8"

// ScanLines is a [SplitFunc] for lines, without "\n" or "\r\n" at their end. The last line may lack that; if it is empty
// then, it is none.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	end := indexByte(data, '\n')
	switch {
	case end >= 0:
		advance = end + 1
	case atEOF && len(data) > 0:
		end = len(data)
		advance = end
	default:
		return 0, nil, nil
	}
	if end > 0 && data[end-1] == '\r' {
		end--
	}
	return advance, data[:end], nil
}

// ScanBytes is a [SplitFunc] that makes a token of each byte.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 && atEOF {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

// ScanRunes is a [SplitFunc] that makes a token of each UTF-8 encoded character. A byte that belongs to none gives
// "\xef\xbf\xbd", which is U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 && atEOF {
		return 0, nil, nil
	}
	if data[0] < utf8.RuneSelf {
		return 1, data[:1], nil
	}
	if _, size := utf8.DecodeRune(data); size > 1 {
		return size, data[:size], nil
	}
	if !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil // the rest of it may come
	}
	return 1, []byte("\uFFFD"), nil
}

// isSpace reports whether r is white space to Unicode.
func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || '\t' <= r && r <= '\r'
	case r < 0x1680:
		return r == 0x85 || r == 0xA0
	case 0x2000 <= r && r <= 0x200A:
		return true
	}
	return r == 0x1680 || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
}

// ScanWords is a [SplitFunc] for words, which white space surrounds. It never returns an empty one.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		size := spaceAt(data, start)
		if size <= 0 {
			break
		}
		start += size
	}
	for i := start; i < len(data); {
		if c := data[i]; ' ' < c && c < utf8.RuneSelf {
			i++
			continue
		}
		size := spaceAt(data, i)
		if size > 0 {
			return i + size, data[start:i], nil
		}
		i -= size
	}
	if atEOF && start < len(data) {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}

// spaceAt returns the size of the character at data[i], negative if it is no white space.
func spaceAt(data []byte, i int) int {
	r, size := rune(data[i]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRune(data[i:])
	}
	if isSpace(r) {
		return size
	}
	return -size
}
