package sort

import (
	"reflect"
	"unsafe"
)

func sliceOf(x any) (start unsafe.Pointer, n int, size uintptr) {
	v := reflect.ValueOf(x)
	if v.Kind() != reflect.Slice {
		return nil, -1, 0
	}
	return v.UnsafePointer(), v.Len(), v.Type().Elem().Size()
}

func lengthOf(x any) int {
	v := reflect.ValueOf(x)
	switch v.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return v.Len()
	}
	return -1
}

func kindOf(x any) string {
	if x == nil {
		return ""
	}
	return reflect.ValueOf(x).Kind().String()
}
