package main

import (
	"fmt"
	"testing"
)

func TestEmpty(t *testing.T) {
	check(t, []string{"b", "a"}, nil, "[b a]")
	check(t, nil, [][]string{{"a"}}, "[]")
	check(t, []string{"a"}, [][]string{{}, {}}, "[a]")
}

func TestUntouched(t *testing.T) {
	layers := []string{"c", "a", "b"}
	images := [][]string{{"z", "b"}}
	Unused(layers, images)
	if got := fmt.Sprint(layers, images); got != "[c a b] [[z b]]" {
		t.Errorf("the arguments were changed: %s", got)
	}
}
