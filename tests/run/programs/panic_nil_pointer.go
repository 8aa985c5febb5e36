// A nil pointer: the signal's line in the report.
package main

type node struct {
	value int
	next  *node
}

func (n *node) last() int {
	for n.next != nil {
		n = n.next
	}
	return n.value
}

func main() {
	list := &node{1, &node{2, nil}}
	println(list.last())
	var empty *node
	println(empty.last())
}

// Stderr:
// 2
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=... pc=...]
//
// goroutine 1 [running]:
// main.(*node).last
// 	panic_nil_pointer.go:10
// main.main
// 	panic_nil_pointer.go:20

// Exit: 2
