// Assertions about numbers and times that are nearly equal.

package assert

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"time"
)

// InDelta asserts that two numbers differ by delta at most. NaN is near NaN only.
func InDelta(t TestingT, expected, actual interface{}, delta float64, msgAndArgs ...interface{}) bool {
	want, ok1 := toFloat(expected)
	have, ok2 := toFloat(actual)
	switch difference := want - have; {
	case !ok1 || !ok2:
		return Fail(t, "Parameters must be numerical", msgAndArgs...)
	case math.IsNaN(want) && math.IsNaN(have):
		return true
	case math.IsNaN(want):
		return Fail(t, "Expected must not be NaN", msgAndArgs...)
	case math.IsNaN(have):
		return Fail(t, fmt.Sprintf("Expected %v with delta %v, but was NaN", expected, delta), msgAndArgs...)
	case difference < -delta || difference > delta:
		return failTooFar(t, expected, actual, delta, difference, msgAndArgs)
	}
	return true
}

func failTooFar(t TestingT, expected, actual, delta, difference interface{}, msgAndArgs []interface{}) bool {
	return Fail(t, fmt.Sprintf("Max difference between %v and %v allowed is %v, but difference was %v",
		expected, actual, delta, difference), msgAndArgs...)
}

// toFloat converts a number of a predeclared type, or a time.Duration.
func toFloat(x interface{}) (float64, bool) {
	switch x.(type) {
	case int, int8, int16, int32, int64, time.Duration:
		return float64(reflect.ValueOf(x).Int()), true
	case uint, uint8, uint16, uint32, uint64:
		return float64(reflect.ValueOf(x).Uint()), true
	case float32, float64:
		return reflect.ValueOf(x).Float(), true
	}
	return 0, false
}

// InDeltaSlice asserts that the elements of two slices differ by delta at most.
func InDeltaSlice(t TestingT, expected, actual interface{}, delta float64, msgAndArgs ...interface{}) bool {
	want, have := reflect.ValueOf(expected), reflect.ValueOf(actual)
	if want.Kind() != reflect.Slice || have.Kind() != reflect.Slice {
		return Fail(t, "Parameters must be slice", msgAndArgs...)
	}
	for i := range have.Len() {
		if !InDelta(t, have.Index(i).Interface(), want.Index(i).Interface(), delta, msgAndArgs...) {
			return false
		}
	}
	return true
}

// InDeltaMapValues asserts that two maps have the same keys and that their values differ by delta at most.
func InDeltaMapValues(t TestingT, expected, actual interface{}, delta float64, msgAndArgs ...interface{}) bool {
	want, have := reflect.ValueOf(expected), reflect.ValueOf(actual)
	if want.Kind() != reflect.Map || have.Kind() != reflect.Map {
		return Fail(t, "Arguments must be maps", msgAndArgs...)
	}
	if want.Len() != have.Len() {
		return Fail(t, "Arguments must have the same number of keys", msgAndArgs...)
	}
	for _, key := range want.MapKeys() {
		value := have.MapIndex(key)
		if !value.IsValid() {
			return Fail(t, fmt.Sprintf("missing key %q in actual map", key), msgAndArgs...)
		}
		if !InDelta(t, want.MapIndex(key).Interface(), value.Interface(), delta, msgAndArgs...) {
			return false
		}
	}
	return true
}

// InEpsilon asserts that the relative error of actual is epsilon at most.
func InEpsilon(t TestingT, expected, actual interface{}, epsilon float64, msgAndArgs ...interface{}) bool {
	if math.IsNaN(epsilon) {
		return Fail(t, "epsilon must not be NaN", msgAndArgs...)
	}
	found, err := relativeError(expected, actual)
	switch {
	case err != nil:
		return Fail(t, err.Error(), msgAndArgs...)
	case math.IsNaN(found):
		return Fail(t, "relative error is NaN", msgAndArgs...)
	case found > epsilon:
		return Fail(t, fmt.Sprintf("Relative error is too high: %#v (expected)\n        < %#v (actual)", epsilon, found), msgAndArgs...)
	}
	return true
}

func relativeError(expected, actual interface{}) (float64, error) {
	want, ok1 := toFloat(expected)
	have, ok2 := toFloat(actual)
	switch {
	case !ok1 || !ok2:
		return 0, errors.New("Parameters must be numerical")
	case math.IsNaN(want) && math.IsNaN(have):
		return 0, nil
	case math.IsNaN(want):
		return 0, errors.New("expected value must not be NaN")
	case want == 0:
		return 0, errors.New("expected value must have a value other than zero to calculate the relative error")
	case math.IsNaN(have):
		return 0, errors.New("actual value must not be NaN")
	}
	return math.Abs(want-have) / math.Abs(want), nil
}

// InEpsilonSlice asserts that the relative errors of the elements of a slice are epsilon at most.
func InEpsilonSlice(t TestingT, expected, actual interface{}, epsilon float64, msgAndArgs ...interface{}) bool {
	if expected == nil || actual == nil {
		return Fail(t, "Parameters must be slice", msgAndArgs...)
	}
	want, have := reflect.ValueOf(expected), reflect.ValueOf(actual)
	if want.Kind() != reflect.Slice {
		return Fail(t, "Expected value must be slice", msgAndArgs...)
	}
	if !IsType(t, expected, actual) || !Len(t, actual, want.Len()) {
		return false
	}
	for i := range want.Len() {
		if !InEpsilon(t, want.Index(i).Interface(), have.Index(i).Interface(), epsilon, "at index %d", i) {
			return false
		}
	}
	return true
}

// WithinDuration asserts that two times are delta apart at most.
func WithinDuration(t TestingT, expected, actual time.Time, delta time.Duration, msgAndArgs ...interface{}) bool {
	if apart := expected.Sub(actual); apart < -delta || apart > delta {
		return failTooFar(t, expected, actual, delta, apart, msgAndArgs)
	}
	return true
}

// WithinRange asserts that a time lies between two others, or is one of them.
func WithinRange(t TestingT, actual, start, end time.Time, msgAndArgs ...interface{}) bool {
	where := ""
	switch {
	case end.Before(start):
		return Fail(t, "Start should be before end", msgAndArgs...)
	case actual.Before(start):
		where = "before"
	case actual.After(end):
		where = "after"
	default:
		return true
	}
	return Fail(t, fmt.Sprintf("Time %v expected to be in time range %v to %v, but is %s the range", actual, start, end, where), msgAndArgs...)
}
