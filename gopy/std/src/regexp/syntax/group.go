package syntax

import (
	"strings"
	"unicode"
)

// Groups, and how their pieces become one node: pieces a concatenation, alternatives an alternation.

type group struct {
	outer        Flags // the flags outside
	number       int   // 0 if the group does not capture
	name         string
	alternatives []*Regexp
	pieces       []*Regexp
}

func (p *parser) openGroup(number int, name string) {
	p.open = append(p.open, group{outer: p.flags, number: number, name: name})
}

// closeGroup ends the innermost group, and adds it to the one around it.
func (p *parser) closeGroup() error {
	re := p.closeAlternatives()
	if len(p.open) == 1 {
		return &Error{ErrUnexpectedParen, p.whole}
	}
	g := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	p.flags = g.outer
	if g.number != 0 {
		re = unary(OpCapture, g.outer, re)
		re.Cap, re.Name = g.number, g.name
	}
	p.add(re)
	return nil
}

// extension reads "(?": flags, a group without a number, or one with a name.
func (p *parser) extension(s string) (rest string, err error) {
	start := 0
	switch {
	case len(s) > 4 && strings.HasPrefix(s, "(?P<"):
		start = 4
	case len(s) > 3 && strings.HasPrefix(s, "(?<"):
		start = 3
	default:
		return p.flagGroup(s)
	}
	end := strings.IndexByte(s, '>')
	if end < 0 {
		if err := requireUTF8(s); err != nil {
			return "", err
		}
		return "", &Error{ErrInvalidNamedCapture, s}
	}
	name := s[start:end]
	if err := requireUTF8(name); err != nil {
		return "", err
	}
	valid := name != ""
	for i := 0; i < len(name); i++ {
		valid = valid && IsWordChar(rune(name[i]))
	}
	if !valid {
		return "", &Error{ErrInvalidNamedCapture, s[:end+1]}
	}
	p.groups++
	p.openGroup(p.groups, name)
	return s[end+1:], nil
}

// flagGroup reads "(?flags)" or "(?flags:".
func (p *parser) flagGroup(s string) (rest string, err error) {
	flags := p.flags
	minus, seen := false, false
	t := s[2:]
	for t != "" {
		var r rune
		if r, t, err = cutRune(t); err != nil {
			return "", err
		}
		on, off := Flags(0), Flags(0)
		switch r {
		case 'i':
			on = FoldCase
		case 'm':
			off = OneLine
		case 's':
			on = DotNL
		case 'U':
			on = NonGreedy
		case '-':
			if minus {
				return "", &Error{ErrInvalidPerlOp, s[:len(s)-len(t)]}
			}
			minus, seen = true, false
			continue
		case ':', ')':
			if minus && !seen {
				return "", &Error{ErrInvalidPerlOp, s[:len(s)-len(t)]}
			}
			if r == ':' {
				p.openGroup(0, "")
			}
			p.flags = flags
			return t, nil
		default:
			return "", &Error{ErrInvalidPerlOp, s[:len(s)-len(t)]}
		}
		if minus {
			on, off = off, on
		}
		flags = flags&^off | on
		seen = true
	}
	return "", &Error{ErrInvalidPerlOp, s}
}

// closeAlternative makes what has been read of the group one more alternative. An alternative that is a single character
// or a class joins the one before it, if that is such too.
func (p *parser) closeAlternative() {
	g := &p.open[len(p.open)-1]
	re := p.concatenation(g.pieces)
	g.pieces = nil
	if n := len(g.alternatives); n > 0 {
		before := g.alternatives[n-1]
		if isSet(re) && isSet(before) {
			if re.Op > before.Op {
				re, before = before, re
			}
			unite(before, re)
			g.alternatives[n-1] = before
			return
		}
		tidy(before)
	}
	g.alternatives = append(g.alternatives, re)
}

// closeAlternatives returns the node of the whole group.
func (p *parser) closeAlternatives() *Regexp {
	p.closeAlternative()
	g := &p.open[len(p.open)-1]
	tidy(g.alternatives[len(g.alternatives)-1])
	re := p.join(OpAlternate, g.alternatives)
	g.alternatives = nil
	p.asLiteral(re)
	p.check(re)
	return re
}

// concatenation returns the node of pieces in a row; characters next to each other become one text.
func (p *parser) concatenation(pieces []*Regexp) *Regexp {
	kept := pieces[:0]
	for _, re := range pieces {
		if n := len(kept); n > 0 && re.Op == OpLiteral && kept[n-1].Op == OpLiteral && (re.Flags^kept[n-1].Flags)&FoldCase == 0 {
			kept[n-1].Rune = append(kept[n-1].Rune, re.Rune...)
			continue
		}
		kept = append(kept, re)
	}
	if len(kept) == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	re := p.join(OpConcat, kept)
	p.check(re)
	return re
}

// join returns the node of an operator of many operands. Operands that are of that operator are taken apart.
func (p *parser) join(op Op, subs []*Regexp) *Regexp {
	if len(subs) == 1 {
		return subs[0]
	}
	re := &Regexp{Op: op, Sub: make([]*Regexp, 0, len(subs))}
	for _, sub := range subs {
		if sub.Op == op {
			re.Sub = append(re.Sub, sub.Sub...)
		} else {
			re.Sub = append(re.Sub, sub)
		}
	}
	if op == OpAlternate {
		re.Sub = p.factor(re.Sub)
		if len(re.Sub) == 1 {
			return re.Sub[0]
		}
	}
	return re
}

// isSet reports whether a node matches exactly one character.
func isSet(re *Regexp) bool {
	switch re.Op {
	case OpLiteral:
		return len(re.Rune) == 1
	case OpCharClass, OpAnyCharNotNL, OpAnyChar:
		return true
	}
	return false
}

// unite adds the characters of src to dst, whose operator is not the lesser one. The class may need tidying afterwards.
func unite(dst, src *Regexp) {
	switch dst.Op {
	case OpAnyCharNotNL:
		if src.Op == OpLiteral && src.Rune[0] == '\n' || src.Op == OpCharClass && inRanges('\n', src.Rune) {
			dst.Op = OpAnyChar
		}
	case OpCharClass:
		if src.Op == OpLiteral {
			dst.Rune = addCharacter(dst.Rune, src)
		} else {
			dst.Rune = append(dst.Rune, src.Rune...)
		}
	case OpLiteral:
		if src.Rune[0] != dst.Rune[0] || src.Flags != dst.Flags {
			set := addCharacter(nil, dst)
			dst.Op, dst.Rune = OpCharClass, addCharacter(set, src)
		}
	}
}

func addCharacter(set []rune, re *Regexp) []rune {
	if re.Flags&FoldCase != 0 {
		return addFolded(set, re.Rune[0], re.Rune[0])
	}
	return addRange(set, re.Rune[0], re.Rune[0])
}

// tidy sorts a class, and turns the largest ones into operators of their own.
func tidy(re *Regexp) {
	if re.Op != OpCharClass {
		return
	}
	re.Rune = sorted(re.Rune)
	set := re.Rune
	switch {
	case len(set) == 2 && set[0] == 0 && set[1] == unicode.MaxRune:
		re.Op, re.Rune = OpAnyChar, nil
	case len(set) == 4 && set[0] == 0 && set[1] == '\n'-1 && set[2] == '\n'+1 && set[3] == unicode.MaxRune:
		re.Op, re.Rune = OpAnyCharNotNL, nil
	}
}
