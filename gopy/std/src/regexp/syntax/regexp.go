// Package syntax parses regular expressions into trees and compiles these into programs. Most programs use package
// regexp instead. The syntax is RE2's, without \C.
package syntax

import (
	"slices"
	"strconv"
)

// A Regexp is a node of a syntax tree.
type Regexp struct {
	Op       Op
	Flags    Flags
	Sub      []*Regexp  // what the operator applies to
	Sub0     [1]*Regexp // room for a short Sub
	Rune     []rune     // OpLiteral: the text; OpCharClass: pairs of first and last
	Rune0    [2]rune    // room for a short Rune
	Min, Max int        // OpRepeat; Max is -1 where there is no limit
	Cap      int        // OpCapture: the group's number
	Name     string     // OpCapture: its name, if it has one
}

// Flags steer the parser, and record in nodes what it knew.
type Flags uint16

// The flags.
const (
	FoldCase      Flags = 1 << iota // letters match in either case
	Literal                         // the expression is plain text
	ClassNL                         // negated classes may match a newline
	DotNL                           // so may the dot
	OneLine                         // ^ and $ match at the ends of the text only
	NonGreedy                       // repetitions prefer to be short
	PerlX                           // Perl's extensions are allowed
	UnicodeGroups                   // \p{Greek} and \P{Greek} are allowed
	WasDollar                       // OpEndText was written $ and not \z
	Simple                          // there is no counted repetition

	MatchNL = ClassNL | DotNL

	Perl        = ClassNL | OneLine | PerlX | UnicodeGroups // what package regexp uses
	POSIX Flags = 0
)

// An Op is what a node does.
type Op uint8

// The operators, from the one that binds most to the one that binds least.
const (
	OpNoMatch        Op = 1 + iota // matches nothing
	OpEmptyMatch                   // matches the empty text
	OpLiteral                      // matches the text Rune
	OpCharClass                    // matches a character of the ranges Rune
	OpAnyCharNotNL                 // matches a character other than newline
	OpAnyChar                      // matches a character
	OpBeginLine                    // matches at the start of a line
	OpEndLine                      // matches at the end of a line
	OpBeginText                    // matches at the start of the text
	OpEndText                      // matches at the end of the text
	OpWordBoundary                 // matches at \b
	OpNoWordBoundary               // matches at \B
	OpCapture                      // a group that captures
	OpStar                         // Sub[0] any number of times
	OpPlus                         // Sub[0] at least once
	OpQuest                        // Sub[0] or nothing
	OpRepeat                       // Sub[0] from Min to Max times
	OpConcat                       // one after the other
	OpAlternate                    // one of them, the earlier ones preferred
)

var opNames = [...]string{
	"NoMatch", "EmptyMatch", "Literal", "CharClass", "AnyCharNotNL", "AnyChar", "BeginLine", "EndLine", "BeginText",
	"EndText", "WordBoundary", "NoWordBoundary", "Capture", "Star", "Plus", "Quest", "Repeat", "Concat", "Alternate",
}

// String returns the operator's name.
func (i Op) String() string {
	switch {
	case OpNoMatch <= i && i <= OpAlternate:
		return opNames[i-1]
	case i == 128:
		return "opPseudo"
	}
	return "Op(" + strconv.Itoa(int(i)) + ")"
}

// Equal reports whether two trees are the same.
func (x *Regexp) Equal(y *Regexp) bool {
	if x == nil || y == nil {
		return x == y
	}
	if x.Op != y.Op {
		return false
	}
	differ := x.Flags ^ y.Flags
	switch x.Op {
	case OpEndText:
		return differ&WasDollar == 0
	case OpLiteral, OpCharClass:
		return differ&FoldCase == 0 && slices.Equal(x.Rune, y.Rune)
	case OpStar, OpPlus, OpQuest:
		return differ&NonGreedy == 0 && x.Sub[0].Equal(y.Sub[0])
	case OpRepeat:
		return differ&NonGreedy == 0 && x.Min == y.Min && x.Max == y.Max && x.Sub[0].Equal(y.Sub[0])
	case OpCapture:
		return x.Cap == y.Cap && x.Name == y.Name && x.Sub[0].Equal(y.Sub[0])
	case OpConcat, OpAlternate:
		if len(x.Sub) != len(y.Sub) {
			return false
		}
		for i := range x.Sub {
			if !x.Sub[i].Equal(y.Sub[i]) {
				return false
			}
		}
	}
	return true
}

// MaxCap returns the greatest number of a group.
func (re *Regexp) MaxCap() int {
	greatest := 0
	if re.Op == OpCapture {
		greatest = re.Cap
	}
	for _, sub := range re.Sub {
		greatest = max(greatest, sub.MaxCap())
	}
	return greatest
}

// CapNames returns the names of the groups by their number; "" stands for a group without, and for the whole match.
func (re *Regexp) CapNames() []string {
	names := make([]string, re.MaxCap()+1)
	re.collectNames(names)
	return names
}

func (re *Regexp) collectNames(names []string) {
	if re.Op == OpCapture {
		names[re.Cap] = re.Name
	}
	for _, sub := range re.Sub {
		sub.collectNames(names)
	}
}

// unary returns a node with one operand.
func unary(op Op, flags Flags, sub *Regexp) *Regexp {
	re := &Regexp{Op: op, Flags: flags}
	re.Sub0[0] = sub
	re.Sub = re.Sub0[:1]
	return re
}

// literal returns the node of a single character.
func literal(r rune, flags Flags) *Regexp {
	re := &Regexp{Op: OpLiteral, Flags: flags}
	re.Rune0[0] = r
	re.Rune = re.Rune0[:1]
	return re
}
