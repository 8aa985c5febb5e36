package initpanic

import "testing"

func TestLimit(t *testing.T) {
	if Limit() != 12 {
		t.Error(Limit())
	}
}
