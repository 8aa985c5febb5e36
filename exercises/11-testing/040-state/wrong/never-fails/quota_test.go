package quota

import "testing"

func TestTake(t *testing.T) {
	q := New(10)
	if err := q.Take(4); err != nil || q.Left() != 6 {
		t.Errorf("Take(4) of 10 = %v, left %d; want nil, 6", err, q.Left())
	}
}
