// Package cluster moves Pods between nodes.
package cluster

import (
	"errors"
	"sync"
)

// ErrTooFew says that a node has not so many Pods.
var ErrTooFew = errors.New("too few Pods on the node")

// A Node has a name, which no other node has, and a number of Pods.
type Node struct {
	Name string

	mu   sync.Mutex
	pods int
}

// NewNode makes a node.
func NewNode(name string, pods int) *Node {
	return &Node{Name: name, pods: pods}
}

// Pods returns how many Pods there are on the node.
func (n *Node) Pods() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.pods
}

// Move takes n Pods from one node to another, or none and ErrTooFew if there are not so many.
func Move(from, to *Node, n int) error {
	if from == to {
		return nil
	}
	first, second := from, to
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	if from.pods < n {
		return ErrTooFew
	}
	from.pods -= n
	to.pods += n
	return nil
}
