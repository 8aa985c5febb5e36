package main

import (
	"fmt"
	"sync"
)

func pull(image string, wg *sync.WaitGroup) {
	wg.Done()
	fmt.Println("pulled", image)
}

func main() {
	var wg sync.WaitGroup
	for _, image := range []string{"nginx", "redis", "busybox"} {
		wg.Add(1)
		go pull(image, &wg)
	}
	wg.Wait()
	fmt.Println("ready")
}
