// A live heap of 1 GB in small objects with pointers, and a program that goes on making garbage beside it.
//
// The last line of the output is the longest pause that the collector made, in milliseconds, and the number of collections. An
// argument says how many more collections to run at the end, so that their CPU time can be told.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
)

type node struct {
	left, right *node
	value       [4]int
}

var kept []*node

func tree(depth int) *node {
	n := &node{value: [4]int{depth}}
	if depth > 0 {
		n.left, n.right = tree(depth-1), tree(depth-1)
	}
	return n
}

func count(n *node) int {
	if n == nil {
		return 0
	}
	return 1 + count(n.left) + count(n.right)
}

func live() uint64 {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

func main() {
	for range 166 { // of 6.3 MB in Go, of 48 bytes each
		kept = append(kept, tree(16))
	}
	garbage := 0
	for range 300 {
		garbage += count(tree(12))
	}
	more := 0
	if len(os.Args) > 1 {
		more, _ = strconv.Atoi(os.Args[1])
	}
	for range 1 + more {
		runtime.GC()
	}
	if megabytes := live() >> 20; megabytes < 950 {
		fmt.Println("only", megabytes, "MB are live")
	}
	nodes := 0
	for _, n := range kept {
		nodes += count(n)
	}
	fmt.Println(nodes, garbage)
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	longest := uint64(0)
	for _, pause := range stats.PauseNs {
		longest = max(longest, pause)
	}
	fmt.Println(longest/1e6, stats.NumGC)
}
