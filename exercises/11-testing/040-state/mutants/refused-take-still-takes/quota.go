// Package quota hands out a limited amount.
package quota

import "errors"

// ErrExceeded is the error of a Take that is refused.
var ErrExceeded = errors.New("quota exceeded")

// Quota hands out at most size.
type Quota struct {
	size, used int
}

// New returns a quota of a size, all of which is left.
func New(size int) *Quota {
	return &Quota{size: size}
}

// Left returns how much is left.
func (q *Quota) Left() int {
	return q.size - q.used
}

// Take takes n. If so much is not left, or n is below 0, it is ErrExceeded and nothing changes.
func (q *Quota) Take(n int) error {
	if n < 0 || n > q.Left() {
		q.used += n
		return ErrExceeded
	}
	q.used += n
	return nil
}

// Give gives n back. There is never more left than the size.
func (q *Quota) Give(n int) {
	q.used -= n
	if q.used < 0 {
		q.used = 0
	}
}
