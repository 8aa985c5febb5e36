package pool

import "sync"

func Run(workers int, keys []string, do func(key string) error) []error {
	errs := make([]error, len(keys))
	queue := make(chan int)
	for i := range keys {
		queue <- i
	}
	close(queue)
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range queue {
				errs[i] = do(keys[i])
			}
		}()
	}
	wg.Wait()
	return errs
}
