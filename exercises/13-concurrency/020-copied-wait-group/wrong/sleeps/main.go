package main

import (
	"fmt"
	"time"
)

func pull(image string) {
	fmt.Println("pulled", image)
}

func main() {
	for _, image := range []string{"nginx", "redis", "busybox"} {
		go pull(image)
	}
	time.Sleep(time.Second)
	fmt.Println("ready")
}
