// Many small trees, made and dropped: allocation and collection.
package main

import "fmt"

type node struct{ left, right *node }

func build(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{build(depth - 1), build(depth - 1)}
}

func (n *node) check() int {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.check() + n.right.check()
}

func main() {
	const most = 18
	long := build(most)
	for d := 4; d <= most; d += 4 {
		count, sum := 1<<(most-d+4), 0
		for range count {
			sum += build(d).check()
		}
		fmt.Println(count, "trees of depth", d, "check", sum)
	}
	fmt.Println("the tree that was kept", long.check())
}
