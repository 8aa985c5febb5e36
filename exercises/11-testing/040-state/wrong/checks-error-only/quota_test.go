package quota

import "testing"

func TestTake(t *testing.T) {
	if err := New(10).Take(10); err != nil {
		t.Errorf("Take(10) of 10 = %v; want nil", err)
	}
	if err := New(10).Take(11); err != ErrExceeded {
		t.Errorf("Take(11) of 10 = %v; want ErrExceeded", err)
	}
	if err := New(10).Take(-1); err != ErrExceeded {
		t.Errorf("Take(-1) = %v; want ErrExceeded", err)
	}
}
