package syntax

import (
	"strings"
	"unicode"
)

// The parser goes over the expression once, with a stack of the groups that are open. A group has its finished
// alternatives, and the pieces of the one being read.

type parser struct {
	flags  Flags
	open   []group // the innermost last; open[0] is the whole expression
	whole  string
	groups int // capturing ones so far
	limits limits
}

// Parse parses an expression into its tree.
func Parse(s string, flags Flags) (re *Regexp, err error) {
	if flags&Literal != 0 {
		if err := requireUTF8(s); err != nil {
			return nil, err
		}
		return &Regexp{Op: OpLiteral, Flags: flags, Rune: []rune(s)}, nil
	}
	defer func() {
		if problem := recover(); problem != nil {
			code, ok := problem.(ErrorCode)
			if !ok {
				panic(problem)
			}
			re, err = nil, &Error{code, s}
		}
	}()
	p := &parser{flags: flags, whole: s, open: make([]group, 1, 4)}
	repeated := "" // the expression from the last operator on, if that was a repetition
	for t := s; t != ""; {
		last := repeated
		repeated = ""
		switch t[0] {
		case '*', '+', '?', '{':
			op, low, high, rest, ok := repetition(t)
			if !ok {
				p.addRune('{')
				t = t[1:]
				continue
			}
			if op == OpRepeat && (low < 0 || low > 1000 || high > 1000 || high >= 0 && low > high) {
				return nil, &Error{ErrInvalidRepeatSize, t[:len(t)-len(rest)]}
			}
			repeated = t
			if t, err = p.repeat(op, low, high, t, rest, last); err != nil {
				return nil, err
			}
		default:
			if t, err = p.piece(t); err != nil {
				return nil, err
			}
		}
	}
	re = p.closeAlternatives()
	if len(p.open) != 1 {
		return nil, &Error{ErrMissingParen, s}
	}
	return re, nil
}

// piece reads what is not a repetition, and returns what follows.
func (p *parser) piece(t string) (rest string, err error) {
	switch t[0] {
	case '(':
		if p.flags&PerlX != 0 && strings.HasPrefix(t, "(?") {
			return p.extension(t)
		}
		p.groups++
		p.openGroup(p.groups, "")
	case ')':
		return t[1:], p.closeGroup()
	case '|':
		p.closeAlternative()
	case '^':
		if p.flags&OneLine != 0 {
			p.addOp(OpBeginText, 0)
		} else {
			p.addOp(OpBeginLine, 0)
		}
	case '$':
		if p.flags&OneLine != 0 {
			p.addOp(OpEndText, WasDollar)
		} else {
			p.addOp(OpEndLine, 0)
		}
	case '.':
		if p.flags&DotNL != 0 {
			p.addOp(OpAnyChar, 0)
		} else {
			p.addOp(OpAnyCharNotNL, 0)
		}
	case '[':
		return p.class(t)
	case '\\':
		return p.backslash(t)
	default:
		r, rest, err := cutRune(t)
		if err == nil {
			p.addRune(r)
		}
		return rest, err
	}
	return t[1:], nil
}

// backslash reads what a backslash starts, outside of a class.
func (p *parser) backslash(t string) (rest string, err error) {
	if p.flags&PerlX != 0 && len(t) >= 2 {
		switch t[1] {
		case 'A':
			p.addOp(OpBeginText, 0)
			return t[2:], nil
		case 'b':
			p.addOp(OpWordBoundary, 0)
			return t[2:], nil
		case 'B':
			p.addOp(OpNoWordBoundary, 0)
			return t[2:], nil
		case 'z':
			p.addOp(OpEndText, 0)
			return t[2:], nil
		case 'C':
			return "", &Error{ErrInvalidEscape, t[:2]}
		case 'Q':
			text, rest, _ := strings.Cut(t[2:], `\E`)
			for text != "" {
				var r rune
				if r, text, err = cutRune(text); err != nil {
					return "", err
				}
				p.addRune(r)
			}
			return rest, nil
		}
	}
	set, rest, err := p.escapedClass(t, nil)
	if err != nil {
		return "", err
	}
	if rest != t {
		p.add(&Regexp{Op: OpCharClass, Flags: p.flags, Rune: set})
		return rest, nil
	}
	r, rest, err := escape(t)
	if err == nil {
		p.addRune(r)
	}
	return rest, err
}

// addRune adds a character as text.
func (p *parser) addRune(r rune) {
	if p.flags&FoldCase != 0 {
		r = leastFold(r)
	}
	p.add(literal(r, p.flags))
}

func (p *parser) addOp(op Op, extra Flags) {
	p.add(&Regexp{Op: op, Flags: p.flags | extra})
}

// add appends a piece to what is being read.
func (p *parser) add(re *Regexp) {
	p.limits.runes += len(re.Rune)
	p.asLiteral(re)
	g := &p.open[len(p.open)-1]
	g.pieces = append(g.pieces, re)
	p.check(re)
}

// asLiteral makes a class of one character, or of the two cases of one, a literal.
func (p *parser) asLiteral(re *Regexp) {
	if re.Op != OpCharClass {
		return
	}
	set := re.Rune
	flags := p.flags
	switch {
	case len(set) == 2 && set[0] == set[1]:
		flags &^= FoldCase
	case len(set) == 4 && set[0] == set[1] && set[2] == set[3] && twoCases(set[0], set[2]),
		len(set) == 2 && set[0]+1 == set[1] && twoCases(set[0], set[1]):
		flags |= FoldCase
	default:
		return
	}
	re.Op, re.Flags, re.Rune = OpLiteral, flags, set[:1]
}

// twoCases reports whether a and b are two forms of a letter that has no third.
func twoCases(a, b rune) bool {
	return unicode.SimpleFold(a) == b && unicode.SimpleFold(b) == a
}

// leastFold returns the least of the forms of a letter.
func leastFold(r rune) rune {
	least := r
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		least = min(least, f)
	}
	return least
}
