package bytes

import (
	"internal/bytealg"
	"internal/textalg"
	"unicode/utf8"
)

// This file takes slices apart and joins them again. Parts share the memory of the slice, but have no room beyond their ends, so that
// appending to one does not write into the next.

// Split returns what is between the separators sep in s. There is at least one part, unless s is empty and sep too. An empty sep
// splits s into its runes.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitN is Split into n parts at most, the last one with the separators that are left. If n < 0 there is no limit, and for n == 0
// the result is nil.
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, 0, n) }

// SplitAfter is Split, but the parts keep the separators that end them.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitN, but the parts keep the separators that end them.
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

// split splits s into n parts at most, each with the first keep bytes of the separator after it. The last part keeps the room of s.
func split(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return explode(s, n)
	}
	if n < 0 {
		n = bytealg.Count(view(s), view(sep)) + 1
	}
	parts := make([][]byte, min(n, len(s)+1))
	last := 0
	for last < len(parts)-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts[last] = s[: i+keep : i+keep]
		s = s[i+len(sep):]
		last++
	}
	parts[last] = s
	return parts[:last+1]
}

// explode returns the runes of s, but n parts at most, the last one with all that is left; n < 0 means no limit.
func explode(s []byte, n int) [][]byte {
	if n < 0 || n > len(s) {
		n = len(s)
	}
	parts := make([][]byte, 0, n)
	for len(s) > 0 {
		if len(parts) == n-1 {
			parts = append(parts, s)
			break
		}
		_, size := utf8.DecodeRune(s)
		parts = append(parts, s[:size:size])
		s = s[size:]
	}
	return parts
}

// Fields returns the runs of other than white space in s.
func Fields(s []byte) [][]byte {
	text := view(s)
	fields := make([][]byte, textalg.CountFields(text))
	end := 0
	for i := range fields {
		var start int
		start, end = textalg.NextField(text, end)
		fields[i] = s[start:end:end]
	}
	return fields
}

// FieldsFunc returns the runs of runes in s for which f is false. It calls f once for each rune.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	// First note where fields begin and end, to make a slice of the right size at once.
	bounds := make([]int, 0, 32)
	inside := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) == inside {
			bounds = append(bounds, i)
			inside = !inside
		}
		i += size
	}
	if inside {
		bounds = append(bounds, len(s))
	}
	fields := make([][]byte, len(bounds)/2)
	for i := range fields {
		start, end := bounds[2*i], bounds[2*i+1]
		fields[i] = s[start:end:end]
	}
	return fields
}

// Join returns the bytes of the slices of s one after the other, with sep between them. The result is always a copy.
func Join(s [][]byte, sep []byte) []byte {
	switch len(s) {
	case 0:
		return []byte{}
	case 1:
		return append([]byte(nil), s[0]...)
	}
	n := 0
	if len(sep) > 0 {
		if len(sep) >= maxInt/(len(s)-1) {
			panic("bytes: Join output length overflow")
		}
		n = len(sep) * (len(s) - 1)
	}
	for _, e := range s {
		if len(e) > maxInt-n {
			panic("bytes: Join output length overflow")
		}
		n += len(e)
	}
	buf := make([]byte, 0, n)
	for i, e := range s {
		if i > 0 {
			buf = append(buf, sep...)
		}
		buf = append(buf, e...)
	}
	return buf
}

// Runes returns the runes of s. A byte of no right encoding is U+FFFD.
func Runes(s []byte) []rune {
	runes := make([]rune, utf8.RuneCount(s))
	for i := range runes {
		r, size := utf8.DecodeRune(s)
		runes[i] = r
		s = s[size:]
	}
	return runes
}
