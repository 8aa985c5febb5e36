package testnobuild

import "testing"

func TestDouble(t *testing.T) {
	var got string = Double(2)
	want := 4
	if got != "4" {
		t.Errorf("got %d", got)
	}
	Double(1, 2)
	t.Nope()
}
