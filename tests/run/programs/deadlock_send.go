// A deadlock in sending.
package main

func main() {
	ch := make(chan string, 1)
	ch <- "fits"
	ch <- "does not"
}

// Stderr:
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [chan send]:
// main.main
// 	deadlock_send.go:7

// Exit: 2
