package pool

func Run(workers int, keys []string, do func(key string) error) []error {
	errs := make([]error, len(keys))
	queue := make(chan int)
	for range workers {
		go func() {
			for i := range queue {
				errs[i] = do(keys[i])
			}
		}()
	}
	for i := range keys {
		queue <- i
	}
	close(queue)
	return errs
}
