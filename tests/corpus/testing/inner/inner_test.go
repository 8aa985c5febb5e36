package inner

import "testing"

func TestInside(t *testing.T) {
	if Open("") != errHidden {
		t.Error("wrong error")
	}
}
