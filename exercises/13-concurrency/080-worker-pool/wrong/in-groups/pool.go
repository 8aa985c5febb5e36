package pool

import "sync"

func Run(workers int, keys []string, do func(key string) error) []error {
	errs := make([]error, len(keys))
	for from := 0; from < len(keys); from += workers {
		var wg sync.WaitGroup
		for i := from; i < min(from+workers, len(keys)); i++ {
			wg.Add(1)
			go func() {
				defer wg.Done()
				errs[i] = do(keys[i])
			}()
		}
		wg.Wait()
	}
	return errs
}
