package main

import (
	"strings"
	"testing"
)

func TestLong(t *testing.T) {
	got := Ruler(100)
	if want := 2*10 + 3*90 + 3; len(got) != want {
		t.Errorf("len(Ruler(100)) = %d; want %d", len(got), want)
	}
	if !strings.HasSuffix(got, "|99|100") {
		t.Errorf("Ruler(100) ends in %q; want \"|99|100\"", got[max(0, len(got)-7):])
	}
}
