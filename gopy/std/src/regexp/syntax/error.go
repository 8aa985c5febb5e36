package syntax

import "unicode/utf8"

// The errors of the parser. Running out of a limit deep inside is a panic with a *Error, which Parse catches.

// An Error tells why an expression is not a regular expression, and which part of it is at fault.
type Error struct {
	Code ErrorCode
	Expr string
}

// Error returns the message.
func (e *Error) Error() string {
	return "error parsing regexp: " + e.Code.String() + ": `" + e.Expr + "`"
}

// An ErrorCode is the kind of an Error, as text.
type ErrorCode string

// What may be wrong with an expression.
const (
	ErrInternalError         ErrorCode = "regexp/syntax: internal error"
	ErrInvalidCharClass      ErrorCode = "invalid character class"
	ErrInvalidCharRange      ErrorCode = "invalid character class range"
	ErrInvalidEscape         ErrorCode = "invalid escape sequence"
	ErrInvalidNamedCapture   ErrorCode = "invalid named capture"
	ErrInvalidPerlOp         ErrorCode = "invalid or unsupported Perl syntax"
	ErrInvalidRepeatOp       ErrorCode = "invalid nested repetition operator"
	ErrInvalidRepeatSize     ErrorCode = "invalid repeat count"
	ErrInvalidUTF8           ErrorCode = "invalid UTF-8"
	ErrMissingBracket        ErrorCode = "missing closing ]"
	ErrMissingParen          ErrorCode = "missing closing )"
	ErrMissingRepeatArgument ErrorCode = "missing argument to repetition operator"
	ErrTrailingBackslash     ErrorCode = "trailing backslash at end of expression"
	ErrUnexpectedParen       ErrorCode = "unexpected )"
	ErrNestingDepth          ErrorCode = "expression nests too deeply"
	ErrLarge                 ErrorCode = "expression too large"
)

// String returns the text.
func (e ErrorCode) String() string { return string(e) }

// requireUTF8 returns an error if s is not valid UTF-8.
func requireUTF8(s string) error {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return &Error{ErrInvalidUTF8, s[i:]}
		}
		i += size
	}
	return nil
}

// cutRune splits the first character off s.
func cutRune(s string) (r rune, rest string, err error) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 {
		return 0, "", &Error{ErrInvalidUTF8, s}
	}
	return r, s[size:], nil
}
