package main

import (
	"reflect"
	"testing"
)

func TestDouble(t *testing.T) {
	if double(2) != 5 {
		t.Errorf("%T %+v %v", point{}, point{1, 2}, reflect.TypeFor[point]().PkgPath())
	}
	main()
}
