// Assertions about one value: nil, empty, zero, its type.

package assert

import (
	"fmt"
	"reflect"
)

// Nil asserts that a value is nil, or holds a nil pointer, map, slice, channel or function.
func Nil(t TestingT, object interface{}, msgAndArgs ...interface{}) bool {
	return isNil(object) || Fail(t, fmt.Sprintf("Expected nil, but got: %#v", object), msgAndArgs...)
}

// NotNil asserts that a value is not nil, by the rule of Nil.
func NotNil(t TestingT, object interface{}, msgAndArgs ...interface{}) bool {
	return !isNil(object) || Fail(t, "Expected value not to be nil.", msgAndArgs...)
}

func isNil(object interface{}) bool {
	if object == nil {
		return true
	}
	v := reflect.ValueOf(object)
	switch v.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice, reflect.UnsafePointer:
		return v.IsNil()
	}
	return false
}

// Empty asserts that a value is empty: nil, zero, without elements, or a pointer to such a value.
func Empty(t TestingT, object interface{}, msgAndArgs ...interface{}) bool {
	return isEmpty(object) || Fail(t, fmt.Sprintf("Should be empty, but was %v", object), msgAndArgs...)
}

// NotEmpty asserts that a value is not empty, by the rule of Empty.
func NotEmpty(t TestingT, object interface{}, msgAndArgs ...interface{}) bool {
	return !isEmpty(object) || Fail(t, fmt.Sprintf("Should NOT be empty, but was %v", object), msgAndArgs...)
}

func isEmpty(object interface{}) bool {
	return object == nil || isEmptyValue(reflect.ValueOf(object))
}

func isEmptyValue(v reflect.Value) bool {
	switch {
	case v.IsZero():
		return true
	case v.Kind() == reflect.Chan || v.Kind() == reflect.Map || v.Kind() == reflect.Slice:
		return v.Len() == 0
	case v.Kind() == reflect.Pointer:
		return isEmptyValue(v.Elem())
	}
	return false
}

// Zero asserts that a value is nil or the zero value of its type.
func Zero(t TestingT, i interface{}, msgAndArgs ...interface{}) bool {
	return isZero(i) || Fail(t, fmt.Sprintf("Should be zero, but was %v", i), msgAndArgs...)
}

// NotZero asserts that a value is neither nil nor the zero value of its type.
func NotZero(t TestingT, i interface{}, msgAndArgs ...interface{}) bool {
	return !isZero(i) || Fail(t, fmt.Sprintf("Should not be zero, but was %v", i), msgAndArgs...)
}

func isZero(i interface{}) bool {
	return i == nil || reflect.DeepEqual(i, reflect.Zero(reflect.TypeOf(i)).Interface())
}

// IsType asserts that two values have one type.
func IsType(t TestingT, expectedType, object interface{}, msgAndArgs ...interface{}) bool {
	return reflect.TypeOf(expectedType) == reflect.TypeOf(object) ||
		Fail(t, fmt.Sprintf("Object expected to be of type %T, but was %T", expectedType, object), msgAndArgs...)
}

// IsNotType asserts that two values have different types.
func IsNotType(t TestingT, theType, object interface{}, msgAndArgs ...interface{}) bool {
	return reflect.TypeOf(theType) != reflect.TypeOf(object) ||
		Fail(t, fmt.Sprintf("Object type expected to be different than %T", theType), msgAndArgs...)
}

// Implements asserts that a value's type implements an interface, which is given as a pointer: (*I)(nil).
func Implements(t TestingT, interfaceObject interface{}, object interface{}, msgAndArgs ...interface{}) bool {
	wanted := reflect.TypeOf(interfaceObject).Elem()
	if object == nil {
		return Fail(t, fmt.Sprintf("Cannot check if nil implements %v", wanted), msgAndArgs...)
	}
	return reflect.TypeOf(object).Implements(wanted) || Fail(t, fmt.Sprintf("%T must implement %v", object, wanted), msgAndArgs...)
}

// NotImplements asserts that a value's type does not implement an interface, which is given as a pointer: (*I)(nil).
func NotImplements(t TestingT, interfaceObject interface{}, object interface{}, msgAndArgs ...interface{}) bool {
	unwanted := reflect.TypeOf(interfaceObject).Elem()
	if object == nil {
		return Fail(t, fmt.Sprintf("Cannot check if nil does not implement %v", unwanted), msgAndArgs...)
	}
	return !reflect.TypeOf(object).Implements(unwanted) || Fail(t, fmt.Sprintf("%T implements %v", object, unwanted), msgAndArgs...)
}
