package main

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed main.go
var source string

func TestBothLoops(t *testing.T) {
	loops := 0
	for _, line := range strings.Split(source, "\n") {
		code, _, _ := strings.Cut(line, "//")
		for _, word := range strings.Fields(strings.ReplaceAll(code, "{", " ")) {
			if word == "for" {
				loops++
			}
		}
	}
	if loops < 2 {
		t.Errorf("main.go has %d loop; want 2, one for each CPU", loops)
	}
}
