package pool

import "sync"

func Run(workers int, keys []string, do func(key string) error) []error {
	errs := make([]error, len(keys))
	var wg sync.WaitGroup
	size := (len(keys) + workers - 1) / workers
	for w := range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := w * size; i < (w+1)*size && i < len(keys); i++ {
				errs[i] = do(keys[i])
			}
		}()
	}
	wg.Wait()
	return errs
}
