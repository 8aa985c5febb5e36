// Assertions about errors and the chains of errors that they wrap.

package assert

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// NoError asserts that err is nil.
func NoError(t TestingT, err error, msgAndArgs ...interface{}) bool {
	return err == nil || Fail(t, fmt.Sprintf("Received unexpected error:\n%+v", err), msgAndArgs...)
}

// Error asserts that err is not nil.
func Error(t TestingT, err error, msgAndArgs ...interface{}) bool {
	return err != nil || Fail(t, "An error is expected but got nil.", msgAndArgs...)
}

// EqualError asserts that there is an error with a message.
func EqualError(t TestingT, theError error, errString string, msgAndArgs ...interface{}) bool {
	if !Error(t, theError, msgAndArgs...) {
		return false
	}
	text := theError.Error()
	return text == errString || Fail(t, fmt.Sprintf("Error message not equal:\nexpected: %q\nactual  : %q", errString, text), msgAndArgs...)
}

// ErrorContains asserts that there is an error whose message has a part.
func ErrorContains(t TestingT, theError error, contains string, msgAndArgs ...interface{}) bool {
	if !Error(t, theError, msgAndArgs...) {
		return false
	}
	text := theError.Error()
	return strings.Contains(text, contains) || Fail(t, fmt.Sprintf("Error %#v does not contain %#v", text, contains), msgAndArgs...)
}

// ErrorIs asserts that errors.Is(err, target).
func ErrorIs(t TestingT, err, target error, msgAndArgs ...interface{}) bool {
	if errors.Is(err, target) {
		return true
	}
	if err == nil && target != nil {
		return Fail(t, fmt.Sprintf("Expected error with %q in chain but got nil.", target.Error()), msgAndArgs...)
	}
	return Fail(t, fmt.Sprintf("Target error should be in err chain:\nexpected: %q\nin chain: %s", textOf(target), chain(err, false)), msgAndArgs...)
}

// NotErrorIs asserts that not errors.Is(err, target).
func NotErrorIs(t TestingT, err, target error, msgAndArgs ...interface{}) bool {
	return !errors.Is(err, target) ||
		Fail(t, fmt.Sprintf("Target error should not be in err chain:\nfound: %q\nin chain: %s", textOf(target), chain(err, false)), msgAndArgs...)
}

// ErrorAs asserts that errors.As(err, target), which sets target.
func ErrorAs(t TestingT, err error, target interface{}, msgAndArgs ...interface{}) bool {
	if errors.As(err, target) {
		return true
	}
	wanted := reflect.TypeOf(target).Elem().String()
	if err == nil {
		return Fail(t, "An error is expected but got nil.\nexpected: "+wanted, msgAndArgs...)
	}
	return Fail(t, fmt.Sprintf("Should be in error chain:\nexpected: %s\nin chain: %s", wanted, chain(err, true)), msgAndArgs...)
}

// NotErrorAs asserts that not errors.As(err, target).
func NotErrorAs(t TestingT, err error, target interface{}, msgAndArgs ...interface{}) bool {
	return !errors.As(err, target) ||
		Fail(t, fmt.Sprintf("Target error should not be in err chain:\nfound: %s\nin chain: %s",
			reflect.TypeOf(target).Elem().String(), chain(err, true)), msgAndArgs...)
}

func textOf(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// chain lists the messages of an error and of all that it wraps, with their types if wanted.
func chain(err error, types bool) string {
	if err == nil {
		return ""
	}
	var lines []string
	for _, e := range unwrapAll(err, nil) {
		line := fmt.Sprintf("%q", e.Error())
		if types {
			line += fmt.Sprintf(" (%T)", e)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n\t")
}

func unwrapAll(err error, found []error) []error {
	found = append(found, err)
	switch wrapper := err.(type) {
	case interface{ Unwrap() error }:
		if inner := wrapper.Unwrap(); inner != nil {
			found = unwrapAll(inner, found)
		}
	case interface{ Unwrap() []error }:
		for _, inner := range wrapper.Unwrap() {
			found = unwrapAll(inner, found)
		}
	}
	return found
}
