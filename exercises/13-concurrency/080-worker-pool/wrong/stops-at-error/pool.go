// Package pool does work with a limited number of workers.
package pool

import "sync"

// Run calls do for each key, at most workers of them at a time; place i of the result is the error of keys[i].
func Run(workers int, keys []string, do func(key string) error) []error {
	errs := make([]error, len(keys))
	queue := make(chan int, len(keys))
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range queue {
				if errs[i] = do(keys[i]); errs[i] != nil {
					break
				}
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
