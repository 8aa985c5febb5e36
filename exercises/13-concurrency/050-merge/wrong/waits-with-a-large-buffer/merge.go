package events

import "sync"

func Merge(ins ...<-chan string) <-chan string {
	out := make(chan string, 100)
	var wg sync.WaitGroup
	for _, in := range ins {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for e := range in {
				out <- e
			}
		}()
	}
	wg.Wait()
	close(out)
	return out
}
