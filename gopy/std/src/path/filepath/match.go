// Matching names against patterns. In contrast to package path, what is wrong in a pattern is only found if matching gets there.

package filepath

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// ErrBadPattern is the error for a pattern that is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Match tells whether the pattern matches all of the name. In the pattern, * stands for any characters but slashes, ? for one, [abc] and
// [a-z] for one of these, [^a-z] for one of all others, \ and a character for the character.
func Match(pattern, name string) (matched bool, err error) {
	for pattern != "" {
		// A chunk is what stands between stars.
		chunk := strings.TrimLeft(pattern, "*")
		star := len(chunk) < len(pattern)
		end := chunkEnd(chunk)
		chunk, pattern = chunk[:end], chunk[end:]
		if chunk == "" {
			return strings.IndexByte(name, Separator) < 0, nil
		}
		if !validChunk(chunk) {
			return false, ErrBadPattern
		}
		for {
			rest, ok := matchChunk(chunk, name)
			if ok && (rest == "" || pattern != "") {
				name = rest
				break
			}
			if !star || name == "" || name[0] == Separator {
				return false, nil
			}
			name = name[1:]
		}
	}
	return name == "", nil
}

// chunkEnd returns where the next star is that is not in a class or escaped, or the length of the pattern.
func chunkEnd(pattern string) int {
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

func validChunk(chunk string) bool {
	for chunk != "" {
		switch chunk[0] {
		case '[':
			_, rest, ok := matchClass(chunk, 0)
			if !ok {
				return false
			}
			chunk = rest
		case '\\':
			if len(chunk) == 1 {
				return false
			}
			chunk = chunk[2:]
		default:
			chunk = chunk[1:]
		}
	}
	return true
}

// matchChunk matches a valid chunk with the beginning of a name, and returns the rest of the name.
func matchChunk(chunk, name string) (rest string, ok bool) {
	for chunk != "" {
		if name == "" {
			return "", false
		}
		switch chunk[0] {
		case '[':
			r, n := utf8.DecodeRuneInString(name)
			if ok, chunk, _ = matchClass(chunk, r); !ok {
				return "", false
			}
			name = name[n:]
			continue
		case '?':
			if name[0] == Separator {
				return "", false
			}
			_, n := utf8.DecodeRuneInString(name)
			chunk, name = chunk[1:], name[n:]
			continue
		case '\\':
			chunk = chunk[1:]
		}
		if chunk[0] != name[0] {
			return "", false
		}
		chunk, name = chunk[1:], name[1:]
	}
	return name, true
}

// matchClass tells whether r is in the class with which the chunk begins, and returns what follows the class. valid is false if it is
// malformed.
func matchClass(chunk string, r rune) (match bool, rest string, valid bool) {
	chunk = chunk[1:]
	negated := chunk != "" && chunk[0] == '^'
	if negated {
		chunk = chunk[1:]
	}
	for n := 0; n == 0 || chunk[0] != ']'; n++ {
		var low, high rune
		if low, chunk, valid = classRune(chunk); !valid {
			return false, "", false
		}
		high = low
		if chunk[0] == '-' {
			if high, chunk, valid = classRune(chunk[1:]); !valid {
				return false, "", false
			}
		}
		match = match || low <= r && r <= high
	}
	return match != negated, chunk[1:], true
}

// classRune reads a character of a class, after which something must follow.
func classRune(chunk string) (r rune, rest string, valid bool) {
	if chunk == "" || chunk[0] == '-' || chunk[0] == ']' {
		return 0, "", false
	}
	if chunk[0] == '\\' {
		chunk = chunk[1:]
	}
	r, n := utf8.DecodeRuneInString(chunk)
	if n == 0 || r == utf8.RuneError && n == 1 || n == len(chunk) {
		return 0, "", false
	}
	return r, chunk[n:], true
}
