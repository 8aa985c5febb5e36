package events

import "sync"

func Merge(ins ...<-chan string) <-chan string {
	out := make(chan string)
	var wg sync.WaitGroup
	for _, in := range ins {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out <- <-in
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
