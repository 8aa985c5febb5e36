package strings

import (
	"internal/bytealg"
	"internal/textalg"
	"unicode/utf8"
)

// This file takes strings apart into slices of strings and joins them again.

const maxInt = int(^uint(0) >> 1)

// Split returns what is between the separators sep in s. There is at least one part, unless s is empty and sep too. An empty sep
// splits s into its runes.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitN is Split into n parts at most, the last one with the separators that are left. If n < 0 there is no limit, and for n == 0
// the result is nil.
func SplitN(s, sep string, n int) []string { return split(s, sep, 0, n) }

// SplitAfter is Split, but the parts keep the separators that end them.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitN, but the parts keep the separators that end them.
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// split splits s into n parts at most, each with the first keep bytes of the separator after it.
func split(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	if n < 0 {
		n = bytealg.Count(s, sep) + 1
	}
	parts := make([]string, min(n, len(s)+1))
	last := 0
	for last < len(parts)-1 {
		i := bytealg.Index(s, sep)
		if i < 0 {
			break
		}
		parts[last] = s[:i+keep]
		s = s[i+len(sep):]
		last++
	}
	parts[last] = s
	return parts[:last+1]
}

// explode returns the runes of s, but n parts at most, the last one with all that is left; n < 0 means no limit.
func explode(s string, n int) []string {
	if all := utf8.RuneCountInString(s); n < 0 || n > all {
		n = all
	}
	parts := make([]string, n)
	for i := range parts {
		size := len(s)
		if i < n-1 {
			_, size = utf8.DecodeRuneInString(s)
		}
		parts[i] = s[:size]
		s = s[size:]
	}
	return parts
}

// Fields returns the runs of other than white space in s.
func Fields(s string) []string {
	fields := make([]string, textalg.CountFields(s))
	end := 0
	for i := range fields {
		var start int
		start, end = textalg.NextField(s, end)
		fields[i] = s[start:end]
	}
	return fields
}

// FieldsFunc returns the runs of runes in s for which f is false. It calls f once for each rune.
func FieldsFunc(s string, f func(rune) bool) []string {
	// First note where fields begin and end, to make a slice of the right size at once.
	bounds := make([]int, 0, 32)
	inside := false
	for i, r := range s {
		if f(r) == inside {
			bounds = append(bounds, i)
			inside = !inside
		}
	}
	if inside {
		bounds = append(bounds, len(s))
	}
	fields := make([]string, len(bounds)/2)
	for i := range fields {
		fields[i] = s[bounds[2*i]:bounds[2*i+1]]
	}
	return fields
}

// Join returns the strings of elems one after the other, with sep between them.
func Join(elems []string, sep string) string {
	switch len(elems) {
	case 0:
		return ""
	case 1:
		return elems[0]
	}
	n := 0
	if sep != "" {
		if len(sep) >= maxInt/(len(elems)-1) {
			panic("strings: Join output length overflow")
		}
		n = len(sep) * (len(elems) - 1)
	}
	for _, e := range elems {
		if len(e) > maxInt-n {
			panic("strings: Join output length overflow")
		}
		n += len(e)
	}
	buf := make([]byte, 0, n)
	for i, e := range elems {
		if i > 0 {
			buf = append(buf, sep...)
		}
		buf = append(buf, e...)
	}
	return owned(buf)
}
