package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Character classes in brackets, and escapes.

// A namedSet is what \d or [:alpha:] stands for.
type namedSet struct {
	name string
	set  []rune
}

// The classes of ASCII by the letters of Perl (the capital one means the others) and by the names of POSIX.
var perlSets = [...]namedSet{
	{"d", []rune{'0', '9'}},
	{"s", []rune{'\t', '\n', '\f', '\r', ' ', ' '}},
	{"w", []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}},
}

var posixSets = [...]namedSet{
	{"alnum", []rune{'0', '9', 'A', 'Z', 'a', 'z'}},
	{"alpha", []rune{'A', 'Z', 'a', 'z'}},
	{"ascii", []rune{0, 0x7f}},
	{"blank", []rune{'\t', '\t', ' ', ' '}},
	{"cntrl", []rune{0, 0x1f, 0x7f, 0x7f}},
	{"digit", []rune{'0', '9'}},
	{"graph", []rune{'!', '~'}},
	{"lower", []rune{'a', 'z'}},
	{"print", []rune{' ', '~'}},
	{"punct", []rune{'!', '/', ':', '@', '[', '`', '{', '~'}},
	{"space", []rune{'\t', '\r', ' ', ' '}},
	{"upper", []rune{'A', 'Z'}},
	{"word", []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}},
	{"xdigit", []rune{'0', '9', 'A', 'F', 'a', 'f'}},
}

// class reads a class in brackets.
func (p *parser) class(s string) (rest string, err error) {
	t := s[1:]
	set := make([]rune, 0, 4)
	negated := strings.HasPrefix(t, "^")
	if negated {
		t = t[1:]
		if p.flags&ClassNL == 0 {
			set = append(set, '\n', '\n')
		}
	}
	for first := true; first || t == "" || t[0] != ']'; first = false {
		if t != "" && t[0] == '-' && p.flags&PerlX == 0 && !first && (len(t) == 1 || t[1] != ']') {
			_, size := utf8.DecodeRuneInString(t[1:])
			return "", &Error{ErrInvalidCharRange, t[:1+size]}
		}
		known, after, err := p.posixClass(t, set)
		if err == nil && after == t {
			known, after, err = p.escapedClass(t, set)
		}
		if err != nil {
			return "", err
		}
		if after != t {
			set, t = known, after
			continue
		}
		start := t
		low, t1, err := classRune(t, s)
		if err != nil {
			return "", err
		}
		high := low
		if len(t1) >= 2 && t1[0] == '-' && t1[1] != ']' {
			if high, t1, err = classRune(t1[1:], s); err != nil {
				return "", err
			}
			if high < low {
				return "", &Error{ErrInvalidCharRange, start[:len(start)-len(t1)]}
			}
		}
		t = t1
		if p.flags&FoldCase != 0 {
			set = addFolded(set, low, high)
		} else {
			set = addRange(set, low, high)
		}
	}
	set = sorted(set)
	if negated {
		set = addNegated(make([]rune, 0, len(set)+2), set)
	}
	p.add(&Regexp{Op: OpCharClass, Flags: p.flags, Rune: set})
	return t[1:], nil
}

// classRune reads a character in brackets; `class` is the expression from the bracket on.
func classRune(t, class string) (r rune, rest string, err error) {
	if t == "" {
		return 0, "", &Error{ErrMissingBracket, class}
	}
	if t[0] == '\\' {
		return escape(t)
	}
	return cutRune(t)
}

// posixClass adds [:name:] to a set, if t starts so; else rest is t.
func (p *parser) posixClass(t string, set []rune) (out []rune, rest string, err error) {
	if !strings.HasPrefix(t, "[:") {
		return set, t, nil
	}
	name, rest, ok := strings.Cut(t[2:], ":]")
	if !ok {
		return set, t, nil
	}
	bare := strings.TrimPrefix(name, "^")
	for i := range posixSets {
		if posixSets[i].name == bare {
			return p.addNamed(set, posixSets[i].set, bare != name), rest, nil
		}
	}
	return nil, "", &Error{ErrInvalidCharRange, t[:len(t)-len(rest)]}
}

// escapedClass adds \d or \p{Greek} to a set, if t starts with such; else rest is t.
func (p *parser) escapedClass(t string, set []rune) (out []rune, rest string, err error) {
	if len(t) < 2 || t[0] != '\\' {
		return set, t, nil
	}
	c := t[1]
	if p.flags&UnicodeGroups != 0 && (c == 'p' || c == 'P') {
		return p.unicodeClass(t, set)
	}
	if p.flags&PerlX != 0 {
		for i := range perlSets {
			if perlSets[i].name[0] == c|0x20 && c >= 'A' {
				return p.addNamed(set, perlSets[i].set, c < 'a'), t[2:], nil
			}
		}
	}
	return set, t, nil
}

// addNamed adds a named set or what is not in it, by the flags in all cases.
func (p *parser) addNamed(set, named []rune, negated bool) []rune {
	if p.flags&FoldCase != 0 {
		folded := make([]rune, 0, len(named)+8)
		for i := 0; i < len(named); i += 2 {
			folded = addFolded(folded, named[i], named[i+1])
		}
		named = sorted(folded)
	}
	if negated {
		return addNegated(set, named)
	}
	return addSet(set, named)
}

// escape reads the backslash and what belongs to it, standing for a single character.
func escape(s string) (r rune, rest string, err error) {
	if len(s) == 1 {
		return 0, "", &Error{ErrTrailingBackslash, ""}
	}
	c, t, err := cutRune(s[1:])
	if err != nil {
		return 0, "", err
	}
	switch {
	case '0' <= c && c <= '7':
		if c == '0' || t != "" && isOctal(t[0]) {
			r = c - '0'
			for n := 1; n < 3 && t != "" && isOctal(t[0]); n++ {
				r = r*8 + rune(t[0]-'0')
				t = t[1:]
			}
			return r, t, nil
		}
	case c == 'x':
		if t != "" {
			r, t, err = hexadecimal(t)
			if r >= 0 || err != nil {
				return r, t, err
			}
		}
	case 'a' <= c && c <= 'v':
		if i := strings.IndexByte("afnrtv", byte(c)); i >= 0 {
			return rune("\a\f\n\r\t\v"[i]), t, nil
		}
	case c < utf8.RuneSelf && (c == '_' || !IsWordChar(c)):
		return c, t, nil
	}
	return 0, "", &Error{ErrInvalidEscape, s[:len(s)-len(t)]}
}

// hexadecimal reads what follows \x. The character is -1 if that is no number of one; rest then tells how far it was read.
func hexadecimal(t string) (r rune, rest string, err error) {
	c, t, err := cutRune(t)
	if err != nil {
		return 0, "", err
	}
	if c != '{' {
		high := hexDigit(c)
		if c, t, err = cutRune(t); err != nil {
			return 0, "", err
		}
		low := hexDigit(c)
		if high < 0 || low < 0 {
			return -1, t, nil
		}
		return high<<4 | low, t, nil
	}
	for digits := 0; ; digits++ {
		if t == "" {
			return -1, t, nil
		}
		if c, t, err = cutRune(t); err != nil {
			return 0, "", err
		}
		digit := hexDigit(c)
		switch {
		case c == '}' && digits > 0:
			return r, t, nil
		case digit < 0:
			return -1, t, nil
		}
		if r = r<<4 | digit; r > unicode.MaxRune {
			return -1, t, nil
		}
	}
}

func isOctal(c byte) bool { return '0' <= c && c <= '7' }

func hexDigit(c rune) rune {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return -1
}
