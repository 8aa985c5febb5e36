// Package scanner splits text into tokens: by default those of Go, without white space and comments. What tokens there are can be chosen, and
// also what an identifier and what white space is. A byte order mark at the beginning of the text is skipped.
package scanner

import "strconv"

// What [Scanner.Scan] returns, if not a character.
const (
	EOF       = -(iota + 1) // the end of the text
	Ident                   // an identifier
	Int                     // a whole number
	Float                   // a number with a fraction or an exponent
	Char                    // a character between single quotes
	String                  // a string between double quotes
	RawString               // a string between back quotes
	Comment                 // a comment, if these are not skipped

	skipComment
)

// Bits of [Scanner.Mode]: which tokens are recognized. Without its bit, a token is returned as its characters, or as what these are.
const (
	ScanIdents     = 1 << -Ident
	ScanInts       = 1 << -Int
	ScanFloats     = 1 << -Float // whole numbers too
	ScanChars      = 1 << -Char
	ScanStrings    = 1 << -String
	ScanRawStrings = 1 << -RawString
	ScanComments   = 1 << -Comment
	SkipComments   = 1 << -skipComment // with ScanComments: they are recognized, but are white space

	// GoTokens are all tokens of Go; comments are skipped.
	GoTokens = ScanIdents | ScanFloats | ScanChars | ScanStrings | ScanRawStrings | ScanComments | SkipComments
)

// GoWhitespace is the white space of Go, for [Scanner.Whitespace].
const GoWhitespace = 1<<'\t' | 1<<'\n' | 1<<'\r' | 1<<' '

// TokenString returns the name of a token, or the character in quotes.
func TokenString(tok rune) string {
	switch tok {
	case EOF:
		return "EOF"
	case Ident:
		return "Ident"
	case Int:
		return "Int"
	case Float:
		return "Float"
	case Char:
		return "Char"
	case String:
		return "String"
	case RawString:
		return "RawString"
	case Comment:
		return "Comment"
	}
	return strconv.Quote(string(tok))
}

// Position is a place in a text. It is valid if Line is not 0.
type Position struct {
	Filename string // may be empty
	Offset   int    // in bytes, from 0
	Line     int    // from 1
	Column   int    // in characters, from 1
}

// IsValid tells whether the position is valid.
func (pos *Position) IsValid() bool { return pos.Line > 0 }

// String returns the file name, or <input>, and if the position is valid line and column.
func (pos Position) String() string {
	s := pos.Filename
	if s == "" {
		s = "<input>"
	}
	if pos.IsValid() {
		s += ":" + strconv.Itoa(pos.Line) + ":" + strconv.Itoa(pos.Column)
	}
	return s
}
