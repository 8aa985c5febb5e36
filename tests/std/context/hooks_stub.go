package context

import "reflect"

func typeString(v any) string { return reflect.TypeOf(v).String() }

func typeComparable(v any) bool { return reflect.TypeOf(v).Comparable() }
