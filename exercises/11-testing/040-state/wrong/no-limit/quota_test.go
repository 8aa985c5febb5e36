package quota

import "testing"

func TestQuota(t *testing.T) {
	q := New(10)
	if err := q.Take(4); err != nil || q.Left() != 6 {
		t.Errorf("Take(4) of 10 = %v, left %d; want nil, 6", err, q.Left())
	}
	if err := q.Take(7); err != ErrExceeded || q.Left() != 6 {
		t.Errorf("Take(7) of 6 = %v, left %d; want ErrExceeded, 6", err, q.Left())
	}
	if err := q.Take(-1); err != ErrExceeded {
		t.Errorf("Take(-1) = %v; want ErrExceeded", err)
	}
	q.Give(1)
	if q.Left() != 7 {
		t.Errorf("after Give(1), Left() = %d; want 7", q.Left())
	}
	q.Give(9)
	if q.Left() != 10 {
		t.Errorf("after Give(9), Left() = %d; want 10", q.Left())
	}
}
