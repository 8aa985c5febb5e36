// Two goroutines that send to each other over channels without buffers.
package main

import "fmt"

func main() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	v := 0
	for range 3_000_000 {
		ping <- v
		v = <-pong
	}
	close(ping)
	fmt.Println(v)
}
