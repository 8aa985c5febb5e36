package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	count := 0
	for range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			old := count
			mu.Unlock()
			mu.Lock()
			count = old + 1
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(count)
}
