package errors

// Unwrap returns what err.Unwrap() gives, or nil if err has no such method with a single result of type error.
// It does not look into errors made by [Join].
func Unwrap(err error) error {
	if w, ok := err.(interface{ Unwrap() error }); ok {
		return w.Unwrap()
	}
	return nil
}

// wrapped returns what err wraps: one error, or several, or nothing.
func wrapped(err error) (one error, several []error) {
	switch w := err.(type) {
	case interface{ Unwrap() error }:
		return w.Unwrap(), nil
	case interface{ Unwrap() []error }:
		return nil, w.Unwrap()
	}
	return nil, nil
}

// Is reports whether an error in err's tree matches target: it equals target, or it has a method Is(error) bool that says so.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, runtimeComparable(target))
}

// is does the work of Is. Values of target's type may be compared if comparable holds; otherwise == would panic.
func is(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && err == target {
			return true
		}
		if m, ok := err.(interface{ Is(error) bool }); ok && m.Is(target) {
			return true
		}
		one, several := wrapped(err)
		for _, child := range several {
			if is(child, target, comparable) {
				return true
			}
		}
		err = one
	}
	return false
}

// As finds the first error in err's tree that can be assigned to what target points to, or whose method As(any) bool
// accepts target; it sets *target and returns true. It panics if target is not a non-nil pointer to an interface type or to
// a type that implements error.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	switch runtimeTarget(target) {
	case targetNoPointer:
		panic("errors: target must be a non-nil pointer")
	case targetNoError:
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target)
}

func as(err error, target any) bool {
	for err != nil {
		if runtimeAssign(target, err) {
			return true
		}
		if m, ok := err.(interface{ As(any) bool }); ok && m.As(target) {
			return true
		}
		one, several := wrapped(err)
		for _, child := range several {
			if as(child, target) {
				return true
			}
		}
		err = one
	}
	return false
}

// AsType finds the first error in err's tree that is of type E, or whose method As(any) bool accepts a *E, and returns it.
func AsType[E error](err error) (E, bool) {
	var found *E // for methods As; made when the first is met
	return asType(err, &found)
}

func asType[E error](err error, found **E) (result E, ok bool) {
	for err != nil {
		if e, ok := err.(E); ok {
			return e, true
		}
		if m, ok := err.(interface{ As(any) bool }); ok {
			if *found == nil {
				*found = new(E)
			}
			if m.As(*found) {
				return **found, true
			}
		}
		one, several := wrapped(err)
		for _, child := range several {
			if e, ok := asType(child, found); ok {
				return e, true
			}
		}
		err = one
	}
	return result, false
}
