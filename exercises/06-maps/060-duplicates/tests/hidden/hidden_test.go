package main

import (
	"strconv"
	"testing"
)

func TestOdd(t *testing.T) {
	want(t, []string{"", "a", ""}, "", true)
	want(t, []string{"x", "y", "x", "x"}, "x", true)
	want(t, []string{"x"}, "", false)
}

func TestLong(t *testing.T) {
	var names []string
	for i := range 500 {
		names = append(names, "pod-"+strconv.Itoa(i))
	}
	if got, ok := Repeated(names); ok {
		t.Errorf("Repeated of 500 different names = %q, %v; want \"\", false", got, ok)
	}
	if got, ok := Repeated(append(names, "pod-7")); got != "pod-7" || !ok {
		t.Errorf("Repeated of 500 names and pod-7 again = %q, %v; want \"pod-7\", true", got, ok)
	}
}
