package main

import (
	"fmt"
	"testing"
)

func check(t *testing.T, layers []string, images [][]string, want string) {
	t.Helper()
	call := fmt.Sprintf("Unused(%v, %v)", layers, images)
	if got := fmt.Sprint(Unused(layers, images)); got != want {
		t.Errorf("%s = %s; want %s", call, got, want)
	}
}

func TestUnused(t *testing.T) {
	check(t, []string{"base", "go", "old", "app"}, [][]string{{"base", "app"}, {"base", "go"}}, "[old]")
	check(t, []string{"base", "app"}, [][]string{{"base", "app", "app", "elsewhere"}}, "[]")
}

func TestOrder(t *testing.T) {
	check(t, []string{"z", "base", "m", "a"}, [][]string{{"base"}}, "[z m a]")
}
