// Package queue is the work queue between a controller's handlers and its workers.
package queue

import "sync"

// Queue hands out keys to workers.
type Queue struct {
	mu      sync.Mutex
	wake    *sync.Cond
	order   []string        // the line: keys that need work and that nobody works on
	dirty   map[string]bool // keys that need work
	working map[string]bool // keys that a worker has
	closed  bool
}

// New returns an empty queue.
func New() *Queue {
	q := &Queue{dirty: map[string]bool{}, working: map[string]bool{}}
	q.wake = sync.NewCond(&q.mu)
	return q
}

// Add says that the object with this key needs work.
func (q *Queue) Add(key string) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.dirty[key] {
		return
	}
	q.dirty[key] = true
	if !q.working[key] {
		q.order = append(q.order, key)
		q.wake.Signal()
	}
}

// Get waits for a key and gives it to the calling worker; ok is false when the queue is shut down and empty.
func (q *Queue) Get() (key string, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.order) == 0 && !q.closed {
		q.wake.Wait()
	}
	if len(q.order) == 0 {
		return "", false
	}
	key = q.order[0]
	q.order = q.order[1:]
	q.working[key] = true
	delete(q.dirty, key)
	return key, true
}

// Done says that the worker has finished with the key.
func (q *Queue) Done(key string) {
	delete(q.working, key)
	if q.dirty[key] {
		q.order = append(q.order, key)
		q.wake.Signal()
	}
}

// ShutDown lets the workers finish what waits and then go home.
func (q *Queue) ShutDown() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.wake.Broadcast()
}
