package quota

import "testing"

func TestTake(t *testing.T) {
	q := New(10)
	for _, test := range []struct {
		n    int
		err  error
		left int
	}{{4, nil, 6}, {7, ErrExceeded, 6}, {-1, ErrExceeded, 6}, {6, nil, 0}} {
		if err := q.Take(test.n); err != test.err || q.Left() != test.left {
			t.Errorf("Take(%d) = %v, left %d; want %v, %d", test.n, err, q.Left(), test.err, test.left)
		}
	}
}
