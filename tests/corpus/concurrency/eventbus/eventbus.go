// Package eventbus tells subscribers what happened.
package eventbus

import (
	"slices"
	"sync"
)

// Event has a topic and a text.
type Event struct{ Topic, Text string }

// Bus connects.
type Bus struct {
	mu   sync.RWMutex
	subs map[string][]chan Event
	wg   sync.WaitGroup
}

// Subscribe calls f for each event of a topic, in a goroutine; the returned function ends it.
func (b *Bus) Subscribe(topic string, f func(Event)) (cancel func()) {
	ch := make(chan Event, 8)
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.subs == nil {
		b.subs = map[string][]chan Event{}
	}
	b.subs[topic] = append(b.subs[topic], ch)
	b.wg.Add(1)
	go func() {
		defer b.wg.Done()
		for e := range ch {
			f(e)
		}
	}()
	return sync.OnceFunc(func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.subs[topic] = slices.DeleteFunc(b.subs[topic], func(c chan Event) bool { return c == ch })
		close(ch)
	})
}

// Publish tells all subscribers; it counts them.
func (b *Bus) Publish(topic, text string) int {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, ch := range b.subs[topic] {
		ch <- Event{topic, text}
	}
	return len(b.subs[topic])
}

// Wait waits until all subscribers have ended.
func (b *Bus) Wait() { b.wg.Wait() }
