package nobuild

import "testing"

func TestArea(t *testing.T) {
	if Area(2, 3) != 12 {
		t.Error("wrong")
	}
}
