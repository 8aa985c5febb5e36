package quota

import "testing"

func TestNew(t *testing.T) {
	// TODO: tests for Take and Give
	if got := New(10).Left(); got != 10 {
		t.Errorf("New(10).Left() = %d; want 10", got)
	}
}
