package syntax

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Programs for a matcher: instructions that lead to one another.

// A Prog is a compiled expression.
type Prog struct {
	Inst   []Inst
	Start  int // the first instruction
	NumCap int // twice the number of groups, the whole match included
}

// An InstOp is what an instruction does.
type InstOp uint8

// The instructions' operations.
const (
	InstAlt          InstOp = iota // go on at Out, and with less preference at Arg
	InstAltMatch                   // likewise, where one of them matches
	InstCapture                    // note the position as capture Arg
	InstEmptyWidth                 // go on if the conditions Arg hold here
	InstMatch                      // matched
	InstFail                       // did not
	InstNop                        // go on
	InstRune                       // consume a character of Rune
	InstRune1                      // consume the character Rune[0]
	InstRuneAny                    // consume a character
	InstRuneAnyNotNL               // consume a character other than newline
)

var instNames = [...]string{
	"InstAlt", "InstAltMatch", "InstCapture", "InstEmptyWidth", "InstMatch", "InstFail", "InstNop", "InstRune",
	"InstRune1", "InstRuneAny", "InstRuneAnyNotNL",
}

// String returns the operation's name.
func (i InstOp) String() string {
	if int(i) < len(instNames) {
		return instNames[i]
	}
	return ""
}

// An EmptyOp is a set of conditions on a position between two characters.
type EmptyOp uint8

// The conditions.
const (
	EmptyBeginLine EmptyOp = 1 << iota
	EmptyEndLine
	EmptyBeginText
	EmptyEndText
	EmptyWordBoundary
	EmptyNoWordBoundary
)

// EmptyOpContext returns the conditions that hold between r1 and r2; -1 stands for the end of the text on that side.
func EmptyOpContext(r1, r2 rune) EmptyOp {
	op := EmptyNoWordBoundary
	if IsWordChar(r1) != IsWordChar(r2) {
		op = EmptyWordBoundary
	}
	if r1 < 0 {
		op |= EmptyBeginText | EmptyBeginLine
	} else if r1 == '\n' {
		op |= EmptyBeginLine
	}
	if r2 < 0 {
		op |= EmptyEndText | EmptyEndLine
	} else if r2 == '\n' {
		op |= EmptyEndLine
	}
	return op
}

// IsWordChar reports whether r is an ASCII letter, digit or underscore, which is what \b goes by.
func IsWordChar(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
}

// An Inst is an instruction.
type Inst struct {
	Op   InstOp
	Out  uint32 // the next one
	Arg  uint32 // depends on Op; the flags of InstRune
	Rune []rune // one character, or pairs of first and last
}

// Prefix returns the text that every match starts with, if there is one, and whether it is the whole expression.
func (p *Prog) Prefix() (prefix string, complete bool) {
	var text strings.Builder
	pc := uint32(p.Start)
	for {
		inst := &p.Inst[pc]
		for inst.Op == InstNop || inst.Op == InstCapture {
			inst = &p.Inst[inst.Out]
		}
		switch {
		case inst.Op < InstRune || len(inst.Rune) != 1:
			return text.String(), inst.Op == InstMatch
		case Flags(inst.Arg)&FoldCase != 0 || inst.Rune[0] == utf8.RuneError:
			return text.String(), false
		}
		text.WriteRune(inst.Rune[0])
		pc = inst.Out
	}
}

// StartCond returns the conditions that must hold where a match starts; all bits are set if there cannot be a match.
func (p *Prog) StartCond() EmptyOp {
	var conditions EmptyOp
	for inst := &p.Inst[p.Start]; ; inst = &p.Inst[inst.Out] {
		switch inst.Op {
		case InstEmptyWidth:
			conditions |= EmptyOp(inst.Arg)
		case InstFail:
			return ^EmptyOp(0)
		case InstCapture, InstNop:
		default:
			return conditions
		}
	}
}

// MatchRune reports whether an instruction that consumes a character takes r.
func (i *Inst) MatchRune(r rune) bool {
	return i.MatchRunePos(r) >= 0
}

// MatchRunePos returns the number of the range that has r (0 for a single character), or -1.
func (i *Inst) MatchRunePos(r rune) int {
	set := i.Rune
	if len(set) == 1 {
		if r == set[0] {
			return 0
		}
		if Flags(i.Arg)&FoldCase != 0 {
			for f := unicode.SimpleFold(set[0]); f != set[0]; f = unicode.SimpleFold(f) {
				if r == f {
					return 0
				}
			}
		}
		return -1
	}
	low, high := 0, len(set)/2
	for low < high {
		middle := (low + high) >> 1
		switch {
		case r < set[2*middle]:
			high = middle
		case r > set[2*middle+1]:
			low = middle + 1
		default:
			return middle
		}
	}
	return -1
}

// MatchEmptyWidth reports whether the condition of an InstEmptyWidth holds between two characters; -1 stands for the end of the text.
func (i *Inst) MatchEmptyWidth(before rune, after rune) bool {
	op := EmptyOp(i.Arg)
	if op == 0 || op&(op-1) != 0 || op > EmptyNoWordBoundary {
		panic("unknown empty width arg")
	}
	return EmptyOpContext(before, after)&op != 0
}

// String returns the program as a listing.
func (p *Prog) String() string {
	var text strings.Builder
	for pc := range p.Inst {
		number := strconv.Itoa(pc)
		text.WriteString("   "[min(len(number), 3):])
		text.WriteString(number)
		if pc == p.Start {
			text.WriteByte('*')
		}
		text.WriteString("\t" + p.Inst[pc].String() + "\n")
	}
	return text.String()
}

// String returns the instruction as it is listed.
func (i *Inst) String() string {
	out, arg := strconv.FormatUint(uint64(i.Out), 10), strconv.FormatUint(uint64(i.Arg), 10)
	switch i.Op {
	case InstAlt:
		return "alt -> " + out + ", " + arg
	case InstAltMatch:
		return "altmatch -> " + out + ", " + arg
	case InstCapture:
		return "cap " + arg + " -> " + out
	case InstEmptyWidth:
		return "empty " + arg + " -> " + out
	case InstMatch:
		return "match"
	case InstFail:
		return "fail"
	case InstNop:
		return "nop -> " + out
	case InstRune:
		text := "rune "
		if i.Rune == nil {
			text = "rune <nil>rune "
		}
		text += strconv.QuoteToASCII(string(i.Rune))
		if Flags(i.Arg)&FoldCase != 0 {
			text += "/i"
		}
		return text + " -> " + out
	case InstRune1:
		return "rune1 " + strconv.QuoteToASCII(string(i.Rune)) + " -> " + out
	case InstRuneAny:
		return "any -> " + out
	case InstRuneAnyNotNL:
		return "anynotnl -> " + out
	}
	return ""
}
