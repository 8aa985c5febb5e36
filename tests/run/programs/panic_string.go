// An unhandled panic: deferred calls run, the report with the trace, exit status 2.
package main

import "fmt"

type stack struct{ items []int }

func (s *stack) pop() int {
	if len(s.items) == 0 {
		panic("pop of an empty stack")
	}
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

//go:noinline
func drain(s *stack, n int) {
	defer fmt.Println("deferred in drain")
	for range n {
		fmt.Println(s.pop())
	}
}

func main() {
	defer fmt.Println("deferred in main")
	s := &stack{[]int{1, 2}}
	drain(s, 5)
}

// Output:
// 2
// 1
// deferred in drain
// deferred in main

// Stderr:
// panic: pop of an empty stack
//
// goroutine 1 [running]:
// main.(*stack).pop
// 	panic_string.go:10
// main.drain
// 	panic_string.go:21
// main.main
// 	panic_string.go:28

// Exit: 2
