// Assertions about order: of two values, of the elements of a list.

package assert

import (
	"bytes"
	"cmp"
	"fmt"
	"reflect"
	"time"
)

// CompareType is the result of a comparison.
//
// Deprecated: CompareType has only ever been for internal use and has accidentally been published since v1.6.0.
type CompareType = compareResult

type compareResult int

// which results an assertion accepts.
type accepted uint8

const (
	less accepted = 1 << iota
	equal
	greater
)

// Greater asserts that the first value is greater than the second.
func Greater(t TestingT, e1 interface{}, e2 interface{}, msgAndArgs ...interface{}) bool {
	return inOrder(t, e1, e2, greater, " is not greater than ", msgAndArgs)
}

// GreaterOrEqual asserts that the first value is greater than the second, or equal to it.
func GreaterOrEqual(t TestingT, e1 interface{}, e2 interface{}, msgAndArgs ...interface{}) bool {
	return inOrder(t, e1, e2, greater|equal, " is not greater than or equal to ", msgAndArgs)
}

// Less asserts that the first value is less than the second.
func Less(t TestingT, e1 interface{}, e2 interface{}, msgAndArgs ...interface{}) bool {
	return inOrder(t, e1, e2, less, " is not less than ", msgAndArgs)
}

// LessOrEqual asserts that the first value is less than the second, or equal to it.
func LessOrEqual(t TestingT, e1 interface{}, e2 interface{}, msgAndArgs ...interface{}) bool {
	return inOrder(t, e1, e2, less|equal, " is not less than or equal to ", msgAndArgs)
}

// Positive asserts that a number is greater than zero.
func Positive(t TestingT, e interface{}, msgAndArgs ...interface{}) bool {
	return compareWithZero(t, e, greater, " is not positive", msgAndArgs)
}

// Negative asserts that a number is less than zero.
func Negative(t TestingT, e interface{}, msgAndArgs ...interface{}) bool {
	return compareWithZero(t, e, less, " is not negative", msgAndArgs)
}

func compareWithZero(t TestingT, e interface{}, want accepted, text string, msgAndArgs []interface{}) bool {
	zero := reflect.Zero(reflect.TypeOf(e)).Interface()
	return compareTwo(t, e, zero, want, fmt.Sprintf("\"%v\"%s", e, text), msgAndArgs)
}

func inOrder(t TestingT, one, two interface{}, want accepted, text string, msgAndArgs []interface{}) bool {
	return compareTwo(t, one, two, want, fmt.Sprintf("\"%v\"%s\"%v\"", one, text, two), msgAndArgs)
}

func compareTwo(t TestingT, one, two interface{}, want accepted, text string, msgAndArgs []interface{}) bool {
	a, b := reflect.ValueOf(one), reflect.ValueOf(two)
	if a.Kind() != b.Kind() {
		return Fail(t, "Elements should be the same type", msgAndArgs...)
	}
	result, ok := compare(a, b)
	if !ok {
		return Fail(t, fmt.Sprintf("Can not compare type \"%T\"", one), msgAndArgs...)
	}
	return want&result != 0 || Fail(t, text, msgAndArgs...)
}

var (
	timeType  = reflect.TypeFor[time.Time]()
	bytesType = reflect.TypeFor[[]byte]()
)

// compare compares numbers, strings, times and []byte, and what is defined as one of them, of one kind. NaN is less than,
// equal to and greater than nothing: then, and for other kinds, ok is false.
func compare(a, b reflect.Value) (result accepted, ok bool) {
	switch a.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return ordered(a.Int(), b.Int()), true
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return ordered(a.Uint(), b.Uint()), true
	case reflect.Float32, reflect.Float64:
		x, y := a.Float(), b.Float()
		return ordered(x, y), x == x && y == y
	case reflect.String:
		return ordered(a.String(), b.String()), true
	case reflect.Struct:
		if a.CanConvert(timeType) && b.CanConvert(timeType) {
			x, y := a.Convert(timeType).Interface().(time.Time), b.Convert(timeType).Interface().(time.Time)
			return ordered(x.Compare(y), 0), true
		}
	case reflect.Slice:
		if a.CanConvert(bytesType) && b.CanConvert(bytesType) {
			return ordered(bytes.Compare(a.Bytes(), b.Bytes()), 0), true
		}
	}
	return 0, false
}

func ordered[T cmp.Ordered](a, b T) accepted {
	switch {
	case a < b:
		return less
	case a > b:
		return greater
	}
	return equal
}

// IsIncreasing asserts that each element of a list is less than the next.
func IsIncreasing(t TestingT, object interface{}, msgAndArgs ...interface{}) bool {
	return isOrdered(t, object, less, " is not less than ", msgAndArgs)
}

// IsNonIncreasing asserts that no element of a list is less than the next.
func IsNonIncreasing(t TestingT, object interface{}, msgAndArgs ...interface{}) bool {
	return isOrdered(t, object, greater|equal, " is not greater than or equal to ", msgAndArgs)
}

// IsDecreasing asserts that each element of a list is greater than the next.
func IsDecreasing(t TestingT, object interface{}, msgAndArgs ...interface{}) bool {
	return isOrdered(t, object, greater, " is not greater than ", msgAndArgs)
}

// IsNonDecreasing asserts that no element of a list is greater than the next.
func IsNonDecreasing(t TestingT, object interface{}, msgAndArgs ...interface{}) bool {
	return isOrdered(t, object, less|equal, " is not less than or equal to ", msgAndArgs)
}

// isOrdered compares neighbours. For what is no list it is false without a report, as testify has it.
func isOrdered(t TestingT, object interface{}, want accepted, text string, msgAndArgs []interface{}) bool {
	list := reflect.ValueOf(object)
	if list.Kind() != reflect.Slice && list.Kind() != reflect.Array {
		return false
	}
	for i := 1; i < list.Len(); i++ {
		before, next := list.Index(i-1), list.Index(i)
		result, ok := compare(before, next)
		if !ok {
			// testify names the type of what it holds the elements in, not theirs.
			return Fail(t, "Can not compare type \"reflect.Value\" and \"reflect.Value\"", msgAndArgs...)
		}
		if want&result == 0 {
			return Fail(t, fmt.Sprintf("\"%v\"%s\"%v\"", before, text, next), msgAndArgs...)
		}
	}
	return true
}
