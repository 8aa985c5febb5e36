package path

// Matching of names with shell patterns.
//
// A pattern is checked first, and then matched part by part. A part is what stands between stars. After a star its part is
// tried at each place up to the next slash, and the first that fits is taken for good.

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match reports whether name, all of it, matches the shell pattern. In a pattern
//
//	[a-z0]   stands for one of these characters, there must be at least one
//	[^a-z0]  stands for one other character
//	?        stands for one character other than /
//	*        stands for any number of characters other than /
//	\c       stands for the character c, also in brackets
//
// and any other character for itself; in brackets, - and ] must be written with \. The only possible error is
// [ErrBadPattern].
func Match(pattern, name string) (matched bool, err error) {
	if !wellFormed(pattern) {
		return false, ErrBadPattern
	}
	for pattern != "" {
		star := false
		for pattern != "" && pattern[0] == '*' {
			star = true
			pattern = pattern[1:]
		}
		if star && pattern == "" {
			return noSlash(name), nil
		}
		end := partEnd(pattern)
		part := pattern[:end]
		pattern = pattern[end:]
		for {
			rest, ok := matchPart(part, name)
			if ok && (rest == "" || pattern != "") {
				name = rest
				break
			}
			if !star || name == "" || name[0] == '/' {
				return false, nil
			}
			name = name[1:]
		}
	}
	return name == "", nil
}

// noSlash reports whether s has no slash.
func noSlash(s string) bool {
	for i := range len(s) {
		if s[i] == '/' {
			return false
		}
	}
	return true
}

// wellFormed reports whether no bracket is left open, no class empty or with a bad range, and nothing missing after a \.
func wellFormed(pattern string) bool {
	for pattern != "" {
		c := pattern[0]
		pattern = pattern[1:]
		switch c {
		case '\\':
			if pattern == "" {
				return false
			}
			pattern = pattern[1:]
		case '[':
			if pattern != "" && pattern[0] == '^' {
				pattern = pattern[1:]
			}
			for first := true; first || pattern[0] != ']'; first = false {
				n := classChar(pattern)
				if n == 0 {
					return false
				}
				pattern = pattern[n:]
				if pattern[0] == '-' {
					if n = classChar(pattern[1:]); n == 0 {
						return false
					}
					pattern = pattern[1+n:]
				}
			}
			pattern = pattern[1:]
		}
	}
	return true
}

// classChar returns the length of the character, with a \ maybe, at the beginning of class, or 0 if that is none that may
// stand in a class, or nothing follows.
func classChar(class string) int {
	n := 0
	if class == "" || class[0] == '-' || class[0] == ']' {
		return 0
	}
	if class[0] == '\\' {
		n = 1
	}
	r, size := utf8.DecodeRuneInString(class[n:])
	if r == utf8.RuneError && size <= 1 || n+size == len(class) {
		return 0
	}
	return n + size
}

// partEnd returns where the first part of a well-formed pattern ends: at the next star.
func partEnd(pattern string) int {
	inClass := false
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			i++
		case '[':
			inClass = true
		case ']':
			inClass = false
		case '*':
			if !inClass {
				return i
			}
		}
	}
	return len(pattern)
}

// matchPart matches part, which has no star, with the beginning of name, and returns the rest of name.
func matchPart(part, name string) (rest string, ok bool) {
	for part != "" {
		if name == "" {
			return "", false
		}
		switch part[0] {
		case '?':
			if name[0] == '/' {
				return "", false
			}
			_, n := utf8.DecodeRuneInString(name)
			part, name = part[1:], name[n:]
			continue
		case '[':
			r, n := utf8.DecodeRuneInString(name)
			name = name[n:]
			if part, ok = matchClass(part[1:], r); !ok {
				return "", false
			}
			continue
		case '\\':
			part = part[1:]
		}
		if part[0] != name[0] {
			return "", false
		}
		part, name = part[1:], name[1:]
	}
	return name, true
}

// matchClass reports whether r is in the class, which begins after the bracket, and returns what follows the class.
func matchClass(class string, r rune) (rest string, ok bool) {
	negated := class[0] == '^'
	if negated {
		class = class[1:]
	}
	in := false
	for class[0] != ']' {
		var low rune
		low, class = classRune(class)
		high := low
		if class[0] == '-' {
			high, class = classRune(class[1:])
		}
		in = in || low <= r && r <= high
	}
	return class[1:], in != negated
}

// classRune returns the character at the beginning of class, and what follows it.
func classRune(class string) (rune, string) {
	if class[0] == '\\' {
		class = class[1:]
	}
	r, n := utf8.DecodeRuneInString(class)
	return r, class[n:]
}
