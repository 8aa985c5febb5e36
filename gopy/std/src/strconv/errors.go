// Package strconv converts between the basic data types and their text: numbers, booleans, and quoted strings.
package strconv

import "errors"

// What a failed conversion returns. The conversions themselves report one of a few outcomes; only the exported functions turn
// that into an error value, as the text needs the name of the function that was called.

// ErrRange is the reason of a NumError when the number does not fit the type.
var ErrRange = errors.New("value out of range")

// ErrSyntax is the reason of a NumError when the text is not of the form required.
var ErrSyntax = errors.New("invalid syntax")

// A NumError describes a conversion that failed.
type NumError struct {
	Func string // the function called, such as ParseInt
	Num  string // the text it was given
	Err  error  // why it failed: ErrRange, ErrSyntax, or a complaint about an argument
}

// Error returns the message, such as: strconv.Atoi: parsing "x": invalid syntax.
func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns the reason, for errors.Is and errors.As.
func (e *NumError) Unwrap() error { return e.Err }

// An outcome says how a conversion went.
type outcome uint8

const (
	fine outcome = iota
	badSyntax
	badRange
	badBase
	badBitSize
)

// numError returns the error for an outcome that is not fine of function fn, called with text s.
func numError(fn, s string, base, bitSize int, failure outcome) error {
	var reason error
	switch failure {
	case badSyntax:
		reason = ErrSyntax
	case badRange:
		reason = ErrRange
	case badBase:
		reason = errors.New("invalid base " + Itoa(base))
	default:
		reason = errors.New("invalid bit size " + Itoa(bitSize))
	}
	return &NumError{fn, s, reason}
}
