package main

import (
	"fmt"
	"sync"
)

type puller struct {
	wg sync.WaitGroup
}

func (p puller) pull(image string) {
	defer p.wg.Done()
	fmt.Println("pulled", image)
}

func main() {
	var p puller
	for _, image := range []string{"nginx", "redis", "busybox"} {
		p.wg.Add(1)
		go p.pull(image)
	}
	p.wg.Wait()
	fmt.Println("ready")
}
