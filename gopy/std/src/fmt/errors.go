package fmt

import "errors"

// Errorf returns an error with the text that [Sprintf] gives. For an operand of the verb %w, which must be an error and is
// printed as with %v, the result has a method Unwrap() error that returns it; for several, a method Unwrap() []error.
func Errorf(format string, a ...any) (err error) {
	p := newPrinter()
	p.wrapping = true
	p.wrapped = p.wrapped[:0]
	p.printf(format, a)
	text := string(p.buf)
	switch len(p.wrapped) {
	case 0:
		err = errors.New(text)
	case 1:
		inner, _ := a[p.wrapped[0]].(error)
		err = &wrapError{text, inner}
	default:
		err = &wrapErrors{text, p.wrappedErrors(a)}
	}
	p.free()
	return err
}

// wrappedErrors returns the operands of %w in the order of operands, each once.
func (p *printer) wrappedErrors(args []any) []error {
	list := p.wrapped
	for i := 1; p.reordered && i < len(list); i++ {
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	var errs []error
	for i, n := range list {
		if i > 0 && n == list[i-1] {
			continue
		}
		if err, ok := args[n].(error); ok {
			errs = append(errs, err)
		}
	}
	return errs
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }

func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string { return e.msg }

func (e *wrapErrors) Unwrap() []error { return e.errs }
