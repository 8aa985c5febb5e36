package syntax

import (
	"strconv"
	"strings"
	"unicode"
)

// Writing of trees as expressions. Flags that the reader of the expression needs are put around as few nodes as possible:
// going upward, each node tells the flags that it needs to be on, and those that it needs to be off.

// context is a set of flags, also shifted by offShift for turning off, and of parentheses to write around a node.
type context uint8

const (
	needI    context = 1 << iota // (?i:
	needM                        // (?m:
	needS                        // (?s:
	closing                      // ) after the node
	grouping                     // (?: )
	offShift = 5
)

type printer struct {
	text   strings.Builder
	around map[*Regexp]context // what to write around nodes
}

// String returns an expression whose tree this is.
func (re *Regexp) String() string {
	var p printer
	on, off := p.needs(re)
	c := on | off&^needI<<offShift
	if c != 0 {
		c |= closing
	}
	p.write(re, c)
	return p.text.String()
}

// needs returns the flags that must be on and off around re, and notes where they are written inside.
func (p *printer) needs(re *Regexp) (on, off context) {
	switch re.Op {
	case OpLiteral:
		for _, r := range re.Rune {
			if minFold <= r && r <= maxFold && unicode.SimpleFold(r) != r {
				if re.Flags&FoldCase != 0 {
					return needI, 0
				}
				return 0, needI
			}
		}
	case OpCharClass:
		if foldsOutward(re.Rune) {
			return 0, needI
		}
	case OpAnyCharNotNL:
		return 0, needS
	case OpAnyChar:
		return needS, 0
	case OpBeginLine, OpEndLine:
		return needM, 0
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			return 0, needM
		}
	case OpCapture, OpStar, OpPlus, OpQuest, OpRepeat:
		return p.needs(re.Sub[0])
	case OpConcat, OpAlternate:
		return p.needsOfAll(re.Sub)
	}
	return 0, 0
}

// needsOfAll splits operands into stretches that agree. If there is more than one, each gets its flags here, and outside
// only what must be off matters.
func (p *printer) needsOfAll(subs []*Regexp) (on, off context) {
	var everOff context
	start, last, split := 0, 0, false
	for i, sub := range subs {
		subOn, subOff := p.needs(sub)
		if on&subOff != 0 || off&subOn != 0 {
			p.enclose(subs, start, last, on)
			on, off, start, split = 0, 0, i, true
		}
		on |= subOn
		off |= subOff
		everOff |= subOff
		if subOn != 0 {
			last = i
		}
		if on == 0 && start == i {
			start++ // those that need nothing may stay outside
		}
	}
	if !split {
		return on, off
	}
	p.enclose(subs, start, last, on)
	return 0, everOff
}

func (p *printer) enclose(subs []*Regexp, start, last int, flags context) {
	if flags == 0 {
		return
	}
	if p.around == nil {
		p.around = make(map[*Regexp]context)
	}
	p.around[subs[start]] = flags
	p.around[subs[last]] |= closing
}

// foldsOutward reports whether a class has a letter of which it lacks another case.
func foldsOutward(set []rune) bool {
	for i := 0; i+1 < len(set); i += 2 {
		first, last := max(set[i], minFold), min(set[i+1], maxFold)
		for r := first; r <= last; r++ {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				if (f < first || f > last) && !inSorted(f, set) {
					return true
				}
			}
		}
	}
	return false
}

// write writes a node with what is around it.
func (p *printer) write(re *Regexp, c context) {
	c |= p.around[re]
	flags := c &^ (closing | grouping)
	if flags != 0 && c&closing != 0 {
		c &^= grouping // the flags' parentheses suffice
	}
	if flags != 0 {
		p.text.WriteString("(?")
		for i, letter := range "ims" {
			if flags>>i&1 != 0 {
				p.text.WriteRune(letter)
			}
		}
		if flags&((needM|needS)<<offShift) != 0 {
			p.text.WriteByte('-')
			if flags&(needM<<offShift) != 0 {
				p.text.WriteByte('m')
			}
			if flags&(needS<<offShift) != 0 {
				p.text.WriteByte('s')
			}
		}
		p.text.WriteByte(':')
	}
	if c&grouping != 0 {
		p.text.WriteString("(?:")
	}
	p.writeNode(re)
	if c&grouping != 0 {
		p.text.WriteByte(')')
	}
	if c&closing != 0 {
		p.text.WriteByte(')')
	}
}

func (p *printer) writeNode(re *Regexp) {
	switch re.Op {
	case OpNoMatch:
		p.text.WriteString(`[^\x00-\x{10FFFF}]`)
	case OpEmptyMatch:
		p.text.WriteString(`(?:)`)
	case OpLiteral:
		for _, r := range re.Rune {
			p.writeRune(r, false)
		}
	case OpCharClass:
		p.writeClass(re.Rune)
	case OpAnyCharNotNL, OpAnyChar:
		p.text.WriteByte('.')
	case OpBeginLine:
		p.text.WriteByte('^')
	case OpEndLine:
		p.text.WriteByte('$')
	case OpBeginText:
		p.text.WriteString(`\A`)
	case OpEndText:
		if re.Flags&WasDollar != 0 {
			p.text.WriteByte('$')
		} else {
			p.text.WriteString(`\z`)
		}
	case OpWordBoundary:
		p.text.WriteString(`\b`)
	case OpNoWordBoundary:
		p.text.WriteString(`\B`)
	case OpCapture:
		p.text.WriteByte('(')
		if re.Name != "" {
			p.text.WriteString("?P<" + re.Name + ">")
		}
		if re.Sub[0].Op != OpEmptyMatch {
			p.write(re.Sub[0], 0)
		}
		p.text.WriteByte(')')
	case OpStar, OpPlus, OpQuest, OpRepeat:
		p.writeRepetition(re)
	case OpConcat:
		for _, sub := range re.Sub {
			c := context(0)
			if sub.Op == OpAlternate {
				c = grouping
			}
			p.write(sub, c)
		}
	case OpAlternate:
		for i, sub := range re.Sub {
			if i > 0 {
				p.text.WriteByte('|')
			}
			p.write(sub, 0)
		}
	default:
		p.text.WriteString("<invalid op" + strconv.Itoa(int(re.Op)) + ">")
	}
}

func (p *printer) writeRepetition(re *Regexp) {
	sub := re.Sub[0]
	c := context(0)
	if sub.Op > OpCapture || sub.Op == OpLiteral && len(sub.Rune) > 1 {
		c = grouping
	}
	p.write(sub, c)
	switch re.Op {
	case OpStar:
		p.text.WriteByte('*')
	case OpPlus:
		p.text.WriteByte('+')
	case OpQuest:
		p.text.WriteByte('?')
	case OpRepeat:
		p.text.WriteString("{" + strconv.Itoa(re.Min))
		if re.Max != re.Min {
			p.text.WriteByte(',')
			if re.Max >= 0 {
				p.text.WriteString(strconv.Itoa(re.Max))
			}
		}
		p.text.WriteByte('}')
	}
	if re.Flags&NonGreedy != 0 {
		p.text.WriteByte('?')
	}
}

// writeClass writes a class; one from 0 to the last character as what it lacks.
func (p *printer) writeClass(set []rune) {
	n := len(set)
	switch {
	case n%2 != 0:
		p.text.WriteString("[invalid char class]")
		return
	case n == 0:
		p.text.WriteString(`[^\x00-\x{10FFFF}]`)
		return
	}
	p.text.WriteByte('[')
	if set[0] == 0 && set[n-1] == unicode.MaxRune && n > 2 {
		p.text.WriteByte('^')
		for i := 1; i < n-1; i += 2 {
			p.writeRange(set[i]+1, set[i+1]-1)
		}
	} else {
		for i := 0; i < n; i += 2 {
			p.writeRange(set[i], set[i+1])
		}
	}
	p.text.WriteByte(']')
}

func (p *printer) writeRange(first, last rune) {
	p.writeRune(first, first == '-')
	if first == last {
		return
	}
	if last != first+1 {
		p.text.WriteByte('-')
	}
	p.writeRune(last, last == '-')
}

func (p *printer) writeRune(r rune, escaped bool) {
	switch {
	case unicode.IsPrint(r):
		if escaped || strings.ContainsRune(`\.+*?()|[]{}^$`, r) {
			p.text.WriteByte('\\')
		}
		p.text.WriteRune(r)
	case '\a' <= r && r <= '\r' && r != '\b':
		p.text.WriteByte('\\')
		p.text.WriteByte("abtnvfr"[r-'\a'])
	case 0 <= r && r < 0x10:
		p.text.WriteString(`\x0` + strconv.FormatInt(int64(r), 16))
	case r < 0x100:
		p.text.WriteString(`\x` + strconv.FormatInt(int64(r), 16))
	default:
		p.text.WriteString(`\x{` + strconv.FormatInt(int64(r), 16) + "}")
	}
}
