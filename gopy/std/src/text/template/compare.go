package template

import (
	"errors"
	"fmt"
	"reflect"
)

// Truth, and the functions that compare.

// IsTrue reports whether a value is true for if: not the zero value of its type, and not empty; structs are always true.
// ok is false if there is no telling.
func IsTrue(val any) (truth, ok bool) { return isTrue(reflect.ValueOf(val)) }

func isTrue(v reflect.Value) (truth, ok bool) {
	switch v.Kind() {
	case reflect.Invalid:
		return false, true
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0, true
	case reflect.Chan, reflect.Func, reflect.Pointer, reflect.UnsafePointer, reflect.Interface:
		return !v.IsNil(), true
	case reflect.Struct:
		return true, true
	case reflect.Bool:
		return v.Bool(), true
	case reflect.Float32, reflect.Float64:
		return v.Float() != 0, true
	case reflect.Complex64, reflect.Complex128:
		return v.Complex() != 0, true
	}
	return !v.IsZero(), true
}

func truth(v reflect.Value) bool {
	t, _ := isTrue(behindInterface(v))
	return t
}

// not is the function not.
func not(v reflect.Value) bool { return !truth(v) }

var (
	errBadComparison = errors.New("invalid type for comparison")
	errNoComparison  = errors.New("missing argument for comparison")
)

// A basicKind is a kind without its size.
type basicKind uint8

const (
	notBasic basicKind = iota
	basicBool
	basicInt
	basicUint
	basicFloat
	basicComplex
	basicString
)

func basicKindOf(v reflect.Value) basicKind {
	switch k := v.Kind(); {
	case k == reflect.Bool:
		return basicBool
	case reflect.Int <= k && k <= reflect.Int64:
		return basicInt
	case reflect.Uint <= k && k <= reflect.Uintptr:
		return basicUint
	case k == reflect.Float32 || k == reflect.Float64:
		return basicFloat
	case k == reflect.Complex64 || k == reflect.Complex128:
		return basicComplex
	case k == reflect.String:
		return basicString
	}
	return notBasic
}

// eq is the function eq: whether the first argument equals one of the others.
func eq(a reflect.Value, others ...reflect.Value) (bool, error) {
	if len(others) == 0 {
		return false, errNoComparison
	}
	a = behindInterface(a)
	for _, b := range others {
		equal, err := equal(a, behindInterface(b))
		if equal || err != nil {
			return equal, err
		}
	}
	return false, nil
}

func equal(a, b reflect.Value) (bool, error) {
	kind, other := basicKindOf(a), basicKindOf(b)
	switch {
	case kind == basicInt && other == basicUint:
		return a.Int() >= 0 && uint64(a.Int()) == b.Uint(), nil
	case kind == basicUint && other == basicInt:
		return b.Int() >= 0 && uint64(b.Int()) == a.Uint(), nil
	case kind != other:
		if a.IsValid() && b.IsValid() {
			return false, fmt.Errorf("incompatible types for comparison: %v and %v", a.Type(), b.Type())
		}
		return false, nil
	}
	switch kind {
	case basicBool:
		return a.Bool() == b.Bool(), nil
	case basicInt:
		return a.Int() == b.Int(), nil
	case basicUint:
		return a.Uint() == b.Uint(), nil
	case basicFloat:
		return a.Float() == b.Float(), nil
	case basicComplex:
		return a.Complex() == b.Complex(), nil
	case basicString:
		return a.String() == b.String(), nil
	}
	if a.IsValid() && b.IsValid() && a.Kind() != b.Kind() {
		return false, fmt.Errorf("non-comparable types %s: %v, %s: %v", a, a.Type(), b.Type(), b)
	}
	if isNil(a) || isNil(b) {
		return isNil(a) == isNil(b), nil
	}
	if !b.Type().Comparable() {
		return false, fmt.Errorf("non-comparable type %s: %v", b, b.Type())
	}
	return a.Interface() == b.Interface(), nil
}

func isNil(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return true
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return v.IsNil()
	}
	return false
}

func ne(a, b reflect.Value) (bool, error) {
	equal, err := eq(a, b)
	return !equal, err
}

func lt(a, b reflect.Value) (bool, error) {
	a, b = behindInterface(a), behindInterface(b)
	kind, other := basicKindOf(a), basicKindOf(b)
	switch {
	case kind == notBasic || other == notBasic:
		return false, errBadComparison
	case kind == basicInt && other == basicUint:
		return a.Int() < 0 || uint64(a.Int()) < b.Uint(), nil
	case kind == basicUint && other == basicInt:
		return b.Int() >= 0 && a.Uint() < uint64(b.Int()), nil
	case kind != other:
		return false, fmt.Errorf("incompatible types for comparison: %v and %v", a.Type(), b.Type())
	}
	switch kind {
	case basicInt:
		return a.Int() < b.Int(), nil
	case basicUint:
		return a.Uint() < b.Uint(), nil
	case basicFloat:
		return a.Float() < b.Float(), nil
	case basicString:
		return a.String() < b.String(), nil
	}
	return false, errBadComparison
}

func le(a, b reflect.Value) (bool, error) {
	less, err := lt(a, b)
	if less || err != nil {
		return less, err
	}
	return eq(a, b)
}

func gt(a, b reflect.Value) (bool, error) {
	lessOrEqual, err := le(a, b)
	return err == nil && !lessOrEqual, err
}

func ge(a, b reflect.Value) (bool, error) {
	less, err := lt(a, b)
	return err == nil && !less, err
}
