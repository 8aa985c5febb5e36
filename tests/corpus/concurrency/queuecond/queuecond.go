// Package queuecond has a blocking queue made with sync.Cond.
package queuecond

import "sync"

// Queue holds at most a number of items.
type Queue struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	notFull  *sync.Cond
	items    []string
	size     int
	closed   bool
}

// New makes a queue.
func New(size int) *Queue {
	q := &Queue{size: size}
	q.notEmpty = sync.NewCond(&q.mu)
	q.notFull = sync.NewCond(&q.mu)
	return q
}

// Put waits for room; false if the queue is closed.
func (q *Queue) Put(item string) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == q.size && !q.closed {
		q.notFull.Wait()
	}
	if q.closed {
		return false
	}
	q.items = append(q.items, item)
	q.notEmpty.Signal()
	return true
}

// Get waits for an item; false if the queue is closed and empty.
func (q *Queue) Get() (string, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 && !q.closed {
		q.notEmpty.Wait()
	}
	if len(q.items) == 0 {
		return "", false
	}
	item := q.items[0]
	q.items = q.items[1:]
	q.notFull.Signal()
	return item, true
}

// Close wakes everybody.
func (q *Queue) Close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.notEmpty.Broadcast()
	q.notFull.Broadcast()
}
