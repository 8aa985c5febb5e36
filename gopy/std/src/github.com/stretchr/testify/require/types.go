// Package require is gopy's own small testify: the assertions of package assert, where a failure ends the test at once.
//
// Its functions and methods are made by tools/testify_forms.py.
package require

import "github.com/stretchr/testify/assert"

// TestingT is what assertions need of a *testing.T.
type TestingT interface {
	Errorf(format string, args ...interface{})
	FailNow()
}

// ComparisonAssertionFunc is the type of assertions about two values, for tables of tests.
type ComparisonAssertionFunc func(TestingT, interface{}, interface{}, ...interface{})

// ValueAssertionFunc is the type of assertions about one value, for tables of tests.
type ValueAssertionFunc func(TestingT, interface{}, ...interface{})

// BoolAssertionFunc is the type of assertions about a bool, for tables of tests.
type BoolAssertionFunc func(TestingT, bool, ...interface{})

// ErrorAssertionFunc is the type of assertions about an error, for tables of tests.
type ErrorAssertionFunc func(TestingT, error, ...interface{})

// PanicAssertionFunc is the type of assertions about a function's panic, for tables of tests.
type PanicAssertionFunc = func(t TestingT, f assert.PanicTestFunc, msgAndArgs ...interface{})

// Assertions has all assertions as methods, which report to one TestingT.
type Assertions struct {
	t TestingT
}

// New returns assertions that report to t.
func New(t TestingT) *Assertions { return &Assertions{t} }
