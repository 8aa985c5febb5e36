// A nil channel blocks for ever.
package main

func main() {
	var ch chan int
	<-ch
}

// Stderr:
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [chan receive (nil chan)]:
// main.main
// 	deadlock_nil.go:6

// Exit: 2
