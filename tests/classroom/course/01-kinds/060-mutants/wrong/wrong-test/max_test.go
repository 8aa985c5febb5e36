package max

import "testing"

func TestMax(t *testing.T) {
	if Max(1, 2) != 1 {
		t.Error("wrong")
	}
}
