// Package quota limits what a namespace may use.
package quota

import (
	"fmt"
	"sort"
	"sync"
)

// Quota is the quota of a namespace.
type Quota struct {
	mu   sync.Mutex
	name string
	hard map[string]int // the limits, by resource
	used map[string]int
}

// New returns a quota with these limits.
func New(name string, hard map[string]int) *Quota {
	return &Quota{name: name, hard: hard, used: map[string]int{}}
}

// Reserve books the request, or returns an error and books nothing.
func (q *Quota) Reserve(pod string, request map[string]int) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, name := range sorted(request) {
		amount := request[name]
		hard, limited := q.hard[name]
		if limited && q.used[name]+amount > hard {
			return fmt.Errorf("pods %q is forbidden: exceeded quota: %s, requested: %s=%d, used: %s=%d, limited: %s=%d",
				pod, q.name, name, amount, name, q.used[name], name, hard)
		}
	}
	for name, amount := range request {
		q.used[name] += amount
	}
	return nil
}

// Release gives back what a Pod had reserved.
func (q *Quota) Release(request map[string]int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for name, amount := range request {
		q.used[name] -= amount
	}
}

// Used returns how much of a resource is in use.
func (q *Quota) Used(resource string) int {
	return q.used[resource]
}

func sorted(request map[string]int) []string {
	var names []string
	for name := range request {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
