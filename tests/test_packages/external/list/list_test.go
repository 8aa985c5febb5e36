package list

import "testing"

func TestLength(t *testing.T) {
	if n := length(&node{&node{}}); n != 2 {
		t.Error(n)
	}
}
