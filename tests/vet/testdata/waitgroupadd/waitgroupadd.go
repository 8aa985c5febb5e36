package p

import (
	"fmt"
	"sync"
)

func late() {
	var wg sync.WaitGroup
	for i := range 3 {
		go func() {
			fmt.Println("round", i)
			wg.Add(1) // want "wg.Add comes too late inside the goroutine: wg.Wait may be over before it"
			defer wg.Done()
		}()
	}
	wg.Wait()
}

func fine() {
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Println(i)
		}()
	}
	wg.Add(1)
	go func() {
		defer wg.Done()
		fmt.Println("another is announced by one that is counted")
		wg.Add(1)
		go func() { wg.Done() }()
	}()
	wg.Wait()
}

func own() {
	var outer sync.WaitGroup
	outer.Add(1)
	go func() {
		defer outer.Done()
		fmt.Println("start")
		var wg sync.WaitGroup
		wg.Add(1)
		wg.Done()
		wg.Wait()
	}()
	outer.Wait()
}
