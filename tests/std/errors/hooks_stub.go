package errors

import "reflect"

const (
	targetGood      = 0
	targetNoPointer = 1
	targetNoError   = 2
)

func runtimeComparable(v any) bool { return reflect.TypeOf(v).Comparable() }

func runtimeTarget(target any) int {
	v := reflect.ValueOf(target)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		return targetNoPointer
	}
	elem := v.Type().Elem()
	if elem.Kind() != reflect.Interface && !elem.Implements(reflect.TypeFor[error]()) {
		return targetNoError
	}
	return targetGood
}

func runtimeAssign(target any, err error) bool {
	place := reflect.ValueOf(target).Elem()
	if !reflect.TypeOf(err).AssignableTo(place.Type()) {
		return false
	}
	place.Set(reflect.ValueOf(err))
	return true
}
