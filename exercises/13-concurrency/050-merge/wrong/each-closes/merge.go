// Package events brings events together.
package events

import "sync"

// Merge returns a channel with everything that comes on any of the channels; it is closed when all of them are.
func Merge(ins ...<-chan string) <-chan string {
	out := make(chan string)
	var wg sync.WaitGroup
	for _, in := range ins {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer close(out)
			for e := range in {
				out <- e
			}
		}()
	}
	return out
}
