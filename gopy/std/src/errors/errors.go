// Package errors makes errors of texts, joins them, and looks into trees of wrapped errors.
//
// An error wraps others if it has a method Unwrap() error or Unwrap() []error. The functions here visit the tree that this
// spans in pre-order: an error first, then what it wraps, from left to right.
package errors

// ErrUnsupported says that an operation cannot be done because it is not supported. Wrap it rather than return it bare.
var ErrUnsupported error = &errorString{"unsupported operation"}

// New returns an error with the given text. Two calls never give equal errors.
func New(text string) error {
	return &errorString{text}
}

type errorString struct {
	s string
}

func (e *errorString) Error() string {
	return e.s
}

// Join wraps all errors that are not nil in one, whose text has a line for each. Without any it returns nil.
func Join(errs ...error) error {
	count := 0
	for _, err := range errs {
		if err != nil {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	present := make([]error, 0, count)
	for _, err := range errs {
		if err != nil {
			present = append(present, err)
		}
	}
	return &joinError{present}
}

type joinError struct {
	errs []error
}

func (e *joinError) Error() string {
	text := e.errs[0].Error()
	for _, err := range e.errs[1:] {
		text += "\n" + err.Error()
	}
	return text
}

func (e *joinError) Unwrap() []error {
	return e.errs
}
