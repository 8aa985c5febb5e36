package textalg

import (
	"unicode"
	"unicode/utf8"
)

// This file has what is done with white space, as unicode.IsSpace defines it.

// spaces has a bit for each ASCII character that is white space.
const spaces uint64 = 1<<'\t' | 1<<'\n' | 1<<'\v' | 1<<'\f' | 1<<'\r' | 1<<' '

// SkipSpace returns how many bytes the white space at the beginning of s takes.
func SkipSpace(s string) int {
	i := 0
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if spaces>>c&1 == 0 {
				break
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}

// SkipLastSpace returns the length of s without the white space at its end.
func SkipLastSpace(s string) int {
	n := len(s)
	for n > 0 {
		c := s[n-1]
		if c < utf8.RuneSelf {
			if spaces>>c&1 == 0 {
				break
			}
			n--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[:n])
		if !unicode.IsSpace(r) {
			break
		}
		n -= size
	}
	return n
}

// NextField returns where the first run of other than white space is in s from i on. There is none if start == end.
func NextField(s string, i int) (start, end int) {
	start = i + SkipSpace(s[i:])
	end = start
	for end < len(s) {
		c := s[end]
		if c < utf8.RuneSelf {
			if spaces>>c&1 != 0 {
				break
			}
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[end:])
		if unicode.IsSpace(r) {
			break
		}
		end += size
	}
	return start, end
}

// CountFields returns how many runs of other than white space are in s.
func CountFields(s string) int {
	n := 0
	for start, end := NextField(s, 0); start < end; start, end = NextField(s, end) {
		n++
	}
	return n
}

// IsSeparator reports whether a word may begin after r, as function Title has it: after what is neither letter, digit nor
// underscore among ASCII, and after white space otherwise.
func IsSeparator(r rune) bool {
	if r > unicode.MaxASCII {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && unicode.IsSpace(r)
	}
	letter := 'a' <= r|0x20 && r|0x20 <= 'z' && r >= 0
	return !letter && (r < '0' || '9' < r) && r != '_'
}
