// Assertions about functions that panic.

package assert

import (
	"fmt"
	"runtime/debug"
)

// outcome is how a call ended: `value` and `stack` are those of its panic.
type outcome struct {
	panicked bool
	value    interface{}
	stack    string
}

func call(f PanicTestFunc) (end outcome) {
	end.panicked = true
	defer func() {
		end.value = recover()
		if end.panicked {
			end.stack = string(debug.Stack())
		}
	}()
	f()
	end.panicked = false
	return
}

// Panics asserts that f panics.
func Panics(t TestingT, f PanicTestFunc, msgAndArgs ...interface{}) bool {
	end := call(f)
	return end.panicked || failCalm(t, f, end, msgAndArgs)
}

// NotPanics asserts that f does not panic.
func NotPanics(t TestingT, f PanicTestFunc, msgAndArgs ...interface{}) bool {
	end := call(f)
	return !end.panicked ||
		Fail(t, fmt.Sprintf("func %#v should not panic\n\tPanic value:\t%v\n\tPanic stack:\t%s", f, end.value, end.stack), msgAndArgs...)
}

// PanicsWithValue asserts that f panics with a value equal to expected.
func PanicsWithValue(t TestingT, expected interface{}, f PanicTestFunc, msgAndArgs ...interface{}) bool {
	end := call(f)
	switch {
	case !end.panicked:
		return failCalm(t, f, end, msgAndArgs)
	case end.value != expected:
		return Fail(t, fmt.Sprintf("func %#v should panic with value:\t%#v\n\tPanic value:\t%#v\n\tPanic stack:\t%s",
			f, expected, end.value, end.stack), msgAndArgs...)
	}
	return true
}

// PanicsWithError asserts that f panics with an error that has a message.
func PanicsWithError(t TestingT, errString string, f PanicTestFunc, msgAndArgs ...interface{}) bool {
	end := call(f)
	if !end.panicked {
		return failCalm(t, f, end, msgAndArgs)
	}
	if err, ok := end.value.(error); ok && err.Error() == errString {
		return true
	}
	return Fail(t, fmt.Sprintf("func %#v should panic with error message:\t%#v\n\tPanic value:\t%#v\n\tPanic stack:\t%s",
		f, errString, end.value, end.stack), msgAndArgs...)
}

func failCalm(t TestingT, f PanicTestFunc, end outcome, msgAndArgs []interface{}) bool {
	return Fail(t, fmt.Sprintf("func %#v should panic\n\tPanic value:\t%#v", f, end.value), msgAndArgs...)
}
