package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var a, b sync.Mutex
	count := 0
	for i := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if i%2 == 0 {
				a.Lock()
				b.Lock()
			} else {
				b.Lock()
				a.Lock()
			}
			count++
			a.Unlock()
			b.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(count)
}
