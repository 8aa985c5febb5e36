package vetfails

import "testing"

func TestShow(t *testing.T) {
	if got := Show(3); got != "<3>" {
		t.Errorf("Show(3) = %d, want %s", got)
	}
}

func Testlower(t *testing.T) {}
