package quota

import (
	"errors"
	"testing"
)

// take calls Take and compares what it returns and what is left.
func take(t *testing.T, q *Quota, n int, want error, left int) {
	t.Helper()
	if err := q.Take(n); !errors.Is(err, want) {
		t.Errorf("Take(%d) = %v; want %v", n, err, want)
	}
	if got := q.Left(); got != left {
		t.Errorf("after Take(%d), Left() = %d; want %d", n, got, left)
	}
}

func TestTake(t *testing.T) {
	q := New(10)
	take(t, q, 4, nil, 6)
	take(t, q, 7, ErrExceeded, 6)
	take(t, q, -1, ErrExceeded, 6)
	take(t, q, 6, nil, 0)
	take(t, q, 1, ErrExceeded, 0)
}

func TestGive(t *testing.T) {
	q := New(10)
	take(t, q, 10, nil, 0)
	q.Give(8)
	if got := q.Left(); got != 8 {
		t.Errorf("after Give(8), Left() = %d; want 8", got)
	}
	q.Give(5)
	if got := q.Left(); got != 10 {
		t.Errorf("after Give(5) with 8 left of 10, Left() = %d; want 10", got)
	}
	take(t, q, 10, nil, 0)
}
