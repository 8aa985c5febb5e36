package main

import (
	"fmt"
	"sync"
)

func start(wg *sync.WaitGroup) {
	defer wg.Wait()
	fmt.Println("started")
}

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		fmt.Println("working")
	}()
	start(&wg)
}
