package quota

import "testing"

func TestTake(t *testing.T) {
	q := New(10)
	q.Take(4)
	if err := q.Take(6); err != ErrExceeded {
		t.Errorf("Take(6) with 6 left = %v; want ErrExceeded", err)
	}
	q.Give(20)
	if got := q.Left(); got != 20 {
		t.Errorf("Left() = %d; want 20", got)
	}
}
