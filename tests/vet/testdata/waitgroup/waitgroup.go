package a

import "sync"

func waits(run func(func())) {
	var wg sync.WaitGroup
	go func() {
		wg.Add(1) // want "^WaitGroup.Add called from inside new goroutine$"
		defer wg.Done()
	}()
	wg.Add(1)
	go func() {
		defer wg.Done()
		wg.Add(1)
	}()
	go func() {
		print()
		wg.Add(1)
	}()
	go run(func() {
		wg.Add(1) // want "WaitGroup.Add called from inside new goroutine"
	})
	func() {
		wg.Add(1)
	}()
	p := &wg
	go func() {
		p.Add(1) // want "WaitGroup.Add called"
	}()
	wg.Wait()
}
