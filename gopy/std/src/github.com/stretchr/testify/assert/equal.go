// Equality of two values: by reflection, after conversion, by address, in exported fields.

package assert

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"time"
)

// ObjectsAreEqual tells whether two values are equal, as reflect.DeepEqual has it; of two []byte only the contents count,
// and whether they are nil.
func ObjectsAreEqual(expected, actual interface{}) bool {
	if expected == nil || actual == nil {
		return expected == actual
	}
	want, ok := expected.([]byte)
	if !ok {
		return reflect.DeepEqual(expected, actual)
	}
	have, ok := actual.([]byte)
	if !ok {
		return false
	}
	return (want == nil) == (have == nil) && bytes.Equal(want, have)
}

// ObjectsAreEqualValues tells whether two values are equal, or would be if one was converted to the other's type; of two
// numbers the smaller type is converted to the larger.
func ObjectsAreEqualValues(expected, actual interface{}) bool {
	if ObjectsAreEqual(expected, actual) {
		return true
	}
	want, have := reflect.ValueOf(expected), reflect.ValueOf(actual)
	if !want.IsValid() || !have.IsValid() || !want.Type().ConvertibleTo(have.Type()) {
		return false
	}
	if !isNumber(want) || !isNumber(have) {
		return reflect.DeepEqual(want.Convert(have.Type()).Interface(), actual)
	}
	if want.Type().Size() >= have.Type().Size() {
		return have.Convert(want.Type()).Interface() == expected
	}
	return want.Convert(have.Type()).Interface() == actual
}

func isNumber(v reflect.Value) bool {
	return v.Kind() >= reflect.Int && v.Kind() <= reflect.Complex128
}

// ObjectsExportedFieldsAreEqual tells whether two values are equal, unexported fields of structs left out.
//
// Deprecated: Use [EqualExportedValues] instead.
func ObjectsExportedFieldsAreEqual(expected, actual interface{}) bool {
	return ObjectsAreEqualValues(onlyExported(expected), onlyExported(actual))
}

// Equal asserts that two values are equal (see ObjectsAreEqual). Of pointers, what they point to is compared; functions are
// never equal.
func Equal(t TestingT, expected, actual interface{}, msgAndArgs ...interface{}) bool {
	if err := comparableArgs(expected, actual); err != nil {
		return Fail(t, fmt.Sprintf("Invalid operation: %#v == %#v (%s)", expected, actual, err), msgAndArgs...)
	}
	return ObjectsAreEqual(expected, actual) || failUnequal(t, "Not equal: ", expected, actual, msgAndArgs)
}

// NotEqual asserts that two values are not equal, by the rule of Equal.
func NotEqual(t TestingT, expected, actual interface{}, msgAndArgs ...interface{}) bool {
	if err := comparableArgs(expected, actual); err != nil {
		return Fail(t, fmt.Sprintf("Invalid operation: %#v != %#v (%s)", expected, actual, err), msgAndArgs...)
	}
	return !ObjectsAreEqual(expected, actual) || Fail(t, fmt.Sprintf("Should not be: %#v\n", actual), msgAndArgs...)
}

// EqualValues asserts that two values are equal, or are so when converted to the larger type.
func EqualValues(t TestingT, expected, actual interface{}, msgAndArgs ...interface{}) bool {
	return ObjectsAreEqualValues(expected, actual) || failUnequal(t, "Not equal: ", expected, actual, msgAndArgs)
}

// NotEqualValues asserts that two values are not equal even when converted to the larger type.
func NotEqualValues(t TestingT, expected, actual interface{}, msgAndArgs ...interface{}) bool {
	return !ObjectsAreEqualValues(expected, actual) || Fail(t, fmt.Sprintf("Should not be: %#v\n", actual), msgAndArgs...)
}

// EqualExportedValues asserts that two values have one type and are equal, unexported fields of structs left out.
func EqualExportedValues(t TestingT, expected, actual interface{}, msgAndArgs ...interface{}) bool {
	if !sameType(t, expected, actual, msgAndArgs) {
		return false
	}
	expected, actual = onlyExported(expected), onlyExported(actual)
	return ObjectsAreEqualValues(expected, actual) ||
		failUnequal(t, "Not equal (comparing only exported fields): ", expected, actual, msgAndArgs)
}

// Exactly asserts that two values have one type and are equal.
func Exactly(t TestingT, expected, actual interface{}, msgAndArgs ...interface{}) bool {
	return sameType(t, expected, actual, msgAndArgs) && Equal(t, expected, actual, msgAndArgs...)
}

// Same asserts that two pointers have one type and point to the same variable.
func Same(t TestingT, expected, actual interface{}, msgAndArgs ...interface{}) bool {
	if !arePointers(expected, actual) {
		return Fail(t, "Both arguments must be pointers", msgAndArgs...)
	}
	return expected == actual || Fail(t, fmt.Sprintf("Not same: \nexpected: %p %#[1]v\nactual  : %p %#[2]v", expected, actual), msgAndArgs...)
}

// NotSame asserts that two pointers do not point to the same variable.
func NotSame(t TestingT, expected, actual interface{}, msgAndArgs ...interface{}) bool {
	if !arePointers(expected, actual) {
		return !Fail(t, "Both arguments must be pointers", msgAndArgs...)
	}
	return expected != actual || Fail(t, fmt.Sprintf("Expected and actual point to the same object: %p %#[1]v", expected), msgAndArgs...)
}

func arePointers(one, two interface{}) bool {
	return reflect.ValueOf(one).Kind() == reflect.Pointer && reflect.ValueOf(two).Kind() == reflect.Pointer
}

func sameType(t TestingT, expected, actual interface{}, msgAndArgs []interface{}) bool {
	want, have := reflect.TypeOf(expected), reflect.TypeOf(actual)
	return want == have || Fail(t, fmt.Sprintf("Types expected to match exactly\n\t%v != %v", want, have), msgAndArgs...)
}

// comparableArgs refuses functions.
func comparableArgs(expected, actual interface{}) error {
	if reflect.ValueOf(expected).Kind() == reflect.Func || reflect.ValueOf(actual).Kind() == reflect.Func {
		return errors.New("cannot take func type as argument")
	}
	return nil
}

// failUnequal reports two values, with their difference where they have one type.
func failUnequal(t TestingT, title string, expected, actual interface{}, msgAndArgs []interface{}) bool {
	want, have := show(expected), show(actual)
	if reflect.TypeOf(expected) != reflect.TypeOf(actual) {
		want, have = fmt.Sprintf("%T(%s)", expected, want), fmt.Sprintf("%T(%s)", actual, have)
	} else if span, ok := expected.(time.Duration); ok {
		want, have = span.String(), actual.(time.Duration).String()
	}
	return Fail(t, title+"\nexpected: "+want+"\nactual  : "+have+difference(expected, actual), msgAndArgs...)
}

// show writes a value in Go's syntax, cut where it would be too long for a line that tools read.
func show(value interface{}) string {
	text := fmt.Sprintf("%#v", value)
	if limit := bufio.MaxScanTokenSize - 100; len(text) > limit {
		text = text[:limit] + "<... truncated>"
	}
	return text
}

// onlyExported copies a value; in the copy unexported fields of structs are zero, at any depth.
func onlyExported(object interface{}) interface{} {
	if isNil(object) {
		return object
	}
	v := reflect.ValueOf(object)
	switch v.Kind() {
	case reflect.Struct:
		made := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			if field := v.Field(i); v.Type().Field(i).IsExported() && !isNil(field.Interface()) {
				made.Field(i).Set(reflect.ValueOf(onlyExported(field.Interface())))
			}
		}
		return made.Interface()
	case reflect.Pointer:
		made := reflect.New(v.Type().Elem())
		made.Elem().Set(reflect.ValueOf(onlyExported(v.Elem().Interface())))
		return made.Interface()
	case reflect.Array, reflect.Slice:
		var made reflect.Value
		if v.Kind() == reflect.Array {
			made = reflect.New(reflect.ArrayOf(v.Len(), v.Type().Elem())).Elem()
		} else {
			made = reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		}
		for i := range v.Len() {
			if !isNil(v.Index(i).Interface()) {
				made.Index(i).Set(reflect.ValueOf(onlyExported(v.Index(i).Interface())))
			}
		}
		return made.Interface()
	case reflect.Map:
		made := reflect.MakeMap(v.Type())
		for _, key := range v.MapKeys() {
			made.SetMapIndex(key, reflect.ValueOf(onlyExported(v.MapIndex(key).Interface())))
		}
		return made.Interface()
	}
	return object
}
