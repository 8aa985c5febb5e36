package main

import (
	"fmt"
	"sync"
)

func pull(image string, wg *sync.WaitGroup) {
	defer wg.Done()
	fmt.Println("pulled", image)
}

func main() {
	var wg sync.WaitGroup
	defer wg.Wait()
	for _, image := range []string{"nginx", "redis", "busybox"} {
		wg.Add(1)
		go pull(image, &wg)
	}
	fmt.Println("ready")
}
