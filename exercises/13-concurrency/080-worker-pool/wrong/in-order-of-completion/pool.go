// Package pool does work with a limited number of workers.
package pool

import "sync"

// Run calls do for each key, at most workers of them at a time; place i of the result is the error of keys[i].
func Run(workers int, keys []string, do func(key string) error) []error {
	var errs []error
	var mu sync.Mutex
	queue := make(chan int)
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range queue {
				err := do(keys[i])
				mu.Lock()
				errs = append(errs, err)
				mu.Unlock()
			}
		}()
	}
	for i := range keys {
		queue <- i
	}
	close(queue)
	wg.Wait()
	return errs
}
