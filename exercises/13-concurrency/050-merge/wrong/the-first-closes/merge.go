package events

import "sync"

func Merge(ins ...<-chan string) <-chan string {
	out := make(chan string)
	var once sync.Once
	for _, in := range ins {
		go func() {
			for e := range in {
				out <- e
			}
			once.Do(func() { close(out) })
		}()
	}
	return out
}
