package quota

import "testing"

func TestTake(t *testing.T) {
	if err := New(10).Take(4); err != nil {
		t.Errorf("Take(4) = %v; want nil", err)
	}
	if err := New(10).Take(11); err != ErrExceeded {
		t.Errorf("Take(11) = %v; want ErrExceeded", err)
	}
	if err := New(10).Take(10); err != nil {
		t.Errorf("Take(10) = %v; want nil", err)
	}
	if err := New(10).Take(-1); err != ErrExceeded {
		t.Errorf("Take(-1) = %v; want ErrExceeded", err)
	}
}

func TestGive(t *testing.T) {
	q := New(10)
	q.Give(5)
	if got := q.Left(); got != 10 {
		t.Errorf("Left() = %d; want 10", got)
	}
}
