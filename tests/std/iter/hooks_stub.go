package iter

import (
	"runtime"
	"sync"
)

// coro holds the channel on which the goroutine waits that waits here.
type coro struct {
	mutex   sync.Mutex
	waiting chan struct{}
}

func newcoro(f func()) *coro {
	c := &coro{waiting: make(chan struct{})}
	start := c.waiting
	go func() {
		<-start
		defer func() { close(c.swap(nil)) }()
		f()
	}()
	return c
}

func (c *coro) swap(next chan struct{}) chan struct{} {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	previous := c.waiting
	c.waiting = next
	return previous
}

func coroswitch(c *coro) {
	me := make(chan struct{})
	close(c.swap(me))
	<-me
}

func goexit() { runtime.Goexit() }
