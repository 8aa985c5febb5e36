package main

import "testing"

func TestHasDuplicate(t *testing.T) {
	if !HasDuplicate([]int{1, 2, 1}) || HasDuplicate([]int{1, 2, 3}) {
		t.Error("wrong")
	}
}
