// Escaping of values in URLs and in srcset attributes.

package template

import "strings"

// filterURL lets through URLs of the protocols http, https and mailto, and relative ones.
func filterURL(args ...any) string {
	s, kind := textOf(args)
	if kind == isURL || isSafeURL(s) {
		return s
	}
	return "#" + failsafe
}

func isSafeURL(s string) bool {
	protocol, _, found := strings.Cut(s, ":")
	if !found || strings.Contains(protocol, "/") {
		return true
	}
	return strings.EqualFold(protocol, "http") || strings.EqualFold(protocol, "https") || strings.EqualFold(protocol, "mailto")
}

// escapeURL escapes a value for the query of a URL.
func escapeURL(args ...any) string {
	s, kind := textOf(args)
	return percentEncode(s, kind == isURL)
}

// normalizeURL escapes what may not stand in a URL; what has a meaning there stays.
func normalizeURL(args ...any) string {
	s, _ := textOf(args)
	return percentEncode(s, true)
}

func percentEncode(s string, wholeURL bool) string {
	const digits = "0123456789abcdef"
	out := make([]byte, 0, len(s)+16)
	for i := 0; i < len(s); i++ {
		c := s[i]
		keep := isLetter(c) || isDigit(c) || strings.IndexByte("-._~", c) >= 0
		if wholeURL && !keep {
			keep = strings.IndexByte("!#$&*+,/:;=?@[]", c) >= 0 || c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2])
		}
		if keep {
			out = append(out, c)
		} else {
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(out)
}

// filterSrcset filters each of a list of URLs with descriptors.
func filterSrcset(args ...any) string {
	s, kind := textOf(args)
	switch kind {
	case isSrcset:
		return s
	case isURL:
		return strings.ReplaceAll(percentEncode(s, true), ",", "%2c")
	}
	sources := strings.Split(s, ",")
	for i, source := range sources {
		sources[i] = filterSource(source)
	}
	return strings.Join(sources, ",")
}

func filterSource(source string) string {
	start := spaceEnd(source, 0)
	rest := source[start:]
	end := strings.IndexAny(rest, space)
	if end < 0 {
		end = len(rest)
	}
	if !isSafeURL(rest[:end]) {
		return "#" + failsafe
	}
	for i := end; i < len(rest); i++ {
		if !isLetter(rest[i]) && !isDigit(rest[i]) && strings.IndexByte(space, rest[i]) < 0 {
			return "#" + failsafe
		}
	}
	return source[:start] + percentEncode(rest[:end], true) + rest[end:]
}
