package main

import "testing"

func want(t *testing.T, names []string, name string, found bool) {
	t.Helper()
	if got, ok := Repeated(names); got != name || ok != found {
		t.Errorf("Repeated(%q) = %q, %v; want %q, %v", names, got, ok, name, found)
	}
}

func TestTwice(t *testing.T) {
	want(t, []string{"go", "pod", "go"}, "go", true)
	want(t, []string{"go", "pod", "k8s", "pod"}, "pod", true)
}

func TestNone(t *testing.T) {
	want(t, []string{"a", "b"}, "", false)
	want(t, nil, "", false)
}

func TestSecondOccurrence(t *testing.T) {
	want(t, []string{"a", "b", "b", "a"}, "b", true)
}
