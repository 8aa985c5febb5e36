// Package assert is gopy's own small testify: assertions for tests that go on after a failure.
//
// Names, signatures and the texts of failures are those of github.com/stretchr/testify v1.11; the code is gopy's. A function
// returns whether what it asserts holds, and reports to its TestingT when it does not (report.go). What compares by reflection
// is in equal.go and collection.go, ordering in order.go, the Diff section of "Not equal" in dump.go and diff.go. The variants
// with a format (format_*.go) and the methods of Assertions (forward_*.go) are made by tools/testify_forms.py.
//
// None of the functions calls t.Helper: package testing passes over the functions of testify by their names.
package assert

import "errors"

// TestingT is what assertions need of a *testing.T.
type TestingT interface {
	Errorf(format string, args ...interface{})
}

// ComparisonAssertionFunc is the type of assertions about two values, for tables of tests.
type ComparisonAssertionFunc func(TestingT, interface{}, interface{}, ...interface{}) bool

// ValueAssertionFunc is the type of assertions about one value, for tables of tests.
type ValueAssertionFunc func(TestingT, interface{}, ...interface{}) bool

// BoolAssertionFunc is the type of assertions about a bool, for tables of tests.
type BoolAssertionFunc func(TestingT, bool, ...interface{}) bool

// ErrorAssertionFunc is the type of assertions about an error, for tables of tests.
type ErrorAssertionFunc func(TestingT, error, ...interface{}) bool

// PanicAssertionFunc is the type of assertions about a function's panic, for tables of tests.
type PanicAssertionFunc = func(t TestingT, f PanicTestFunc, msgAndArgs ...interface{}) bool

// Comparison is a condition of the test's own: whether it holds.
type Comparison func() (success bool)

// PanicTestFunc is what is called to see whether it panics.
type PanicTestFunc func()

// AnError is an error for tests that need one and do not care which.
var AnError = errors.New("assert.AnError general error for testing")

// Assertions has all assertions as methods, which report to one TestingT.
type Assertions struct {
	t TestingT
}

// New returns assertions that report to t.
func New(t TestingT) *Assertions { return &Assertions{t} }

// True asserts that value is true.
func True(t TestingT, value bool, msgAndArgs ...interface{}) bool {
	return value || Fail(t, "Should be true", msgAndArgs...)
}

// False asserts that value is false.
func False(t TestingT, value bool, msgAndArgs ...interface{}) bool {
	return !value || Fail(t, "Should be false", msgAndArgs...)
}

// Condition asserts that comp returns true.
func Condition(t TestingT, comp Comparison, msgAndArgs ...interface{}) bool {
	return comp() || Fail(t, "Condition failed!", msgAndArgs...)
}
