// Assertions about strings, slices, arrays and maps: length, members, subsets, the same elements in any order.

package assert

import (
	"fmt"
	"reflect"
	"strings"
)

// Len asserts the length of a value; it fails for one that has no length.
func Len(t TestingT, object interface{}, length int, msgAndArgs ...interface{}) bool {
	n, ok := lengthOf(object)
	if !ok {
		return Fail(t, fmt.Sprintf("\"%v\" could not be applied builtin len()", object), msgAndArgs...)
	}
	return n == length || Fail(t, fmt.Sprintf("\"%v\" should have %d item(s), but has %d", object, length, n), msgAndArgs...)
}

func lengthOf(object interface{}) (n int, ok bool) {
	v := reflect.ValueOf(object)
	switch v.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return v.Len(), true
	case reflect.Pointer:
		if v.Type().Elem().Kind() == reflect.Array {
			return v.Len(), true
		}
	}
	return 0, false
}

// Contains asserts that a string has a substring, a list an element, or a map a key.
func Contains(t TestingT, s, contains interface{}, msgAndArgs ...interface{}) bool {
	found, ok := has(s, contains)
	if !ok {
		return failNoLength(t, s, msgAndArgs)
	}
	return found || Fail(t, fmt.Sprintf("%#v does not contain %#v", s, contains), msgAndArgs...)
}

// NotContains asserts that a string does not have a substring, a list an element, or a map a key.
func NotContains(t TestingT, s, contains interface{}, msgAndArgs ...interface{}) bool {
	found, ok := has(s, contains)
	if !ok {
		return failNoLength(t, s, msgAndArgs)
	}
	return !found || Fail(t, fmt.Sprintf("%#v should not contain %#v", s, contains), msgAndArgs...)
}

func failNoLength(t TestingT, list interface{}, msgAndArgs []interface{}) bool {
	return Fail(t, fmt.Sprintf("%#v could not be applied builtin len()", list), msgAndArgs...)
}

// has looks for an element; ok is false if the list is none that could have it.
func has(list, element interface{}) (found, ok bool) {
	defer func() {
		if recover() != nil {
			found, ok = false, false
		}
	}()
	v := reflect.ValueOf(list)
	switch v.Kind() {
	case reflect.Invalid:
		return false, false
	case reflect.String:
		return strings.Contains(v.String(), reflect.ValueOf(element).String()), true
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if ObjectsAreEqual(key.Interface(), element) {
				return true, true
			}
		}
		return false, true
	}
	for i := range v.Len() {
		if ObjectsAreEqual(v.Index(i).Interface(), element) {
			return true, true
		}
	}
	return false, true
}

// Subset asserts that a list or map has all elements of another: of two maps the values must agree too, and where only one
// is a map, its keys are what counts.
func Subset(t TestingT, list, subset interface{}, msgAndArgs ...interface{}) (ok bool) {
	if subset == nil {
		return true
	}
	if !isCollection(t, list, msgAndArgs) || !isCollection(t, subset, msgAndArgs) {
		return false
	}
	missing, ok := firstMissing(list, subset)
	if !ok {
		return failNoLength(t, list, msgAndArgs)
	}
	return missing == nil || Fail(t, fmt.Sprintf("%#v does not contain %#v", list, *missing), msgAndArgs...)
}

// NotSubset asserts that a list or map lacks an element of another, by the rule of Subset.
func NotSubset(t TestingT, list, subset interface{}, msgAndArgs ...interface{}) (ok bool) {
	if subset == nil {
		return Fail(t, "nil is the empty set which is a subset of every set", msgAndArgs...)
	}
	if !isCollection(t, list, msgAndArgs) || !isCollection(t, subset, msgAndArgs) {
		return false
	}
	missing, ok := firstMissing(list, subset)
	if !ok {
		return Fail(t, fmt.Sprintf("%q could not be applied builtin len()", list), msgAndArgs...)
	}
	return missing != nil || Fail(t, fmt.Sprintf("%q is a subset of %q", subset, list), msgAndArgs...)
}

func isCollection(t TestingT, list interface{}, msgAndArgs []interface{}) bool {
	kind := reflect.TypeOf(list).Kind()
	if kind == reflect.Array || kind == reflect.Slice || kind == reflect.Map {
		return true
	}
	return Fail(t, fmt.Sprintf("%q has an unsupported type %s", list, kind), msgAndArgs...)
}

// firstMissing finds what of subset is not in list: nil if nothing is, a pointer to subset itself if both are maps. ok is
// false if the list cannot be looked through.
func firstMissing(list, subset interface{}) (missing *interface{}, ok bool) {
	all, part := reflect.ValueOf(list), reflect.ValueOf(subset)
	if part.Kind() == reflect.Map && all.Kind() == reflect.Map {
		for _, key := range part.MapKeys() {
			have := all.MapIndex(key)
			if !have.IsValid() || !ObjectsAreEqual(part.MapIndex(key).Interface(), have.Interface()) {
				return &subset, true
			}
		}
		return nil, true
	}
	var wanted []interface{}
	if part.Kind() == reflect.Map {
		for _, key := range part.MapKeys() {
			wanted = append(wanted, key.Interface())
		}
	} else {
		wanted = elements(part)
	}
	for i := range wanted {
		found, ok := has(list, wanted[i])
		if !ok {
			return nil, false
		}
		if !found {
			return &wanted[i], true
		}
	}
	return nil, true
}

func elements(v reflect.Value) []interface{} {
	found := make([]interface{}, v.Len())
	for i := range found {
		found[i] = v.Index(i).Interface()
	}
	return found
}

// ElementsMatch asserts that two lists have the same elements, each as often, in any order.
func ElementsMatch(t TestingT, listA, listB interface{}, msgAndArgs ...interface{}) (ok bool) {
	if isEmpty(listA) && isEmpty(listB) {
		return true
	}
	if !isList(t, listA, msgAndArgs) || !isList(t, listB, msgAndArgs) {
		return false
	}
	onlyA, onlyB := unmatched(listA, listB)
	if len(onlyA) == 0 && len(onlyB) == 0 {
		return true
	}
	text := "elements differ"
	if len(onlyA) > 0 {
		text += "\n\nextra elements in list A:\n" + dump(onlyA)
	}
	if len(onlyB) > 0 {
		text += "\n\nextra elements in list B:\n" + dump(onlyB)
	}
	return Fail(t, text+"\n\nlistA:\n"+dump(listA)+"\n\nlistB:\n"+dump(listB), msgAndArgs...)
}

// NotElementsMatch asserts that two lists do not have the same elements, by the rule of ElementsMatch.
func NotElementsMatch(t TestingT, listA, listB interface{}, msgAndArgs ...interface{}) (ok bool) {
	const same = "listA and listB contain the same elements"
	if isEmpty(listA) && isEmpty(listB) {
		return Fail(t, same, msgAndArgs)
	}
	if !isList(t, listA, msgAndArgs) {
		return Fail(t, "listA is not a list type", msgAndArgs...)
	}
	if !isList(t, listB, msgAndArgs) {
		return Fail(t, "listB is not a list type", msgAndArgs...)
	}
	onlyA, onlyB := unmatched(listA, listB)
	return len(onlyA) > 0 || len(onlyB) > 0 || Fail(t, same, msgAndArgs)
}

func isList(t TestingT, list interface{}, msgAndArgs []interface{}) bool {
	kind := reflect.TypeOf(list).Kind()
	return kind == reflect.Array || kind == reflect.Slice ||
		Fail(t, fmt.Sprintf("%q has an unsupported type %s, expecting array or slice", list, kind), msgAndArgs...)
}

// unmatched takes equal elements off both lists, pair by pair, and returns what is left.
func unmatched(listA, listB interface{}) (onlyA, onlyB []interface{}) {
	restB := elements(reflect.ValueOf(listB))
search:
	for _, element := range elements(reflect.ValueOf(listA)) {
		for i, other := range restB {
			if ObjectsAreEqual(other, element) {
				restB = append(restB[:i], restB[i+1:]...)
				continue search
			}
		}
		onlyA = append(onlyA, element)
	}
	return onlyA, restB
}
